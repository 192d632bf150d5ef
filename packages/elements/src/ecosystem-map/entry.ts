/** What the list and the map show: a record of any layer, with its distance where a place was found. Pure. */
import type { Point } from '@stem-ecosystems/geo/point';
import type { AnyRecord } from '@stem-ecosystems/schema/search';

/** A record that has a place on the map, told apart by `recordType`. */
export type MapRecord = Exclude<AnyRecord, { recordType: 'convening' }>;

export type Entry = MapRecord & {
  /** Kilometres from the found place. */
  readonly distanceKm?: number;
};

/** A reference across types: "ecosystem/tulsa-regional-stem-alliance". */
export function referenceOf({ recordType, record }: MapRecord): string {
  return `${recordType}/${record.id}`;
}

/** A record that has a place, degrees. */
export interface Placed {
  readonly latitude: number;
  readonly longitude: number;
}

/** Degrees of a record's place. */
export function pointOf({ latitude, longitude }: Placed): Point {
  return { lat: latitude, lng: longitude };
}

/** Whether a record has a place; a program may have none. */
export function isPlaced<T extends { latitude?: number; longitude?: number }>(
  record: T,
): record is T & Placed {
  return record.latitude !== undefined && record.longitude !== undefined;
}
