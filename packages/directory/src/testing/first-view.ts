/** What a map loads of tiles to show its first view. */
import { brotliCompressSync, constants } from 'node:zlib';
import { project } from '@stem-ecosystems/geo/mercator';
import { TILE_SIDE_PX } from '@stem-ecosystems/schema/tiles';
import type { TileAddress } from '../tiles/place-key.ts';

/** The United States at zoom 4 of 256-pixel tiles, in the sizes that a page gives a map. */
export const FIRST_VIEWS = [
  { width: 800, height: 500 },
  { width: 1280, height: 800 },
] as const;

const CENTER = { lat: 39, lng: -97 };

/** Tiles of 512 pixels at the same scale have a zoom less. */
const ZOOM = 3;

/** The tiles that a view of so many CSS pixels shows. */
export function tilesOfView({ width, height }: { width: number; height: number }): TileAddress[] {
  const { x, y } = project(CENTER);
  const tile = (center: number, offsetPx: number): number =>
    Math.floor(center * 2 ** ZOOM + offsetPx / TILE_SIDE_PX);
  const addresses: TileAddress[] = [];
  for (let column = tile(x, -width / 2); column <= tile(x, width / 2); column += 1) {
    for (let row = tile(y, -height / 2); row <= tile(y, height / 2); row += 1)
      addresses.push({ z: ZOOM, x: column, y: row });
  }
  return addresses;
}

/** Bytes of a body as the server sends it to browsers: brotli of quality 5. */
export function transferredBytes(body: Uint8Array): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;
}
