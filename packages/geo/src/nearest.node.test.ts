import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { parseCsv } from './csv.ts';
import { createNearestIndex } from './nearest.ts';
import type { Point } from './point.ts';

interface Golden {
  points: [id: string, lat: number, lng: number][];
  queries: { label: string; lat: number; lng: number; nearest: [id: string, km: number][] }[];
}

const golden = JSON.parse(
  readFileSync(new URL('../golden/nearest-bundled.json', import.meta.url), 'utf8'),
) as Golden;

/** Real data at scale, where the repository lies beside it. */
const shared = new URL('../../../../shared/data/', import.meta.url);
const hasShared = existsSync(new URL('golden-nearest.json', shared));

describe('nearest ten of the bundled organizations (golden, by geographiclib)', () => {
  const index = createNearestIndex(golden.points.map(([, lat, lng]) => ({ lat, lng })));
  for (const { label, lat, lng, nearest } of golden.queries) {
    it(`finds them around ${label}`, () => {
      const found = index.nearest({ lat, lng }, 10);
      assert.deepEqual(
        found.map(({ index: at, km }) => [golden.points[at]?.[0], Number(km.toFixed(4))]),
        nearest.map(([id, km]) => [id, Number(km.toFixed(4))]),
      );
    });
  }
});

describe('nearest ten of 168,961 organizations (golden, by geographiclib)', () => {
  it('finds them around every query', { skip: !hasShared }, () => {
    const { queries } = JSON.parse(
      readFileSync(new URL('golden-nearest.json', shared), 'utf8'),
    ) as {
      queries: (Point & { label: string; nearest: { id: string; km: number }[] })[];
    };
    const csv = gunzipSync(readFileSync(new URL('organizations.csv.gz', shared))).toString();
    const rows = parseCsv(csv);
    const ids = rows.map((fields) => fields[0] ?? '');
    const index = createNearestIndex(
      rows.map((fields) => ({ lat: Number(fields[8]), lng: Number(fields[9]) })),
    );
    const known = new Set(ids);
    for (const { label, lat, lng, nearest } of queries) {
      // The golden file was made with a few more rows than are shipped beside it.
      const expected = nearest.filter(({ id }) => known.has(id));
      const found = index.nearest({ lat, lng }, expected.length);
      assert.deepEqual(
        found.map(({ index: at, km }) => ({ id: ids[at], km: km.toFixed(3) })),
        expected.map(({ id, km }) => ({ id, km: km.toFixed(3) })),
        label,
      );
    }
  });
});

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const anyPoint = fc.record({ lat: degrees(90), lng: degrees(180) });

describe('createNearestIndex', () => {
  it('gives the same as sorting all geodesics of the oracle', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoint, { minLength: 1, maxLength: 60 }),
        anyPoint,
        fc.integer({ min: 1, max: 12 }),
        (points, from, count) => {
          const kms = points.map(
            (to) =>
              (geodesic.Geodesic.WGS84.Inverse(from.lat, from.lng, to.lat, to.lng).s12 ?? NaN) /
              1000,
          );
          const found = createNearestIndex(points).nearest(from, count);
          const expected = [...kms].sort((a, b) => a - b).slice(0, count);
          assert.equal(found.length, expected.length);
          found.forEach(({ index, km }, at) => {
            assert.ok(Math.abs(km - (kms[index] ?? NaN)) < 1e-6);
            assert.ok(Math.abs(km - (expected[at] ?? NaN)) < 1e-6);
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  const grid = [0, 1, 2, 3, 4].map((lng) => ({ lat: 0, lng }));

  it('orders equal distances by index', () => {
    const points = [
      { lat: 5, lng: 5 },
      { lat: 1, lng: 1 },
      { lat: 5, lng: 5 },
      { lat: 1, lng: 1 },
    ];
    const found = createNearestIndex(points).nearest({ lat: 1, lng: 1 }, 4);
    assert.deepEqual(
      found.map(({ index }) => index),
      [1, 3, 0, 2],
    );
  });

  it('leaves out what is farther than `maxKm`, to the metre', () => {
    const index = createNearestIndex(grid);
    // A degree of the equator is 111.319 491 km long (WGS 84: 2π × 6378.137 / 360).
    assert.equal(index.nearest({ lat: 0, lng: 0 }, 5, { maxKm: 222.638 }).length, 2);
    assert.equal(index.nearest({ lat: 0, lng: 0 }, 5, { maxKm: 222.64 }).length, 3);
  });

  it('leaves out what `keep` refuses and goes on to the next', () => {
    const found = createNearestIndex(grid).nearest({ lat: 0, lng: 0 }, 2, {
      keep: (at) => at % 2 === 1,
    });
    assert.deepEqual(
      found.map(({ index }) => index),
      [1, 3],
    );
  });

  it('gives all points when there are fewer than asked', () => {
    assert.equal(createNearestIndex(grid).nearest({ lat: 0, lng: 0 }, 100).length, 5);
  });

  it('finds nothing among no points, and nothing for a count of 0', () => {
    assert.deepEqual(createNearestIndex([]).nearest({ lat: 0, lng: 0 }, 10), []);
    assert.deepEqual(createNearestIndex(grid).nearest({ lat: 0, lng: 0 }, 0), []);
  });

  for (const [title, act, message] of [
    [
      'a point of the index out of range',
      () => createNearestIndex([{ lat: 91, lng: 0 }]),
      'Expected `lat` to be degrees from -90 to 90, got 91.',
    ],
    [
      'a longitude that is no number',
      () => createNearestIndex(grid).nearest({ lat: 0, lng: NaN }, 1),
      'Expected `lng` to be degrees from -180 to 180, got NaN.',
    ],
    [
      'half a count',
      () => createNearestIndex(grid).nearest({ lat: 0, lng: 0 }, 0.5),
      'Expected `count` to be a whole number ≥ 0, got 0.5.',
    ],
  ] as const) {
    it(`refuses ${title}`, () => {
      assert.throws(act, new RangeError(message));
    });
  }
});
