import { misuse } from '../core/misuse.ts';
import type { RecordPage } from '../types.ts';

/** Records of a page unless the query says otherwise, as a live directory has it. */
export const DEFAULT_LIMIT = 100;

/** Where a page begins, and the moment that the first page was asked for. */
export interface Position {
  offset: number;
  /** ms since 1970. */
  askedAtMs: number;
}

/**
 * Where the page after `cursor` begins; the beginning, as of `now`, without one.
 * @throws {TypeError} for a cursor of another kind of host.
 */
export function positionOf(cursor: string | undefined, now: Date): Position {
  if (cursor === undefined) return { offset: 0, askedAtMs: now.getTime() };
  const [, offset, askedAtMs] = /^(\d{1,9})-(\d{1,15})$/.exec(cursor) ?? [];
  if (offset === undefined || askedAtMs === undefined) {
    throw misuse('cursor', 'the `nextCursor` of an earlier answer', cursor);
  }
  return { offset: Number(offset), askedAtMs: Number(askedAtMs) };
}

/** The page of `records` that begins at a position. */
export function pageAt<T>(
  records: readonly T[],
  { offset, askedAtMs }: Position,
  limit: number,
): RecordPage<T> {
  const end = offset + limit;
  const total = records.length;
  const page = { records: records.slice(offset, end), total };
  return end < total ? { ...page, nextCursor: `${end}-${askedAtMs}` } : page;
}
