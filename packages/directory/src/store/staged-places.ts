/** The places of a generation in groups: organizations are compared within their sector, all else by type. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Database } from './database.ts';
import { insertAll } from './insert-all.ts';
import { PlaceColumns, readGroup, type PlaceGroup } from './place-group.ts';
import { PlaceIndex } from './place-index.ts';
import type { Snapshot } from './snapshot.ts';
import type { PlaceGroupRow, RecordRow } from './tables.ts';

/** The places of each type that has any. */
export type Places = ReadonlyMap<RecordType, PlaceIndex>;

type GroupKey = Pick<PlaceGroupRow, 'type' | 'name' | 'listed'>;

/** A record as far as its place goes. */
export type PlacedRow = Pick<
  RecordRow,
  'num' | 'type' | 'id' | 'latitude' | 'longitude' | 'listed' | 'category'
>;

/** Gathers the places of a generation that is not published yet. */
export class PlaceWriter {
  readonly #groups = new Map<string, { key: GroupKey; columns: PlaceColumns }>();

  /** Takes the records of each type in the order of their ids. */
  add({ num, type, id, latitude, longitude, listed, category }: PlacedRow): void {
    if (latitude === null || longitude === null) return;
    const name = type === 'organization' && category !== null ? category : '';
    const group = this.#groupOf({ type, name, listed });
    group.add(num, id, { lat: latitude, lng: longitude });
  }

  /** Each group is written by itself, so that others can write between two. */
  async write(db: Database, generation: number): Promise<void> {
    for (const { key, columns } of this.#groups.values()) {
      const row = { generation, ...key, size: columns.size, columns: columns.toBytes() };
      await db.transaction().execute((trx) => insertAll(trx, 'place_groups', [row]));
    }
  }

  #groupOf(key: GroupKey): PlaceColumns {
    const text = `${key.type} ${key.listed} ${key.name}`;
    const group = this.#groups.get(text) ?? { key, columns: new PlaceColumns() };
    this.#groups.set(text, group);
    return group.columns;
  }
}

/** Takes some milliseconds for 169,000 places: the columns are used as they lie in the database. */
export async function readPlaces({ trx, generation }: Snapshot): Promise<Places> {
  const rows = await trx
    .selectFrom('place_groups')
    .select(['type', 'listed', 'size', 'columns'])
    .where('generation', '=', generation)
    .orderBy('type')
    .orderBy('name')
    .execute();
  const groups = new Map<RecordType, PlaceGroup[]>();
  for (const { type, listed, size, columns } of rows) {
    const group = readGroup(size, columns, listed === 1);
    groups.set(type, [...(groups.get(type) ?? []), group]);
  }
  return new Map([...groups].map(([type, ofType]) => [type, new PlaceIndex(ofType)]));
}
