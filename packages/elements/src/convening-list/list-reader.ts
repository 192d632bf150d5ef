/** Reads the list from a directory and makes entries of it. */
import type { Answer, DirectorySource, RecordPage } from '@stem-ecosystems/client/types';
import { distanceKm } from '@stem-ecosystems/geo/distance';
import type { Point } from '@stem-ecosystems/geo/point';
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

/** What is asked, without paging. `near` never leaves the device: distances are computed here. */
export interface PartQuery {
  query: Omit<ConveningQuery, 'near' | 'radiusKm' | 'limit' | 'cursor'>;
  near?: Point;
}

/** The first page of a part. Rejects as the source does. */
export async function readPart(
  source: DirectorySource,
  { query, near }: PartQuery,
  signal: AbortSignal,
): Promise<ListPart> {
  const answer = await source.convenings({ ...query, limit: PAGE_LIMIT }, { signal });
  return toPart(answer, [], near);
}

/** The part with one page more; itself where there is none. */
export async function readMore(
  source: DirectorySource,
  { query, near }: PartQuery,
  part: ListPart,
  signal: AbortSignal,
): Promise<ListPart> {
  if (part.nextCursor === undefined) return part;
  const answer = await source.convenings(
    { ...query, limit: PAGE_LIMIT, cursor: part.nextCursor },
    { signal },
  );
  return toPart(answer, part.occurrences, near);
}

function toPart(
  { value, stale }: Answer<RecordPage<ConveningOccurrence>>,
  before: readonly ConveningOccurrence[],
  near: Point | undefined,
): ListPart {
  const occurrences = [...before, ...value.records];
  const entries = groupEntries(occurrences);
  return {
    entries: near === undefined ? entries : nearestFirst(entries, near),
    occurrences,
    ...(value.nextCursor !== undefined && { nextCursor: value.nextCursor }),
    ...(stale !== undefined && { storedAt: stale.storedAt }),
  };
}

/** By distance; what has no place, as an online meeting, keeps its order after them. */
function nearestFirst(entries: readonly Entry[], near: Point): Entry[] {
  return entries
    .map((entry) => {
      const { latitude, longitude } = entry.record.place ?? {};
      if (latitude === undefined || longitude === undefined) return entry;
      return { ...entry, distanceKm: distanceKm(near, { lat: latitude, lng: longitude }) };
    })
    .sort((a, b) => (a.distanceKm ?? Number.MAX_VALUE) - (b.distanceKm ?? Number.MAX_VALUE));
}
