import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { insertAll } from './insert-all.ts';
import type { RecordRows } from './record-rows.ts';
import type { RecordWordRow, Tables } from './tables.ts';

/** A record on its way into a generation. */
export interface StagedRecord {
  rows: RecordRows;
  /** Hash of what the import brought under this id; null for what only exists here. */
  originHash: string | null;
}

/** How many records are written while others wait for the write lock: some tens of milliseconds. */
const RECORDS_PER_STEP = 200;

/** How many words, which stand in order. */
const WORDS_PER_STEP = 3_000;

/**
 * Words are put in order before they are written, which takes a fifth of the time; so many of them at once, so that
 * memory does not grow with the number of records.
 */
const MOST_WORDS_WAITING = 150_000;

/** Writes records into a generation that is not published, in steps so short that nobody waits for the write lock. */
export class GenerationWriter {
  readonly #db: Database;
  readonly #generation: number;
  #words: RecordWordRow[] = [];

  constructor(db: Database, generation: number) {
    this.#db = db;
    this.#generation = generation;
  }

  async add(records: readonly StagedRecord[]): Promise<void> {
    for (let start = 0; start < records.length; start += RECORDS_PER_STEP) {
      const step = records.slice(start, start + RECORDS_PER_STEP);
      const words = await this.#db
        .transaction()
        .execute((trx) => insertRecords(trx, this.#generation, step));
      this.#words.push(...words);
      if (this.#words.length >= MOST_WORDS_WAITING) await this.#writeWords();
    }
  }

  /** Writes what still waits; nothing is added afterwards. */
  end(): Promise<void> {
    return this.#writeWords();
  }

  async #writeWords(): Promise<void> {
    const words = this.#words.sort(inOrder);
    this.#words = [];
    for (let start = 0; start < words.length; start += WORDS_PER_STEP) {
      const step = words.slice(start, start + WORDS_PER_STEP);
      await this.#db.transaction().execute((trx) => insertAll(trx, 'record_words', step));
    }
  }
}

function inOrder(a: RecordWordRow, b: RecordWordRow): number {
  return a.word === b.word ? a.record - b.record : a.word < b.word ? -1 : 1;
}

/** Writes records with their facets and places; answers the rows of their words. */
async function insertRecords(
  trx: Transaction<Tables>,
  generation: number,
  records: readonly StagedRecord[],
): Promise<RecordWordRow[]> {
  const { last } = await trx
    .selectFrom('records')
    .select((eb) => eb.fn.coalesce(eb.fn.max('num'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  const numbered = records.map((staged, index) => ({ num: last + index + 1, ...staged }));
  await insertAll(
    trx,
    'records',
    numbered.map(({ num, rows, originHash }) => ({
      num,
      generation,
      ...rows.record,
      origin_hash: originHash,
    })),
  );
  await insertAll(
    trx,
    'record_facets',
    numbered.flatMap(({ num, rows }) =>
      rows.facets.map(([facet, value]) => ({ generation, facet, value, record: num })),
    ),
  );
  await insertAll(
    trx,
    'record_places',
    numbered.flatMap(({ num, rows: { record } }) => placeRows(num, record)),
  );
  return numbered.flatMap(({ num, rows }) =>
    rows.words.map((word) => ({ generation, word, record: num })),
  );
}

function placeRows(
  num: number,
  { latitude, longitude }: RecordRows['record'],
): Tables['record_places'][] {
  if (longitude === null || latitude === null) return [];
  return [{ num, west: longitude, east: longitude, south: latitude, north: latitude }];
}
