/** Convenings of a host of static files: one file of all records, expanded and selected on the device. */
import { selectConvenings } from '@stem-ecosystems/calendar/select-convenings';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import { conveningWords } from '@stem-ecosystems/geo/record-text';
import { matchesWords } from '@stem-ecosystems/geo/text';
import {
  conveningSchema,
  type Convening,
  type ConveningOccurrence,
} from '@stem-ecosystems/schema/convening';
import { conveningParams, type ConveningQuery } from '@stem-ecosystems/schema/queries';
import type { ReadOptions, Reader } from '../core/reader.ts';
import { itemPage } from '../reads/list-page.ts';
import type { Answer, RecordPage } from '../types.ts';
import { checkedQuery } from './checked-query.ts';
import { DEFAULT_LIMIT, pageAt, positionOf } from './paging.ts';

const parseConvenings = itemPage(conveningSchema);

/** Every convening, past and future, each once. */
export function allConvenings(
  reader: Reader,
  options: ReadOptions,
): Promise<Answer<RecordPage<Convening>>> {
  return reader.read('v1/convenings.json', () => parseConvenings, options);
}

export async function convenings(
  reader: Reader,
  query: ConveningQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<ConveningOccurrence>>> {
  const { limit = DEFAULT_LIMIT, cursor, ...asked } = checkedQuery(conveningParams, query);
  const position = positionOf(cursor, reader.now());
  const answer = await allConvenings(reader, options);
  const { items } = selectConvenings(answer.value.records, asked, new Date(position.askedAtMs), {
    distanceKm: geodesicKm,
    matchesWords: (record, words) => matchesWords(conveningWords(record), words),
  });
  return { ...answer, value: pageAt(items, position, limit) };
}
