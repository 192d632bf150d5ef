import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { insertAll } from './insert-all.ts';
import type { RecordRows } from './record-rows.ts';
import { StagedWords, type StagedWord } from './staged-words.ts';
import type { Tables } from './tables.ts';

/** A record on its way into a generation. */
export interface StagedRecord {
  rows: RecordRows;
  /** Hash of what the import brought under this id; null for what only exists here. */
  originHash: string | null;
}

/** How many records are written while others wait for the write lock: some tens of milliseconds. */
const RECORDS_PER_STEP = 200;

/** Writes records into a generation that is not published, in steps so short that nobody waits for the write lock. */
export class GenerationWriter {
  readonly #db: Database;
  readonly #generation: number;
  readonly #words: StagedWords;

  constructor(db: Database, generation: number) {
    this.#db = db;
    this.#generation = generation;
    this.#words = new StagedWords(db, generation);
  }

  async add(records: readonly StagedRecord[]): Promise<void> {
    for (let start = 0; start < records.length; start += RECORDS_PER_STEP) {
      const step = records.slice(start, start + RECORDS_PER_STEP);
      const words = await this.#db
        .transaction()
        .execute((trx) => insertRecords(trx, this.#generation, step));
      await this.#words.add(words);
    }
  }

  /** Writes what still waits; nothing is added afterwards. */
  end(): Promise<void> {
    return this.#words.write();
  }

  /** Forgets what waits; call it in the end, whether all went well or not. */
  close(): Promise<void> {
    return this.#words.close();
  }
}

/** Writes records with their facets and places; answers their words. */
async function insertRecords(
  trx: Transaction<Tables>,
  generation: number,
  records: readonly StagedRecord[],
): Promise<StagedWord[]> {
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
  return numbered.flatMap(({ num, rows }) => rows.words.map((word) => ({ word, record: num })));
}

function placeRows(
  num: number,
  { latitude, longitude }: RecordRows['record'],
): Tables['record_places'][] {
  if (longitude === null || latitude === null) return [];
  return [{ num, west: longitude, east: longitude, south: latitude, north: latitude }];
}
