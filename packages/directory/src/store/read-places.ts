/** The places of a whole generation, read so that nobody waits for long. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Database } from './database.ts';
import { isOfGeneration } from './engine-sql.ts';
import { PlaceIndex, type PlacedRecord } from './place-index.ts';

/** The places of each type that has any. */
export type Places = ReadonlyMap<RecordType, PlaceIndex>;

/** Read and turned into points in some milliseconds. */
const RECORDS_PER_PAGE = 2_000;

/** Each page is read by itself, so that others are answered between two. */
export async function readPlaces(db: Database, generation: number): Promise<Places> {
  const records = new Map<RecordType, PlacedRecord[]>();
  let after = 0;
  for (;;) {
    const rows = await readPage(db, generation, after);
    for (const row of rows) {
      const { type, latitude, longitude } = row;
      if (latitude === null || longitude === null) continue;
      const ofType = records.get(type) ?? [];
      if (ofType.length === 0) records.set(type, ofType);
      ofType.push({
        num: row.num,
        id: row.id,
        point: { lat: latitude, lng: longitude },
        isListed: row.listed === 1,
        // Organizations are compared within their sector, all else together.
        group: type === 'organization' && row.category !== null ? row.category : '',
      });
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.num;
  }
  return new Map([...records].map(([type, placed]) => [type, new PlaceIndex(placed)]));
}

/** In the order they were written, which is the order they lie in. */
function readPage(db: Database, generation: number, after: number) {
  return db
    .selectFrom('records')
    .select(['num', 'type', 'id', 'latitude', 'longitude', 'listed', 'category'])
    .where(isOfGeneration(generation))
    .where('num', '>', after)
    .orderBy('num')
    .limit(RECORDS_PER_PAGE)
    .execute();
}
