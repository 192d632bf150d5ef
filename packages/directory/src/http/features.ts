/** Records as GeoJSON (RFC 7946). */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { RecordFeature, RecordFeatureCollection } from '@stem-ecosystems/schema/lists';
import type { RecordPage } from '../store/types.ts';

interface PlacedRecord {
  id: string;
  latitude?: number;
  longitude?: number;
}

/** A record with its place as geometry; without a place the geometry is null. */
export function toFeature<T extends PlacedRecord>(
  recordType: RecordType,
  record: T,
): RecordFeature<T> {
  const { latitude, longitude } = record;
  return {
    type: 'Feature',
    id: record.id,
    recordType,
    geometry:
      latitude === undefined || longitude === undefined
        ? null
        : { type: 'Point', coordinates: [longitude, latitude] },
    properties: record,
  };
}

/** One page of a list as a collection. */
export function toFeatureCollection<T extends PlacedRecord>(
  recordType: RecordType,
  { records, total, nextCursor, counts }: RecordPage<T>,
): RecordFeatureCollection<T> {
  return {
    type: 'FeatureCollection',
    features: records.map((record) => toFeature(recordType, record)),
    numberMatched: total,
    ...(nextCursor !== undefined && { nextCursor }),
    ...(counts !== undefined && { counts }),
  };
}
