/** What the directory is asked for organizations and programs, and whether a record answers it. Pure. */
import { cellBounds, cellOf } from '@stem-ecosystems/geo/cell';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import type { Point } from '@stem-ecosystems/geo/point';
import { organizationFacets, programFacets } from '@stem-ecosystems/geo/record-facets';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import type { OrganizationQuery, ProgramQuery } from '@stem-ecosystems/schema/queries';
import type { Entry } from '../entry.ts';
import { facetsFor, type LayerName, type MapFilters } from '../filters/map-filters.ts';
import { codeOf } from '../found-place.ts';

export type OtherLayer = Exclude<LayerName, 'ecosystems'>;
export type OtherRecord =
  | { readonly recordType: 'organization'; readonly record: Organization }
  | { readonly recordType: 'program'; readonly record: Program };

/** What both lists can be asked. */
type LayerQuery = OrganizationQuery & ProgramQuery;

/** The question that filters are, without order and page. */
export function queryFor(layer: OtherLayer, filters: MapFilters): LayerQuery {
  const names = facetsFor(layer, filters) ?? [];
  const chosen = names.map((name) => {
    const values = filters.facets[name] ?? [];
    return [name, name === 'grade' ? values.map(Number) : values];
  });
  const { area, words } = filters;
  return {
    ...(Object.fromEntries(chosen) as LayerQuery),
    ...(area === undefined
      ? {}
      : { [area.region === undefined ? 'country' : 'region']: [codeOf(area)] }),
    ...(words === undefined ? {} : { q: words.text.slice(0, 200) }),
  };
}

/** Whether a record is among those that the filters leave; what was read under others is held against it. */
export function matches(entry: OtherRecord, filters: MapFilters): boolean {
  const isOrganization = entry.recordType === 'organization';
  const names = facetsFor(isOrganization ? 'organizations' : 'programs', filters);
  if (names === undefined) return false;
  const values = isOrganization ? organizationFacets(entry.record) : programFacets(entry.record);
  const { area, facets, words } = filters;
  return (
    names.every((name) =>
      values.some(([facet, value]) => facet === name && facets[name]?.includes(value)),
    ) &&
    (area === undefined || area.holds(entry.record)) &&
    (words === undefined || words.matches(entry))
  );
}

/** A record with its distance from the place, where both have one. */
export function located(entry: OtherRecord, { place }: MapFilters): Entry {
  const { latitude, longitude } = entry.record;
  if (place === undefined || latitude === undefined || longitude === undefined) return entry;
  return { ...entry, distanceKm: place.kmTo({ lat: latitude, lng: longitude }) };
}

/** Whether an entry is within the radius; without one all are. */
export function isWithin(
  { distanceKm = Infinity }: Entry,
  { place, radiusKm }: MapFilters,
): boolean {
  return place === undefined || radiusKm === undefined || distanceKm <= radiusKm;
}

/**
 * The middle of the cell of a point, and how far from it a point of the cell can be, kilometres: what may be told. Both are
 * the same for all points of the cell, since a distance of its own would tell the point.
 */
export function cellAround(point: Point): { near: [number, number]; offKm: number } {
  const { west, south, east, north } = cellBounds(cellOf(point));
  const lat = (south + north) / 2;
  const lng = (west + east) / 2;
  // The cell is widest where it is nearest to the equator.
  const widest = Math.abs(south) < Math.abs(north) ? south : north;
  // Two decimals are exact here; more would only be rounding.
  return {
    near: [Number(lat.toFixed(2)), Number(lng.toFixed(2))],
    offKm: geodesicKm({ lat, lng }, { lat: widest, lng: west }),
  };
}
