/** All places as vector tiles, for our own map and any other that reads them. */
import { TILE_ZOOMS } from '@stem-ecosystems/schema/tiles';
import { Hono } from 'hono';
import type { TileAddress } from '../tiles/place-key.ts';
import { CACHE_DATA, jsonBytes, requireAccept, type Answer } from './answer.ts';
import type { AppContext, AppDependencies, AppEnv } from './app-types.ts';
import { fileStem, JSON_TYPE } from './data-route.ts';
import type { KeptBodies } from './kept-bodies.ts';
import { notFound } from './problem-error.ts';
import { expectNoQuery } from './query.ts';
import { requestOrigin } from './requester.ts';
import { describeTiles } from './tile-description.ts';

/** https://www.iana.org/assignments/media-types/application/vnd.mapbox-vector-tile */
export const TILE_TYPE = 'application/vnd.mapbox-vector-tile';

/** What readers of vector tiles ask for; a tile is protobuf. */
const ACCEPTED_TYPES = [
  TILE_TYPE,
  'application/x-protobuf',
  'application/protobuf',
  'application/octet-stream',
];

export function createTileRoutes(
  { store, settings }: Pick<AppDependencies, 'store' | 'settings'>,
  answer: Answer,
  bodies: KeptBodies,
): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/tiles.json', (c) => {
      requireAccept(c, [JSON_TYPE]);
      expectNoQuery(c);
      const body = jsonBytes(describeTiles(requestOrigin(c, settings.trustProxy)));
      return answer(c, { body, type: JSON_TYPE, cacheControl: CACHE_DATA });
    })
    .get('/tiles/:z/:x/:file{.+\\.mvt}', async (c) => {
      requireAccept(c, ACCEPTED_TYPES);
      expectNoQuery(c);
      const address = readAddress(c);
      const { z, x, y } = address;
      const kept = await bodies.read(`/v1/tiles/${z}/${x}/${y}.mvt`, () => store.tile(address));
      return answer(c, { ...kept, type: TILE_TYPE, cacheControl: CACHE_DATA });
    });
}

function readAddress(c: AppContext): TileAddress {
  const z = readWhole(c.req.param('z') ?? '', TILE_ZOOMS.last);
  const last = 2 ** (z ?? 0) - 1;
  const x = readWhole(c.req.param('x') ?? '', last);
  const y = readWhole(fileStem(c, '.mvt'), last);
  if (z === undefined || x === undefined || y === undefined) {
    throw notFound(
      `Expected a tile \`z\`/\`x\`/\`y\` of whole numbers without leading zeros: z from 0 to ${String(TILE_ZOOMS.last)}, x and y from 0 to 2^z - 1.`,
    );
  }
  return { z, x, y };
}

/** One tile has one address: "07" is none. */
function readWhole(text: string, most: number): number | undefined {
  if (!/^(0|[1-9]\d{0,5})$/.test(text)) return undefined;
  const value = Number(text);
  return value <= most ? value : undefined;
}
