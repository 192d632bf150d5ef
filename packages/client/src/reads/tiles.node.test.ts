import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aDirectory } from '@stem-ecosystems/testing/builders';
import { createDirectory } from '../index.ts';
import type { TileSource } from '../types.ts';

/**
 * Tile 1/0/0, written by hand after https://github.com/mapbox/vector-tile-spec/tree/master/2.1: an organization that is
 * a library at (1024, 2048) of 4096, and 300 places at (0, 0), of which 2 are programs.
 */
const TILE = tileBytes(
  ['count', 'organizations', 'library', 'id', 'type', 'name', 'sector', 'programs'],
  [1, 'ñ/1', 'organization', 'Ñandú Library', 'library', 300, 298, 2],
  [
    { at: [1024, 2048], tags: [0, 0, 1, 0, 2, 0, 3, 1, 4, 2, 5, 3, 6, 4] },
    { at: [0, 0], tags: [0, 5, 1, 6, 2, 6, 7, 7] },
  ],
);

function field(number: number, bytes: readonly number[]): number[] {
  return [number * 8 + 2, ...varint(bytes.length), ...bytes];
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function tileBytes(
  keys: readonly string[],
  values: readonly (string | number)[],
  features: readonly { at: readonly number[]; tags: readonly number[] }[],
): Uint8Array<ArrayBuffer> {
  const text = (value: string) => [...new TextEncoder().encode(value)];
  const layer = [
    ...[15 * 8, 2, ...field(1, text('places')), 5 * 8, ...varint(4096)],
    ...features.flatMap(({ at, tags }) =>
      field(2, [
        ...field(2, tags.flatMap(varint)),
        ...[3 * 8, 1],
        ...field(4, [9, ...at.flatMap((value) => varint(value * 2))]),
      ]),
    ),
    ...keys.flatMap((key) => field(3, text(key))),
    ...values.flatMap((value) =>
      field(4, typeof value === 'string' ? field(1, text(value)) : [5 * 8, ...varint(value)]),
    ),
  ];
  return new Uint8Array(field(3, layer));
}

interface Asked {
  tiles: TileSource;
  paths: string[];
}

/** A directory whose tiles are these bytes, and what it was asked for. */
async function setup(respond: () => Response = () => new Response(TILE)): Promise<Asked> {
  const paths: string[] = [];
  const source = createDirectory({
    baseUrl: 'https://directory.example/stem',
    storage: 'none',
    retries: 0,
    fetch: (input) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      paths.push(pathname);
      if (!pathname.endsWith('/directory.json')) return Promise.resolve(respond());
      const links = { tile: 'v1/tiles/{z}/{x}/{y}.mvt' };
      return Promise.resolve(Response.json(aDirectory({ links })));
    },
  });
  const tiles = await source.tiles();
  assert.ok(tiles);
  return { tiles, paths };
}

describe('tiles', () => {
  it('tell what is gathered and what stands alone, in world units', async () => {
    const { tiles, paths } = await setup();
    assert.deepEqual([tiles.minZoom, tiles.maxZoom], [0, 14]);
    const [single, several] = await tiles.tile(1, 0, 0);
    assert.deepEqual(single, {
      x: (1024.5 / 4096) * 0.5,
      y: (2048.5 / 4096) * 0.5,
      count: 1,
      ecosystems: 0,
      organizations: 1,
      programs: 0,
      sectors: { library: 1 },
      id: 'ñ/1',
      recordType: 'organization',
      name: 'Ñandú Library',
      kind: 'library',
    });
    assert.deepEqual(several, {
      x: 0.5 / 4096 / 2,
      y: 0.5 / 4096 / 2,
      count: 300,
      ecosystems: 0,
      organizations: 298,
      programs: 2,
      sectors: { library: 298 },
    });
    assert.deepEqual(paths, ['/stem/v1/directory.json', '/stem/v1/tiles/1/0/0.mvt']);
  });

  it('are empty where there is nothing', async () => {
    const { tiles } = await setup(() => new Response(new Uint8Array()));
    assert.deepEqual(await tiles.tile(0, 0, 0), []);
  });

  it('are loaded once for all who ask', async () => {
    const { tiles, paths } = await setup();
    const [first, second] = await Promise.all([tiles.tile(0, 0, 0), tiles.tile(0, 0, 0)]);
    assert.equal(first, second);
    assert.equal(await tiles.tile(0, 0, 0), first);
    assert.equal(paths.length, 2);
  });

  it('are given up by the reason of the signal', async () => {
    const { tiles } = await setup();
    const reason = new Error('moved on');
    const signal = AbortSignal.abort(reason);
    await assert.rejects(tiles.tile(0, 0, 0, { signal }), reason);
  });

  it('that are other bytes are a SchemaError', async () => {
    const { tiles } = await setup(() => new Response('<!doctype html><p>Sorry'));
    await assert.rejects(tiles.tile(0, 0, 0), {
      name: 'SchemaError',
      message:
        'GET https://directory.example/stem/v1/tiles/0/0/0.mvt answered in an unknown shape: Expected a Mapbox vector tile, got other bytes',
    });
  });

  it('that are missing are an HttpError', async () => {
    const { tiles } = await setup(() => new Response(null, { status: 404 }));
    await assert.rejects(tiles.tile(0, 0, 0), { name: 'HttpError', status: 404 });
  });

  for (const [z, x, y, message] of [
    [15, 0, 0, 'Expected `z` to be a whole number from 0 to 14, got 15.'],
    [1, 2, 0, 'Expected `x` to be a whole number from 0 to 1, got 2.'],
    [1, 0, 0.5, 'Expected `y` to be a whole number from 0 to 1, got 0.5.'],
  ] as const) {
    it(`refuse ${z}/${x}/${y}`, async () => {
      const { tiles } = await setup();
      await assert.rejects(tiles.tile(z, x, y), { name: 'TypeError', message });
    });
  }
});
