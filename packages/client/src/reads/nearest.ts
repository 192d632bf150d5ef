import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import type { Point } from '@stem-ecosystems/geo/point';

/** A record that may have a place. */
export interface Placed {
  id: string;
  latitude?: number;
  longitude?: number;
}

/** Records with their distance from a point, nearest first, then by id; those without a place are left out. */
export function byDistance<T extends Placed>(
  records: readonly T[],
  point: Point,
): (T & { distanceKm: number })[] {
  return records
    .flatMap((record) => {
      const { latitude: lat, longitude: lng } = record;
      if (lat === undefined || lng === undefined) return [];
      return [{ ...record, distanceKm: geodesicKm(point, { lat, lng }) }];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.id < b.id ? -1 : 1));
}

/** The first `count` of each group, in the order given. */
export function firstOfEach<T>(
  records: readonly T[],
  count: number,
  groupOf: (record: T) => string,
): T[] {
  const counts = new Map<string, number>();
  return records.filter((record) => {
    const group = groupOf(record);
    const before = counts.get(group) ?? 0;
    counts.set(group, before + 1);
    return before < count;
  });
}
