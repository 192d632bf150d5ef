import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIRST_VIEWS, tilesOfView, transferredBytes } from '../testing/first-view.ts';
import { manyOrganizations } from '../testing/many-organizations.ts';
import { encodeTile } from './encode-tile.ts';
import { placeKey, squareOf, tileOfSquare, worldPlace } from './place-key.ts';
import { compareOnMap, TileDraft, type MappedPlace } from './tile-draft.ts';

function* mappedPlaces(count: number): Generator<MappedPlace> {
  for (const { id, sector, latitude, longitude, name } of manyOrganizations(count)) {
    const world = worldPlace({ lat: latitude, lng: longitude });
    yield {
      key: placeKey(world),
      type: 'organization',
      id,
      category: sector,
      ...world,
      name: () => name,
    };
  }
}

/** Bytes of all tiles of each view, as they are sent. */
function bytesOfViews(count: number): number[] {
  const views = FIRST_VIEWS.map(tilesOfView);
  const placesOf = new Map<string, MappedPlace[]>();
  for (const { z, x, y } of views.flat()) placesOf.set(`${z}/${x}/${y}`, []);
  for (const place of mappedPlaces(count)) {
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
