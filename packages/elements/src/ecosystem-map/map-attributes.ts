/** Reads the attributes of the map. A value that cannot be read is reported and its default used. Pure. */
import { sectorSchema, type Sector } from '@stem-ecosystems/schema/common';
import { scopeSchema, type Scope } from '@stem-ecosystems/schema/ecosystem';
import { readChoices, unexpected, type Report } from '../shared/attributes.ts';
import type { DistanceUnit } from '../shared/format.ts';
import { LAYERS, type LayerName } from './filters/map-filters.ts';
import { cameraAt, MAX_ZOOM, type Camera } from './map/viewport.ts';

/** Kilometres in a unit. The mile is the international one of 1959. */
export const KM_PER = { mi: 1.609344, km: 1 } as const;
const DEFAULT_ZOOM = 6;
/** Degrees at which a page that names only a zoom begins: the middle of the contiguous United States. */
const DEFAULT_CENTER = { lat: 39.5, lng: -96 };

export const VIEWS = ['both', 'map', 'list'] as const;
export type MapViewName = (typeof VIEWS)[number];

/** A distance as it was written, with its unit. */
export interface Radius {
  readonly km: number;
  readonly unit: DistanceUnit;
}

/** `view`: "both" (the default), "map" or "list". */
export function readView(text: string | undefined, report: Report): MapViewName {
  if (text === undefined || text === '') return 'both';
  const view = VIEWS.find((known) => known === text);
  if (view === undefined) report('view', unexpected('view', `one of ${VIEWS.join(', ')}`, text));
  return view ?? 'both';
}

/** `layers`: names with spaces between; "ecosystems" where none is known. */
export function readLayers(text: string | undefined, report: Report): LayerName[] {
  const layers = readChoices('layers', text, LAYERS, report);
  return layers.length === 0 ? ['ecosystems'] : layers;
}

/** `scope`: names with spaces between; empty means all. */
export function readScopes(text: string | undefined, report: Report): Scope[] {
  return readChoices('scope', text, scopeSchema.options, report);
}

/** `sector`: names with spaces between; empty means all. */
export function readSectors(text: string | undefined, report: Report): Sector[] {
  return readChoices('sector', text, sectorSchema.options, report);
}

/** `radius`: "50mi" or "80km", above 0. Undefined where absent or unreadable. */
export function readRadius(text: string | undefined, report: Report): Radius | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*(mi|km)\s*$/.exec(text) ?? [];
  const value = Number(digits);
  if ((unit === 'mi' || unit === 'km') && value > 0) return { km: value * KM_PER[unit], unit };
  report('radius', unexpected('radius', 'a distance as "50mi" or "80km"', text));
  return undefined;
}

/** The attribute `radius` for a distance in kilometres: in miles where it is so many of them, else in kilometres. */
export function writeRadius(km: number): string {
  const miles = Number((km / KM_PER.mi).toFixed(3));
  return miles * KM_PER.mi === km ? `${miles}mi` : `${Number(km.toFixed(3))}km`;
}

/** Where a page wants the map to look: degrees, and zoom as of tiles of 256 px. */
export interface AskedView {
  readonly latitude?: number;
  readonly longitude?: number;
  readonly zoom?: number;
}

/** An attribute as a number; what is none stays as it was written, so that the report can quote it. */
export function numberFrom(text: string | null): number | undefined {
  if (text === null || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? (text as unknown as number) : value;
}

/** Least and most of each part of a view. */
const BOUNDS = { latitude: [-90, 90], longitude: [-180, 180], zoom: [0, MAX_ZOOM] } as const;

/**
 * `latitude`, `longitude`, `zoom`: where the map begins; what is absent is usual, and so is a zoom that cannot be read.
 * Undefined without any of them, and where the centre cannot be read.
 */
export function readCamera(asked: AskedView, report: Report): Camera | undefined {
  const { latitude: lat = DEFAULT_CENTER.lat, longitude: lng = DEFAULT_CENTER.lng } = asked;
  const names = Object.keys(BOUNDS) as (keyof AskedView)[];
  const given = names.filter((name) => asked[name] !== undefined);
  const wrong = given.filter((name) => {
    const [least, most] = BOUNDS[name];
    const value: unknown = asked[name];
    if (typeof value === 'number' && value >= least && value <= most) return false;
    report(name, unexpected(name, `a number from ${least} to ${most}`, value));
    return true;
  });
  const isCentred = !wrong.some((name) => name !== 'zoom');
  if (!isCentred || given.length === wrong.length) return undefined;
  const { zoom = DEFAULT_ZOOM } = asked;
  return cameraAt({ lat, lng }, wrong.length === 0 ? zoom : DEFAULT_ZOOM);
}
