/** The words of a generation on their way: put in order by SQLite, then appended. */
import type { Database } from './database.ts';
import { copyInOrder, copyRows, createStaging, dropStaging } from './engine-sql.ts';
import { insertInto } from './insert-all.ts';
import type { RecordWordRow } from './tables.ts';

export type StagedWord = Omit<RecordWordRow, 'generation'>;

/** How many are written while others wait for the write lock: some milliseconds. */
const WORDS_PER_STEP = 3_000;

/**
 * Words that wait until all have come. Each written where it belongs would touch a page of its own, and the more there
 * are, the more pages: ten times as many took twenty times as long. They wait in SQLite's temporary files, which go
 * with the process, without the write lock.
 */
export class StagedWords {
  readonly #db: Database;
  readonly #generation: number;
  #count = 0;

  constructor(db: Database, generation: number) {
    this.#db = db;
    this.#generation = generation;
  }

  async add(words: readonly StagedWord[]): Promise<void> {
    if (this.#count === 0) await createStaging(this.#waiting).execute(this.#db);
    await insertInto(this.#db, this.#waiting, words);
    this.#count += words.length;
  }

  /** Writes all of them; once. */
  async write(): Promise<void> {
    if (this.#count === 0) return;
    await copyInOrder(this.#waiting, this.#sorted).execute(this.#db);
    await dropStaging(this.#waiting).execute(this.#db);
    for (let after = 0; after < this.#count; after += WORDS_PER_STEP) {
      const step = { after, upTo: after + WORDS_PER_STEP, generation: this.#generation };
      await this.#db.transaction().execute((trx) => copyRows(this.#sorted, step).execute(trx));
    }
  }

  async close(): Promise<void> {
    for (const name of [this.#waiting, this.#sorted]) await dropStaging(name).execute(this.#db);
  }

  get #waiting(): string {
    return `waiting_words_${String(this.#generation)}`;
  }

  get #sorted(): string {
    return `sorted_words_${String(this.#generation)}`;
  }
}
