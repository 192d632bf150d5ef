/** Reads the list from a directory and makes entries of it. */
import type { Answer, DirectorySource, RecordPage } from '@stem-ecosystems/client/types';
import type { ConveningOccurrence } from '@stem-ecosystems/schema/convening';
import type { ConveningQuery } from '@stem-ecosystems/schema/queries';
import { groupEntries, type Entry } from './entries.ts';

/** The most that the contract gives in one answer. */
const PAGE_LIMIT = 1000;

/** A part of the list: upcoming or past. */
export interface ListPart {
  entries: Entry[];
  /** As received, so that a further page can be added to them. */
  occurrences: ConveningOccurrence[];
  /** Absent where all has been read. */
  nextCursor?: string;
  /** When the answer was received, where the directory cannot be reached now. */
  storedAt?: Date;
}

/** What is asked, without paging. Places never leave the device: sorting by distance is done here. */
export interface PartQuery {
  query: Omit<ConveningQuery, 'near' | 'radiusKm' | 'limit' | 'cursor'>;
  sort: (entries: Entry[]) => Entry[];
}

/** The first page of a part. Rejects as the source does. */
export async function readPart(
  source: DirectorySource,
  { query, sort }: PartQuery,
  signal: AbortSignal,
): Promise<ListPart> {
  const answer = await source.convenings({ ...query, limit: PAGE_LIMIT }, { signal });
  return toPart(answer, [], sort);
}

/** The part with one page more; itself where there is none. */
export async function readMore(
  source: DirectorySource,
  { query, sort }: PartQuery,
  part: ListPart,
  signal: AbortSignal,
): Promise<ListPart> {
  if (part.nextCursor === undefined) return part;
  const answer = await source.convenings(
    { ...query, limit: PAGE_LIMIT, cursor: part.nextCursor },
    { signal },
  );
  return toPart(answer, part.occurrences, sort);
}

function toPart(
  { value, stale }: Answer<RecordPage<ConveningOccurrence>>,
  before: readonly ConveningOccurrence[],
  sort: PartQuery['sort'],
): ListPart {
  const occurrences = [...before, ...value.records];
  return {
    entries: sort(groupEntries(occurrences)),
    occurrences,
    ...(value.nextCursor !== undefined && { nextCursor: value.nextCursor }),
    ...(stale !== undefined && { storedAt: stale.storedAt }),
  };
}
