/** The pieces of SQL that another database engine would say differently: all of them, and nothing else. */
import {
  sql,
  type Expression,
  type ExpressionBuilder,
  type RawBuilder,
  type SqlBool,
  type Transaction,
} from 'kysely';
import type { Tables } from './tables.ts';

type RecordsBuilder = ExpressionBuilder<Tables, 'records'>;

/** [west, south, east, north], degrees; west > east crosses ±180°. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** After every text that begins with another: U+10FFFF is no letter, and texts are compared by code points. */
const LAST_CHARACTER = '\u{10FFFF}';

/** Records of a generation that have a word with this beginning. */
export function hasWordWith(
  eb: RecordsBuilder,
  generation: number,
  beginning: string,
): Expression<SqlBool> {
  return eb(
    'num',
    'in',
    eb
      .selectFrom('record_words')
      .select('record')
      .where('generation', '=', generation)
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

/**
 * Records of a generation, for readers in the order of `num`, which is the order they were written and lie in. The plus
 * keeps SQLite from gathering all of the generation by an index, to sort them for each page anew
 * (https://www.sqlite.org/optoverview.html, section 2).
 */
export function isOfGeneration(generation: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`+generation = ${generation}`;
}

/** An insert statement for so many rows, with a place for each value. */
export function insertText(table: string, columns: readonly string[], rows: number): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `insert into "${table}" (${names}) values ${Array(rows).fill(row).join(', ')}`;
}

/** A table of words that only this connection sees and that ends with it; it takes no lock of the database. */
export function createStaging(name: string): RawBuilder<unknown> {
  return sql`create temporary table ${sql.table(name)} (word text not null, record integer not null) strict`;
}

/**
 * The same rows in a new table, numbered from 1 in the order of words and records
 * (https://www.sqlite.org/lang_createtable.html, section 2.1). SQLite sorts in files where memory is short.
 */
export function copyInOrder(from: string, to: string): RawBuilder<unknown> {
  return sql`create temporary table ${sql.table(to)} as
    select word, record from ${sql.table(from)} order by word, record`;
}

/** Writes the rows of such a table whose numbers are above `after`, up to and with `upTo`, as words of a generation. */
export function copyRows(
  from: string,
  { after, upTo, generation }: { after: number; upTo: number; generation: number },
): RawBuilder<unknown> {
  return sql`insert into record_words (generation, word, record)
    select ${generation}, word, record from ${sql.table(from)}
    where rowid > ${after} and rowid <= ${upTo} order by rowid`;
}

export function dropStaging(name: string): RawBuilder<unknown> {
  return sql`drop table if exists ${sql.table(`temp.${name}`)}`;
}

/** Deletes the first rows of a generation, in the order of their key, and answers how many. */
export async function deleteSome(
  db: Transaction<Tables>,
  table: 'record_facets' | 'record_words' | 'tiles' | 'place_groups' | 'list_totals',
  key: readonly string[],
  generation: number,
  most: number,
): Promise<number> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)}
    where generation = ${generation} and (${columns}) in (
      select ${columns} from ${sql.table(table)}
      where generation = ${generation} order by ${columns} limit ${most})`.execute(db);
  return Number(numAffectedRows);
}

/** A connection's commits wait for the disk (`full`), or only for the operating system (`normal`). */
export function flushCommits(mode: 'full' | 'normal'): RawBuilder<unknown> {
  return sql.raw(`pragma synchronous = ${mode}`);
}

/** Commits are moved from the write-ahead log into the database file when the log has so many pages, of 4 kB each. */
export function emptyLogEvery(pages: number): RawBuilder<unknown> {
  return sql.raw(`pragma wal_autocheckpoint = ${pages}`);
}

/** How much of the database a connection keeps in memory at most. */
export function keepPages(kib: number): RawBuilder<unknown> {
  return sql.raw(`pragma cache_size = -${kib}`);
}

/** What a connection erases is overwritten with zeros, or only given free. */
export function overwriteErased(mode: 'on' | 'off'): RawBuilder<unknown> {
  return sql.raw(`pragma secure_delete = ${mode}`);
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
