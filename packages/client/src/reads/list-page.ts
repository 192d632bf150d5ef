import { readCounts } from '@stem-ecosystems/schema/counts';
import { featureCollectionSchema, itemListSchema } from '@stem-ecosystems/schema/lists';
import { parseOne, parseRecords, type ParseOptions } from '@stem-ecosystems/schema/parse';
import type * as z from 'zod/mini';
import type { Parser } from '../core/reader.ts';
import type { RecordPage } from '../types.ts';

/** Parser of a GeoJSON list whose features hold records of one type. */
export function featurePage<S extends z.ZodMiniType<{ id: string }>>(
  schema: S,
): Parser<RecordPage<z.infer<S>>> {
  return (json) => {
    const parsed = parseOne(featureCollectionSchema, json);
    if (!parsed.ok) return parsed;
    const { features, numberMatched: total, nextCursor, counts } = parsed.value;
    const { records, issues } = parseRecords(schema, features.map(propertiesOf));
    return {
      ok: true,
      value: {
        records,
        total,
        ...(nextCursor !== undefined && { nextCursor }),
        ...(counts !== undefined && { counts: readCounts(counts) }),
      },
      issues,
    };
  };
}

/** Parser of a JSON list `{ items, total, nextCursor? }` of records of one type. */
export function itemPage<S extends z.ZodMiniType<{ id: string }>>(
  schema: S,
  options?: ParseOptions,
): Parser<RecordPage<z.infer<S>>> {
  return (json) => {
    const parsed = parseOne(itemListSchema, json);
    if (!parsed.ok) return parsed;
    const { items, total, nextCursor } = parsed.value;
    const { records, issues } = parseRecords(schema, items, options);
    return {
      ok: true,
      value: { records, total, ...(nextCursor !== undefined && { nextCursor }) },
      issues,
    };
  };
}

/** What a feature holds; undefined where it is no feature, which the record's schema then reports. */
export function propertiesOf(feature: unknown): unknown {
  return typeof feature === 'object' && feature !== null && 'properties' in feature
    ? feature.properties
    : undefined;
}
