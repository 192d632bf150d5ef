import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sectorSchema } from '@stem-ecosystems/schema/common';
import { FIRST_VIEWS, tilesOfView, transferredBytes } from '../testing/first-view.ts';
import { encodeTile } from './encode-tile.ts';
import { placeKey, squareOf, tileOfSquare, worldPlace } from './place-key.ts';
import { compareOnMap, TileDraft, type MappedPlace } from './tile-draft.ts';

/** Mulberry32: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Organizations of the contiguous states: nine of ten around 300 towns, the others anywhere. */
function* organizations(count: number): Generator<MappedPlace> {
  const random = generator(20261122);
  const anywhere = () => ({ lat: 25.5 + random() * 23, lng: -124 + random() * 57 });
  const towns = Array.from({ length: 300 }, anywhere);
  const sectors = sectorSchema.options;
  const around = (degrees: number) => (random() + random() + random() - 1.5) * degrees;
  for (let index = 0; index < count; index += 1) {
    const town = random() < 0.9 ? towns[Math.floor(random() ** 2 * towns.length)] : undefined;
    const { lat, lng } = town ?? anywhere();
    const world = worldPlace({ lat: lat + around(0.6), lng: lng + around(0.8) });
    yield {
      key: placeKey(world),
      type: 'organization',
      id: `school:${index}`,
      category: sectors[Math.floor(random() * sectors.length)] ?? 'family',
      ...world,
      name: () => `School ${index}`,
    };
  }
}

/** Bytes of all tiles of each view, as they are sent. */
function bytesOfViews(count: number): number[] {
  const views = FIRST_VIEWS.map(tilesOfView);
  const placesOf = new Map<string, MappedPlace[]>();
  for (const { z, x, y } of views.flat()) placesOf.set(`${z}/${x}/${y}`, []);
  for (const place of organizations(count)) {
    const { z, x, y } = tileOfSquare(squareOf(place.key, 3), 3);
    placesOf.get(`${z}/${x}/${y}`)?.push(place);
  }
  return views.map((tiles) =>
    tiles.reduce((sum, address) => {
      const draft = new TileDraft(address);
      const places = placesOf.get(`${address.z}/${address.x}/${address.y}`) ?? [];
      for (const place of places.sort(compareOnMap)) draft.add(place);
      return sum + transferredBytes(encodeTile(draft.gatherings()));
    }, 0),
  );
}

describe('the tiles of a first view', () => {
  it('are at most 40 kB, and hardly more for ten times as many places', () => {
    const usual = bytesOfViews(168_961);
    const tenfold = bytesOfViews(1_689_610);
    usual.forEach((bytes, view) => {
      assert.ok(bytes > 1_000 && bytes <= 40_000, `${bytes} bytes`);
      assert.ok(
        (tenfold[view] ?? Infinity) <= 1.3 * bytes,
        `${tenfold[view]} after ${bytes} bytes`,
      );
    });
  });
});
