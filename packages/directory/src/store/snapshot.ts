import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { readPlaces, type Places } from './read-places.ts';
import type { Tables } from './tables.ts';

/** The published directory at one moment: everything read through it belongs together. */
export interface Snapshot {
  trx: Transaction<Tables>;
  /** 0 where nothing was loaded yet. */
  generation: number;
  version: string;
}

/** What was made from one generation. */
interface Kept {
  readonly generation: number;
  /** All who ask wait for the same. */
  places?: Promise<Places>;
  /** By what makes them. */
  readonly values: Map<unknown, unknown>;
}

/**
 * Opens snapshots of the published directory, and keeps in memory what is costly to make from it. Each snapshot asks
 * the database which generation is published, so another process may publish at any time.
 */
export class SnapshotReader {
  readonly #db: Database;
  #kept: Kept = { generation: 0, values: new Map() };

  constructor(db: Database) {
    this.#db = db;
  }

  read<T>(ask: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#db
      .transaction()
      .setAccessMode('read only')
      .execute(async (trx) => {
        const state = await trx
          .selectFrom('directory_state')
          .select(['generation', 'version'])
          .executeTakeFirstOrThrow();
        return ask({ trx, generation: state.generation ?? 0, version: state.version });
      });
  }

  /**
   * As `read`, with all places. They are read before the snapshot is taken, a page at a time: after an import that
   * takes a second or two, in which everybody else is answered.
   */
  async readWithPlaces<T>(ask: (snapshot: Snapshot, places: Places) => Promise<T>): Promise<T> {
    for (;;) {
      const generation = await this.read((snapshot) => Promise.resolve(snapshot.generation));
      const places = await this.#placesOf(generation);
      const answer = await this.read(async (snapshot) =>
        // Another generation was published meanwhile: its places are others.
        snapshot.generation === generation ? { value: await ask(snapshot, places) } : undefined,
      );
      if (answer !== undefined) return answer.value;
    }
  }

  /** What `make` makes of the generation of a snapshot, made once. */
  async kept<T>(snapshot: Snapshot, make: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const { values } = this.#keptFor(snapshot.generation);
    if (!values.has(make)) values.set(make, await make(snapshot));
    return values.get(make) as T;
  }

  #placesOf(generation: number): Promise<Places> {
    const kept = this.#keptFor(generation);
    kept.places ??= readPlaces(this.#db, generation).catch((error: unknown) => {
      // Whoever waits gets the error; the next one tries again.
      delete kept.places;
      throw error;
    });
    return kept.places;
  }

  #keptFor(generation: number): Kept {
    if (generation !== this.#kept.generation) this.#kept = { generation, values: new Map() };
    return this.#kept;
  }
}
