/** What the list and the map show: a record of any layer, with its distance where a place was found. Pure. */
import type { Point } from '@stem-ecosystems/geo/point';
import type { AnyRecord } from '@stem-ecosystems/schema/search';

/** A record that has a place on the map, told apart by `recordType`. */
export type MapRecord = Exclude<AnyRecord, { recordType: 'convening' }>;

export type Entry = MapRecord & {
  /** Kilometres from the found place. */
  readonly distanceKm?: number;
  /** Of an ecosystem whose area has the found place: 0 for the most local, and so on; such ones come first. */
  readonly serving?: number;
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

/** The order of a list around a place: whoever serves it, then nearest first. Equal where neither is known. */
export function compareByPlace(a: Entry, b: Entry): number {
  return compareOr(a.serving, b.serving) || compareOr(a.distanceKm, b.distanceKm);
}

/** What is not known comes last. */
function compareOr(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}
