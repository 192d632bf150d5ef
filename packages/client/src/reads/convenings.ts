/** Convenings: lists of a host that answers queries, and single ones of any host. */
import {
  conveningOccurrenceSchema,
  conveningSchema,
  type ConveningOccurrence,
} from '@stem-ecosystems/schema/convening';
import type { ConveningQuery } from '@stem-ecosystems/schema/queries';
import { querySearch } from '../core/query-search.ts';
import { whole, type ReadOptions, type Reader } from '../core/reader.ts';
import type { Answer, RecordPage } from '../types.ts';
import { itemPage } from './list-page.ts';

/** A series stands once for each of its dates. */
const parseOccurrences = itemPage(conveningOccurrenceSchema, { ids: 'any' });

export function convenings(
  reader: Reader,
  query: ConveningQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<ConveningOccurrence>>> {
  return reader.read(`v1/convenings.json${querySearch(query)}`, () => parseOccurrences, options);
}

export const parseConvening = whole(conveningSchema);
