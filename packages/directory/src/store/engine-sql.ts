/** The pieces of SQL that another database engine would say differently: all of them, and nothing else. */
import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type RawBuilder,
  type SqlBool,
} from 'kysely';
import type { Tables } from './tables.ts';

type RecordsBuilder = ExpressionBuilder<Tables, 'records'>;

/** [west, south, east, north], degrees; west > east crosses ±180°. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** After every text that begins with another: U+10FFFF is no letter, and texts are compared by code points. */
const LAST_CHARACTER = '\u{10FFFF}';

/** Records that have a word with this beginning. */
export function hasWordWith(eb: RecordsBuilder, beginning: string): Expression<SqlBool> {
  return eb(
    'num',
    'in',
    eb
      .selectFrom('record_words')
      .select('record')
      .where('word', '>=', beginning)
      .where('word', '<', beginning + LAST_CHARACTER),
  );
}

/** Records whose point lies in the box, edges included. */
export function isInside(eb: RecordsBuilder, [west, south, east, north]: Box): Expression<SqlBool> {
  const spans: [number, number][] =
    west <= east
      ? [[west, east]]
      : [
          [west, 180],
          [-180, east],
        ];
  return eb.or(
    spans.map(([from, to]) =>
      eb.and([
        // The R*Tree has 32-bit numbers, rounded outwards: it finds a few too many, never too few.
        eb(
          'num',
          'in',
          eb
            .selectFrom('record_places')
            .select('num')
            .where('east', '>=', from)
            .where('west', '<=', to)
            .where('north', '>=', south)
            .where('south', '<=', north),
        ),
        eb.between('longitude', from, to),
        eb.between('latitude', south, north),
      ]),
    ),
  );
}

/** A connection's commits wait for the disk (`full`), or only for the operating system (`normal`). */
export function flushCommits(mode: 'full' | 'normal'): RawBuilder<unknown> {
  return sql.raw(`pragma synchronous = ${mode}`);
}

/**
 * Moves all commits from the write-ahead log into the database file and empties the log, which else still holds what was
 * erased. A reader in another process can prevent it; the log is then emptied the next time.
 */
export function emptyLog(): RawBuilder<unknown> {
  return sql.raw('pragma wal_checkpoint(truncate)');
}

/** How long a connection waits for locks of other processes; 0 = not at all. */
export function waitForLocks(ms: number): RawBuilder<unknown> {
  return sql.raw(`pragma busy_timeout = ${ms}`);
}

/** Writes a consistent copy of the database, while others read and write, to a file that does not exist yet. */
export function copyTo(path: string): RawBuilder<unknown> {
  return sql`vacuum into ${path}`;
}
