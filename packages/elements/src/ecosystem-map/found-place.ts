/** A place the reader asked for: where distances are counted from, or an area to look at. Pure. */
import type { Point } from '@stem-ecosystems/geo/point';
import { countryName, regionName, usesMiles } from '@stem-ecosystems/geo/places';
import { foldText } from '@stem-ecosystems/geo/text';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Precision } from '@stem-ecosystems/schema/common';
import type { DistanceUnit } from '../shared/format.ts';
import type { Language } from '../shared/strings.ts';
import { mapStrings } from './map-words.ts';

/** A point with a name. Stays on the device. */
export interface FoundPlace extends Point {
  /** As shown: "Tulsa, OK 74103", or "your location". */
  readonly label: string;
  /** What the attribute `near` takes to find it again; absent for the position of the device. */
  readonly near?: string;
  /** Of the town, where it is known; distances within a town say "in Tulsa". */
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  /** Length of the shortest way to another point, on the ellipsoid, kilometres. */
  readonly kmTo: (other: Point) => number;
  /** Ids of those among some ecosystems whose area has it, most local first; absent where its codes are not known. */
  readonly servedBy?: (ecosystems: readonly Ecosystem[]) => readonly string[];
}

/** A state (`region`) or a whole country. */
export interface FoundArea {
  readonly label: string;
  readonly country: string;
  readonly region?: string;
  /** Whether a record is in it, by what the record says of itself. */
  readonly holds: (record: { country?: string; region?: string }) => boolean;
}

/** Code of an area as a list is asked for it: ISO 3166-2 with the country (`US-OK`), or ISO 3166-1 (`IL`). */
export function codeOf({ country, region }: Pick<FoundArea, 'country' | 'region'>): string {
  return region === undefined ? country : `${country}-${region}`;
}

/** Whether a record known only by its city is in the very city that was asked for. */
export function isSameCity(
  {
    precision,
    city,
    region,
    country,
  }: {
    precision?: Precision;
    city?: string;
    region?: string;
    country?: string;
  },
  place: FoundPlace,
): boolean {
  return (
    precision === 'city' &&
    city !== undefined &&
    place.city !== undefined &&
    foldText(city) === foldText(place.city) &&
    region === place.region &&
    country === place.country
  );
}

/** The unit of distances: as usual in the country of the place, else in that of the locale. */
export function unitAt(place: FoundPlace | undefined, locale: string): DistanceUnit {
  return usesMiles(place?.country ?? locale) ? 'mi' : 'km';
}

/** Name of a state or province, in the language of a locale where it has another name there. */
export function regionLabel(country: string, region: string, locale: string): string | undefined {
  const words = mapStrings[locale.slice(0, 2) as Language];
  return words?.regions?.[`${country}-${region}`] ?? regionName(country, region);
}

/** "Tulsa, Oklahoma", "Haifa, Israel": the city with its state in full, or with its country. Empty where unknown. */
export function placeName(
  { city, region, country }: { city?: string; region?: string; country?: string },
  locale: string,
): string {
  const state =
    country === undefined || region === undefined
      ? undefined
      : regionLabel(country, region, locale);
  const isAtHome = country === 'US' && state !== undefined;
  const nation = isAtHome || country === undefined ? undefined : countryName(country, locale);
  // "Washington, District of Columbia", but never "Mexico City, Mexico City, Mexico".
  return [city, state === city ? undefined : state, nation].filter(Boolean).join(', ');
}
