/** Search over the four lists of a host of static files. */
import {
  conveningWords,
  ecosystemWords,
  organizationWords,
  programWords,
} from '@stem-ecosystems/geo/record-text';
import { compareByName, matchesWords } from '@stem-ecosystems/geo/text';
import { searchParams, type SearchQuery } from '@stem-ecosystems/schema/queries';
import type { AnyRecord } from '@stem-ecosystems/schema/search';
import { combine } from '../core/answers.ts';
import type { ReadOptions, Reader } from '../core/reader.ts';
import { ecosystems } from '../reads/ecosystems.ts';
import { organizations, programs } from '../reads/lists.ts';
import type { Answer, RecordPage } from '../types.ts';
import { checkedQuery } from './checked-query.ts';
import { allConvenings } from './convenings.ts';
import { DEFAULT_LIMIT, pageAt, positionOf } from './paging.ts';

export async function search(
  reader: Reader,
  query: SearchQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<AnyRecord>>> {
  const { q = '', limit = DEFAULT_LIMIT, cursor } = checkedQuery(searchParams, query);
  const position = positionOf(cursor, reader.now());
  const parts = await Promise.all([
    ecosystems(reader, {}, options),
    organizations(reader, {}, options),
    programs(reader, {}, options),
    allConvenings(reader, options),
  ]);
  const [ofEcosystems, ofOrganizations, ofPrograms, ofConvenings] = parts;
  const found = [
    ...ofEcosystems.value.records.map((record) => ({ recordType: 'ecosystem', record }) as const),
    ...ofOrganizations.value.records.map(
      (record) => ({ recordType: 'organization', record }) as const,
    ),
    ...ofPrograms.value.records.map((record) => ({ recordType: 'program', record }) as const),
    ...ofConvenings.value.records.map((record) => ({ recordType: 'convening', record }) as const),
  ].filter((hit) => matchesWords(wordsOf(hit), q));
  return combine(pageAt(inOrderOfName(found), position, limit), parts);
}

function wordsOf(hit: AnyRecord): string[] {
  switch (hit.recordType) {
    case 'ecosystem':
      return ecosystemWords(hit.record);
    case 'organization':
      return organizationWords(hit.record);
    case 'program':
      return programWords(hit.record);
    case 'convening':
      return conveningWords(hit.record);
  }
}

/** By name, then id, then type. */
function inOrderOfName(hits: readonly AnyRecord[]): AnyRecord[] {
  return hits.toSorted(
    (a, b) => compareByName(a.record, b.record) || (a.recordType < b.recordType ? -1 : 1),
  );
}
