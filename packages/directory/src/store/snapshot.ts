import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Convening } from '@stem-ecosystems/schema/convening';
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { PlaceIndex } from './place-index.ts';
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
  readonly places: Map<RecordType, PlaceIndex>;
  convenings?: Convening[];
}

/**
 * Opens snapshots of the published directory, and keeps in memory what is costly to make from it. Each snapshot asks
 * the database which generation is published, so another process may publish at any time.
 */
export class SnapshotReader {
  readonly #db: Database;
  #kept: Kept = { generation: 0, places: new Map() };

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

  /** The places of a type. */
  async places(snapshot: Snapshot, type: RecordType): Promise<PlaceIndex> {
    const kept = this.#keptFor(snapshot);
    const index = kept.places.get(type) ?? (await readPlaces(snapshot, type));
    kept.places.set(type, index);
    return index;
  }

  /** All convenings, those of low confidence too. */
  async convenings(snapshot: Snapshot): Promise<Convening[]> {
    const kept = this.#keptFor(snapshot);
    kept.convenings ??= await readConvenings(snapshot);
    return kept.convenings;
  }

  #keptFor({ generation }: Snapshot): Kept {
    if (generation !== this.#kept.generation) this.#kept = { generation, places: new Map() };
    return this.#kept;
  }
}

async function readPlaces({ trx, generation }: Snapshot, type: RecordType): Promise<PlaceIndex> {
  const rows = await trx
    .selectFrom('records')
    .select(['num', 'id', 'latitude', 'longitude', 'listed', 'category'])
    .where('generation', '=', generation)
    .where('type', '=', type)
    .execute();
  return new PlaceIndex(
    rows.flatMap(({ num, id, latitude, longitude, listed, category }) =>
      latitude === null || longitude === null
        ? []
        : [
            {
              num,
              id,
              point: { lat: latitude, lng: longitude },
              isListed: listed === 1,
              // Organizations are compared within their sector, all else together.
              group: type === 'organization' && category !== null ? category : '',
            },
          ],
    ),
  );
}

async function readConvenings({ trx, generation }: Snapshot): Promise<Convening[]> {
  const rows = await trx
    .selectFrom('records')
    .select('content')
    .where('generation', '=', generation)
    .where('type', '=', 'convening')
    .orderBy('name_key')
    .orderBy('id')
    .execute();
  return rows.map(({ content }) => JSON.parse(content) as Convening);
}
