/** Vector tiles of a generation: most made for a request, those of very many places made ahead. */
import { encodeTile } from '../tiles/encode-tile.ts';
import { keysOfTile, worldPlace, type TileAddress } from '../tiles/place-key.ts';
import { compareOnMap, TileDraft, type MappedPlace, type TileLayer } from '../tiles/tile-draft.ts';
import { TilePyramid } from '../tiles/tile-pyramid.ts';
import type { Database } from './database.ts';
import { insertAll } from './insert-all.ts';
import type { Snapshot } from './snapshot.ts';
import type { RecordRow, TileRow } from './tables.ts';

/** How many records a request for a tile reads at most: some milliseconds. */
const MOST_ON_DEMAND = 500;

/** How many records are read at a time while tiles are made ahead. */
const RECORDS_PER_PAGE = 5_000;

/** How many tiles are written while others wait for the write lock. */
const TILES_PER_STEP = 50;

/** Makes the tiles of a generation that is not published yet. */
export async function stageTiles(db: Database, generation: number): Promise<void> {
  const pyramid = new TilePyramid(MOST_ON_DEMAND);
  let waiting: TileRow[] = [];
  const write = async (drafts: readonly TileDraft[], isLast: boolean): Promise<void> => {
    waiting.push(...drafts.map((draft) => rowOf(generation, draft)));
    if (waiting.length < (isLast ? 1 : TILES_PER_STEP)) return;
    const rows = waiting;
    waiting = [];
    await db.transaction().execute((trx) => insertAll(trx, 'tiles', rows));
  };
  for await (const place of placesInOrder(db, generation)) {
    const whole = pyramid.add(place);
    if (whole.length > 0) await write(whole, false);
  }
  await write(pyramid.end(), true);
}

/** The tile as it is sent; no bytes where it has no places. */
export async function readTile(
  { trx, generation }: Snapshot,
  address: TileAddress,
): Promise<Uint8Array> {
  const { z, x, y } = address;
  const ahead = await trx
    .selectFrom('tiles')
    .select('body')
    .where('generation', '=', generation)
    .where('z', '=', z)
    .where('x', '=', x)
    .where('y', '=', y)
    .executeTakeFirst();
  if (ahead !== undefined) return ahead.body;
  const [first, last] = keysOfTile(address);
  const rows = await trx
    .selectFrom('records')
    .select(COLUMNS)
    .where('generation', '=', generation)
    .where('place_key', '>=', first)
    .where('place_key', '<=', last)
    .execute();
  const draft = new TileDraft(address);
  for (const place of rows.map(toPlace).sort(compareOnMap)) draft.add(place);
  return encodeTile(draft.gatherings());
}

const COLUMNS = [
  'place_key',
  'type',
  'id',
  'category',
  'latitude',
  'longitude',
  'content',
] as const;

type PlaceRow = Pick<RecordRow, (typeof COLUMNS)[number]>;

/** Every place of a generation in the order of the map. */
async function* placesInOrder(db: Database, generation: number): AsyncGenerator<MappedPlace> {
  let after: PlaceRow | undefined;
  do {
    let page = db
      .selectFrom('records')
      .select(COLUMNS)
      .where('generation', '=', generation)
      .where('place_key', 'is not', null)
      .orderBy('place_key')
      .orderBy('type')
      .orderBy('id')
      .limit(RECORDS_PER_PAGE);
    if (after !== undefined) {
      const { place_key, type, id } = after;
      page = page
        .where('place_key', '>=', place_key)
        .where((eb) =>
          eb(eb.refTuple('place_key', 'type', 'id'), '>', eb.tuple(place_key ?? 0, type, id)),
        );
    }
    const rows = await page.execute();
    yield* rows.map(toPlace);
    after = rows.length === RECORDS_PER_PAGE ? rows.at(-1) : undefined;
  } while (after !== undefined);
}

/** Only rows with a place on the map are read, so none of these is null. */
function toPlace({ place_key, type, id, category, latitude, longitude, content }: PlaceRow) {
  const world = worldPlace({ lat: latitude ?? 0, lng: longitude ?? 0 });
  return {
    key: place_key ?? 0,
    type: type as TileLayer,
    id,
    category: category ?? '',
    ...world,
    name: () => (JSON.parse(content) as { name: string }).name,
  } satisfies MappedPlace;
}

function rowOf(generation: number, draft: TileDraft): TileRow {
  return { generation, ...draft.address, body: encodeTile(draft.gatherings()) };
}
