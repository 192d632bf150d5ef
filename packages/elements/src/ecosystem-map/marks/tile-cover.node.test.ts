import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TilePlace } from '@stem-ecosystems/client/types';
import { cover, tilesInView, type TileAddress } from './tile-cover.ts';

const SIZE = { width: 800, height: 500 };
const LEVELS = { minZoom: 0, maxZoom: 14 };
const nameOf = ({ z, x, y }: TileAddress): string => `${z}/${x}/${y}`;

function placeAt(x: number, y: number): TilePlace {
  return { x, y, count: 1, ecosystems: 0, organizations: 1, programs: 0, sectors: {} };
}

/** Reads from a table of tiles by name. */
const reader =
  (tiles: Record<string, TilePlace[]>) =>
  (tile: TileAddress): TilePlace[] | undefined =>
    tiles[nameOf(tile)];

describe('the tiles of a view', () => {
  it('are shown at their own size up to twice as large', () => {
    const zooms = [4, 4.9, 5].map(
      (zoom) => tilesInView({ x: 0.3, y: 0.4, zoom }, SIZE, LEVELS)[0]?.z,
    );
    // Tiles of zoom z are made for a world of 512 × 2^z pixels: 256 × 2^4 are those of zoom 3.
    assert.deepEqual(zooms, [3, 3, 4]);
  });

  it('cover the view, the middle first', () => {
    // A world of 4096 px; the view from 828 to 1628 across, tiles of 512 px: columns 1 to 3.
    const tiles = tilesInView({ x: 1228 / 4096, y: 0.4, zoom: 4 }, SIZE, LEVELS);
    assert.equal(nameOf(tiles[0] as TileAddress), '3/2/3');
    assert.deepEqual(tiles.map(nameOf).sort(), [
      '3/1/2',
      '3/1/3',
      '3/2/2',
      '3/2/3',
      '3/3/2',
      '3/3/3',
    ]);
  });

  it('go on beyond ±180°, each once', () => {
    const names = tilesInView({ x: 0.01, y: 0.5, zoom: 4 }, SIZE, LEVELS).map(nameOf);
    assert.ok(names.includes('3/7/4'));
    assert.equal(new Set(names).size, names.length);
  });

  it('are the one of the world where the world is narrower than the view', () => {
    assert.deepEqual(tilesInView({ x: 0.25, y: 0.5, zoom: 0 }, SIZE, LEVELS).map(nameOf), [
      '0/0/0',
    ]);
  });

  it('are those of the deepest zoom from there on', () => {
    assert.equal(tilesInView({ x: 0.3, y: 0.4, zoom: 17 }, SIZE, LEVELS)[0]?.z, 14);
  });
});

describe('what stands for a tile', () => {
  const tile = { z: 2, x: 1, y: 1 };
  const inside = placeAt(0.3, 0.3);
  const outside = placeAt(0.6, 0.3);

  it('are its own places', () => {
    assert.deepEqual(cover(tile, reader({ '2/1/1': [inside], '1/0/0': [outside] })), [inside]);
  });

  it('is the part of the tile above, as long as it has not come', () => {
    assert.deepEqual(cover(tile, reader({ '0/0/0': [inside, outside] })), [inside]);
  });

  it('is what has come of the tiles below, where there is none above', () => {
    const read = reader({ '3/2/2': [inside], '4/6/6': [outside], '4/4/4': [outside] });
    // 4/4/4 lies in 3/2/2, which is there; 4/6/6 lies in 3/3/3, which is not.
    assert.deepEqual(cover(tile, read), [inside, outside]);
  });

  it('is nothing where nothing has come', () => {
    assert.deepEqual(cover(tile, reader({})), []);
  });
});
