/** Bodies as a directory sends them. */
import type { RecordType } from '@stem-ecosystems/schema/common';

/** A GeoJSON list. `properties` may be anything, so that a test can send bad records. */
export function featureCollection(
  recordType: RecordType,
  properties: readonly object[],
  envelope: { numberMatched?: number; nextCursor?: string } = {},
): object {
  return {
    type: 'FeatureCollection',
    features: features(recordType, properties),
    numberMatched: properties.length,
    ...envelope,
  };
}

/** Features of one type, for collections of several. */
export function features(recordType: RecordType, properties: readonly object[]): object[] {
  return properties.map((record) => ({
    type: 'Feature',
    recordType,
    geometry: null,
    properties: record,
  }));
}

/** A JSON list. */
export function itemList(
  items: readonly object[],
  envelope: { total?: number; nextCursor?: string } = {},
): object {
  return { items, total: items.length, ...envelope };
}
