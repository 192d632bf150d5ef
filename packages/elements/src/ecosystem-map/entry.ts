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

/** Degrees of a record's place. */
export function pointOf({ latitude, longitude }: { latitude: number; longitude: number }): Point {
  return { lat: latitude, lng: longitude };
}
