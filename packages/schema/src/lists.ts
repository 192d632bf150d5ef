/** Envelopes of lists. Their members are checked one by one with `parseRecords`, so they are `unknown` here. */
import * as z from 'zod/mini';
import { absentOr, countSchema, type RecordType } from './common.ts';
import type { ListCounts } from './counts.ts';

/** `{ items, total, nextCursor? }`; `total` counts all matches, not this page. */
export const itemListSchema = z.object({
  items: z.array(z.unknown()),
  total: countSchema,
  nextCursor: absentOr(z.string()),
});

/** GeoJSON (RFC 7946) with `numberMatched`, the count of all matches, and `nextCursor`. */
export const featureCollectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
  numberMatched: countSchema,
  nextCursor: absentOr(z.string()),
  /** Read by `readCounts`. */
  counts: absentOr(z.unknown()),
});

/** RFC 7946 position: longitude before latitude, degrees. */
export type Position = [longitude: number, latitude: number];

/** What `near=` and near cells add to a record. */
export interface Distance {
  /** Kilometres from the asked point, ≥ 0; only with `near`. */
  distanceKm?: number;
}

/** A record as GeoJSON. `geometry` is null for a record without a place. */
export interface RecordFeature<T> {
  type: 'Feature';
  id: string;
  /** Which type the record has; the collections of near cells are mixed. */
  recordType: RecordType;
  geometry: { type: 'Point'; coordinates: Position } | null;
  properties: T & Distance;
}

/** A whole collection as the server writes it. */
export interface RecordFeatureCollection<T> {
  type: 'FeatureCollection';
  features: RecordFeature<T>[];
  numberMatched: number;
  nextCursor?: string;
  /** Only where the query asks for them. */
  counts?: ListCounts;
}
