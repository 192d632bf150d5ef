import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { MAX_LATITUDE, project, unproject, worldSizePx } from './mercator.ts';

function assertNear(actual: number, expected: number, tolerance = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `expected ${expected}, got ${actual}`);
}

describe('project', () => {
  // Metres from 0° 0°. The second is the worked example of EPSG Guidance Note 7-2, Popular Visualisation Pseudo Mercator.
  for (const [title, point, meters] of [
    ['0° 0°', { lat: 0, lng: 0 }, [0, 0]],
    [
      '24°22′54.433″N, 100°20′W',
      { lat: 24 + 22 / 60 + 54.433 / 3600, lng: -(100 + 20 / 60) },
      [-11169055.58, 2800000],
    ],
    ['the north-east corner', { lat: 85.0511287798066, lng: 180 }, [20037508.34, 20037508.34]],
  ] as const) {
    it(`puts ${title} where EPSG:3857 has it`, () => {
      const side = 40075016.6855785;
      const { x, y } = project(point);
      assertNear((x - 0.5) * side, meters[0], 0.01);
      assertNear((0.5 - y) * side, meters[1], 0.01);
    });
  }

  it('keeps the poles on the edge', () => {
    assertNear(project({ lat: 90, lng: 0 }).y, 0);
    assertNear(project({ lat: -90, lng: 0 }).y, 1);
  });
});

describe('unproject', () => {
  it('undoes project', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lng) => {
          const point = unproject(project({ lat, lng }));
          assertNear(point.lat, lat);
          assertNear(point.lng, lng);
        },
      ),
    );
  });

  it('goes on beyond ±180°', () => {
    assert.equal(unproject({ x: 1.5, y: 0.5 }).lng, 360);
  });
});

describe('worldSizePx', () => {
  it('doubles with every zoom from 256', () => {
    assert.deepEqual([0, 1, 2.5, 10].map(worldSizePx), [256, 512, 256 * 2 ** 2.5, 262144]);
  });
});
