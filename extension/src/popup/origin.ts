/** Where distances are counted from. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Point } from '@stem-ecosystems/geo/point';
import { foldText } from '@stem-ecosystems/geo/text';
import { isZip } from '@stem-ecosystems/geo/zip-code';
import type { PartnerSite } from '../partner-site.ts';

/** A point with a name. Stays on the device. */
export interface Origin {
  point: Point;
  /** As shown: "Tulsa, OK 74103", or the name of a partner. */
  label: string;
  city?: string | undefined;
  /** ISO 3166-2 without the country. */
  region?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** The site of a partner. */
export function originOfPartner(partner: PartnerSite): Origin {
  const { name, city, region, country, latitude, longitude } = partner;
  return { point: { lat: latitude, lng: longitude }, label: name, city, region, country };
}

/**
 * The place a text names, as the map's attribute `near` understands it: a ZIP code, or a city. Undefined where the
 * gazetteer has none.
 * @throws what the source throws.
 */
export async function originOfText(
  text: string,
  source: DirectorySource,
  signal: AbortSignal,
): Promise<Origin | undefined> {
  const place = isZip(text)
    ? await source.findZip(text, { signal })
    : (await source.findCities(text, { signal }))[0];
  if (place === undefined) return undefined;
  const { label, name, region, country, lat, lng } = place;
  return { point: { lat, lng }, label, city: name, region, country };
}

/** Whether something known only by its city is in the very city of the origin. */
export function isInTownOf(
  origin: Origin,
  {
    precision,
    city,
    region,
    country,
  }: { precision?: string; city?: string; region?: string; country?: string },
): boolean {
  return (
    precision === 'city' &&
    city !== undefined &&
    origin.city !== undefined &&
    foldText(city) === foldText(origin.city) &&
    region === origin.region &&
    country === origin.country
  );
}
