/** Finds what was typed among ZIP codes and cities, on the device. Loaded when a place is first asked for. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { countryName } from '@stem-ecosystems/geo/places';
import type { Point } from '@stem-ecosystems/geo/point';
import { foldText } from '@stem-ecosystems/geo/text';
import { isZip } from '@stem-ecosystems/geo/zip-code';
import { areasAt } from '@stem-ecosystems/geo/service-areas';
import type { FoundPlace } from '../found-place.ts';
import { readLatLng } from './lat-lng.ts';

const LEAST_LETTERS = 2;

/** Who is asked for places, and in whose words they are named. */
interface Gazetteer {
  readonly source: DirectorySource;
  /** BCP 47. */
  readonly locale: string;
  readonly signal: AbortSignal;
}

/**
 * Places that a text names, the best first: the ZIP code, or cities. Empty where there is none.
 * @throws what the source throws.
 */
export async function findPlaces(
  text: string,
  { source, locale, signal }: Gazetteer,
): Promise<FoundPlace[]> {
  if (isZip(text)) {
    const place = await source.findZip(text.trim(), { signal });
    return place === undefined ? [] : [fromGazetteer(place, locale)];
  }
  const letters = text.replace(/\P{L}/gu, '');
  if (letters.length < LEAST_LETTERS) return [];
  const places = (await source.findCities(text, { signal })).map((place) =>
    fromGazetteer(place, locale),
  );
  // A town may be known with its accents and without: "Bayamón, PR" and "Bayamon, PR".
  return places.filter(
    ({ label }, at) => places.findIndex((one) => foldText(one.label) === foldText(label)) === at,
  );
}

/**
 * The place of the attribute `near`: a pair of degrees, a ZIP code, or a city. Undefined where nothing is known so.
 * @throws what the source throws.
 */
export async function findNear(
  text: string,
  gazetteer: Gazetteer,
): Promise<FoundPlace | undefined> {
  const point = readLatLng(text);
  if (point !== undefined) return { ...placeAt(point, text.trim()), near: text.trim() };
  return (await findPlaces(text, gazetteer))[0];
}

/** A point under a name, without a town. */
export function placeAt({ lat, lng }: Point, label: string): FoundPlace {
  return { lat, lng, label, kmTo: (other) => geodesicKm({ lat, lng }, other) };
}

function fromGazetteer(place: GazetteerPlace, locale: string): FoundPlace {
  const { label, name, region, country, county, lat, lng, zip } = place;
  return {
    ...placeAt({ lat, lng }, spoken(place, locale)),
    near: zip ?? label,
    city: name,
    country,
    ...(region === undefined ? {} : { region }),
    servedBy: (ecosystems) => areasAt({ county, region, country }, ecosystems),
  };
}

/** The label with the country in the language of the page: the gazetteer has it in English, at the end. */
function spoken({ label, country }: GazetteerPlace, locale: string): string {
  const english = countryName(country, 'en');
  return label.endsWith(`, ${english}`)
    ? label.slice(0, -english.length) + countryName(country, locale)
    : label;
}
