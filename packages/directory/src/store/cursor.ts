/** Opaque cursors: where the page before ended, and which question it answered. */
import * as z from 'zod/mini';
import { canonicalJson, sha256 } from './canonical-json.ts';
import { CursorError } from './types.ts';

/** What does not change which records a query means, nor their order: everything else makes it another question. */
interface Paging {
  cursor?: string;
  limit?: number;
  counts?: readonly string[];
}

const cursorSchema = z.object({ question: z.string(), after: z.unknown() });

/** Writes the cursor of the page after `after`, for the same list and filters. */
export function writeCursor(list: string, query: Paging, after: unknown): string {
  const text = JSON.stringify({ question: questionOf(list, query), after });
  return Buffer.from(text, 'utf8').toString('base64url');
}

/**
 * Where the page before ended; undefined for the first page.
 *
 * @throws {CursorError} when the cursor was not made by this list with these filters.
 */
export function readCursor<S extends z.ZodMiniType>(
  list: string,
  query: Paging,
  afterSchema: S,
): z.infer<S> | undefined {
  if (query.cursor === undefined) return undefined;
  const cursor = z.safeParse(
    cursorSchema,
    parseJson(Buffer.from(query.cursor, 'base64url').toString('utf8')),
  );
  if (!cursor.success || cursor.data.question !== questionOf(list, query)) throw notOurs();
  const after = z.safeParse(afterSchema, cursor.data.after);
  if (!after.success) throw notOurs();
  return after.data;
}

function notOurs(): CursorError {
  return new CursorError(
    'Expected `cursor` to be the `nextCursor` of this list with the same filters',
  );
}

/** A short hash of the list's name and filters. */
function questionOf(list: string, query: Paging): string {
  const { cursor: _cursor, limit: _limit, counts: _counts, ...filters } = query;
  return sha256(`${list} ${canonicalJson(filters)}`).slice(0, 12);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // What is not JSON is no cursor of ours: the caller says so.
    return undefined;
  }
}
