import type { DirectorySource } from '@stem-ecosystems/client/types';
import { isZip } from '@stem-ecosystems/geo/gazetteer';
import type { Point } from '@stem-ecosystems/geo/point';

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
