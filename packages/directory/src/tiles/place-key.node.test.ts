import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keysOfTile, placeKey, squareOf, tileOfSquare, worldPlace } from './place-key.ts';

const keyOf = (lat: number, lng: number): number => placeKey(worldPlace({ lat, lng }));

describe('the key of a place', () => {
  it('is 0 in the north-west corner and 2^52 - 1 in the south-east one', () => {
    assert.equal(keyOf(90, -180), 0);
    assert.equal(keyOf(-90, 179.9999999), 2 ** 52 - 1);
  });

  it('has the bits of x at the even places and those of y at the odd ones', () => {
    // The quarters of the world: north-west, north-east, south-west, south-east.
    const quarters = [keyOf(45, -90), keyOf(45, 90), keyOf(-45, -90), keyOf(-45, 90)];
    assert.deepEqual(
      quarters.map((key) => squareOf(key, 1)),
      [0, 1, 2, 3],
    );
  });

  it('takes 180° for -180°', () => {
    assert.equal(keyOf(10, 180), keyOf(10, -180));
  });

  it('lies between those of the tile that the place is in, at every zoom', () => {
    // In millionths of a degree, 0.1 m: a nanometre from a border the formula below is itself rounded across it.
    const degrees = (min: number, max: number) =>
      fc.integer({ min: min * 1e6, max: max * 1e6 - 1 }).map((millionths) => millionths / 1e6);
    const points = fc.record({
      lat: degrees(-85, 85),
      lng: degrees(-180, 180),
      z: fc.integer({ min: 0, max: 14 }),
    });
    fc.assert(
      fc.property(points, ({ lat, lng, z }) => {
        // https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
        const radians = (lat * Math.PI) / 180;
        const x = Math.floor(((lng + 180) / 360) * 2 ** z);
        const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
        const key = keyOf(lat, lng);
        const [first, last] = keysOfTile({ z, x, y });
        assert.ok(first <= key && key <= last);
        assert.deepEqual(tileOfSquare(squareOf(key, z), z), { z, x, y });
      }),
    );
  });
});
