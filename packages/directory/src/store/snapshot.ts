import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** The published directory at one moment: everything read through it belongs together. */
export interface Snapshot {
  trx: Transaction<Tables>;
  /** 0 where nothing was loaded yet. */
  generation: number;
  version: string;
  /** What `make` makes of the generation: made once, as long as it is the published one. */
  kept: <T>(make: (snapshot: Snapshot) => Promise<T>) => Promise<T>;
}

/** What was made from one generation, by what makes it. */
interface Kept {
  readonly generation: number;
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
        const snapshot: Snapshot = {
          trx,
          generation: state.generation ?? 0,
          version: state.version,
          kept: (make) => this.#keep(snapshot, make),
        };
        return ask(snapshot);
      });
  }

  async #keep<T>(snapshot: Snapshot, make: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const { generation } = snapshot;
    if (generation !== this.#kept.generation) this.#kept = { generation, values: new Map() };
    const { values } = this.#kept;
    if (!values.has(make)) values.set(make, await make(snapshot));
    return values.get(make) as T;
  }
}
