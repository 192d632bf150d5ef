/** Search over all four types on a host that answers queries. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import { conveningSchema } from '@stem-ecosystems/schema/convening';
import { ecosystemSchema } from '@stem-ecosystems/schema/ecosystem';
import { itemListSchema } from '@stem-ecosystems/schema/lists';
import { organizationSchema } from '@stem-ecosystems/schema/organization';
import { parseOne, parseRecords, type RecordIssue } from '@stem-ecosystems/schema/parse';
import { programSchema } from '@stem-ecosystems/schema/program';
import type { SearchQuery } from '@stem-ecosystems/schema/queries';
import { searchHitSchema, type AnyRecord } from '@stem-ecosystems/schema/search';
import { querySearch } from '../core/query-search.ts';
import type { Parsed, ReadOptions, Reader } from '../core/reader.ts';
import type { Answer, RecordPage } from '../types.ts';

const SCHEMAS = {
  ecosystem: ecosystemSchema,
  organization: organizationSchema,
  program: programSchema,
  convening: conveningSchema,
} as const satisfies Record<RecordType, unknown>;

export function search(
  reader: Reader,
  query: SearchQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<AnyRecord>>> {
  return reader.read(`v1/search.json${querySearch(query)}`, () => parseHits, options);
}

function parseHits(json: unknown): Parsed<RecordPage<AnyRecord>> {
  const parsed = parseOne(itemListSchema, json);
  if (!parsed.ok) return parsed;
  const { items, total, nextCursor } = parsed.value;
  const hits = items.map(parseHit);
  const records = hits.flatMap(({ record }) => record ?? []);
  const issues = hits.flatMap((hit) => hit.issues);
  return {
    ok: true,
    value: { records, total, ...(nextCursor !== undefined && { nextCursor }) },
    issues,
  };
}

function parseHit(input: unknown, index: number): { record?: AnyRecord; issues: RecordIssue[] } {
  const hit = parseOne(searchHitSchema, input);
  if (!hit.ok) return { issues: hit.issues.map((issue) => ({ index, ...issue })) };
  const { recordType, record } = hit.value;
  const { records, issues } = parseRecords(SCHEMAS[recordType], [record]);
  const [found] = records;
  return {
    // The schema was looked up by the type, which the compiler cannot follow through the table.
    ...(found !== undefined && { record: { recordType, record: found } as AnyRecord }),
    issues: issues.map((issue) => ({ ...issue, index })),
  };
}
