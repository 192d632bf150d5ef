/** Sorting by distance; loaded only for lists that ask for it. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { distanceKm } from '@stem-ecosystems/geo/distance';
import type { Point } from '@stem-ecosystems/geo/point';
import { isZip } from '@stem-ecosystems/geo/zip-code';
import type { Entry } from './entries.ts';

/** The point that a `near` attribute means: "lat,lng", a ZIP code or a place name. Undefined where there is none. */
export async function findNear(
  source: DirectorySource,
  text: string,
  signal: AbortSignal,
): Promise<Point | undefined> {
  const [, lat, lng] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  if (lat !== undefined && lng !== undefined) return { lat: Number(lat), lng: Number(lng) };
  if (isZip(text.trim())) return source.findZip(text.trim(), { signal });
  const [best] = await source.findCities(text.trim(), { signal });
  return best;
}

/** Entries by their distance from a point; what has no place, as an online meeting, keeps its order after them. */
export function nearestFirst(entries: readonly Entry[], near: Point): Entry[] {
  return entries
    .map((entry) => {
      const { latitude, longitude } = entry.record.place ?? {};
      if (latitude === undefined || longitude === undefined) return entry;
      return { ...entry, distanceKm: distanceKm(near, { lat: latitude, lng: longitude }) };
    })
    .sort((a, b) => (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE));
}
