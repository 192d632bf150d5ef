import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { cellCandidates, cellOf } from './cell.ts';
import { parseCsv } from './csv.ts';
import { distanceKm } from './distance.ts';
import { geodesicKm } from './geodesic.ts';
import { createNearestIndex, type NearestIndex, type Neighbour } from './nearest.ts';
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

/** What a device does with the answer for its cell: orders it by the geodesic, then by the order of the list. */
function nearestOfCell(points: readonly Point[], index: NearestIndex, from: Point, count: number) {
  return cellCandidates(points, cellOf(from), count, index)
    .map((at) => ({ index: at, km: geodesicKm(from, points[at] as Point) }))
    .sort((a, b) => a.km - b.km || a.index - b.index)
    .slice(0, count);
}

/** The same places in the same order, each as far as the oracle says. */
function assertNearest(
  found: readonly Neighbour[],
  expected: readonly (readonly [id: string, km: number])[],
  idOf: (index: number) => string | undefined,
  toleranceKm: number,
  label: string,
) {
  assert.deepEqual(
    found.map(({ index }) => idOf(index)),
    expected.map(([id]) => id),
    label,
  );
  const off = found.map(({ km }, at) => Math.abs(km - (expected[at]?.[1] ?? NaN)));
  assert.ok(Math.max(...off) <= toleranceKm, `${label}: ${Math.max(...off)} km off`);
}

describe('nearest ten of the bundled organizations (golden, by geographiclib)', () => {
  const points = golden.points.map(([, lat, lng]) => ({ lat, lng }));
  const index = createNearestIndex(points);
  const idOf = (at: number) => golden.points[at]?.[0];
  const millimetres = 2e-6;

  for (const { label, lat, lng, nearest } of golden.queries) {
    it(`finds them around ${label}`, () => {
      assertNearest(index.nearest({ lat, lng }, 10), nearest, idOf, millimetres, label);
    });

    it(`finds them around ${label} by the cell and the device`, () => {
      const found = nearestOfCell(points, index, { lat, lng }, 10);
      assertNearest(found, nearest, idOf, millimetres, label);
    });
  }

  it('has queries whose order a sphere would get wrong, two of them at the first place', () => {
    const wrong = golden.queries.flatMap(({ label, lat, lng, nearest }) => {
      const onSphere = golden.points
        .map(([id, toLat, toLng]) => ({
          id,
          km: distanceKm({ lat, lng }, { lat: toLat, lng: toLng }),
        }))
        .sort((a, b) => a.km - b.km);
      const place = nearest.findIndex(([id], at) => onSphere[at]?.id !== id);
      return label.endsWith('where a sphere errs') ? [place] : [];
    });
    assert.equal(wrong.filter((place) => place >= 0).length, 8);
    assert.equal(wrong.filter((place) => place === 0).length, 2);
  });
});

describe('nearest ten of 168,961 organizations (golden, by geographiclib)', () => {
  it('finds them around every query', { skip: !hasShared }, () => {
    const { queries } = JSON.parse(
      readFileSync(new URL('golden-nearest.json', shared), 'utf8'),
    ) as {
      queries: (Point & { label: string; nearest: { id: string; km: number }[] })[];
    };
    const rows = parseCsv(
      gunzipSync(readFileSync(new URL('organizations.csv.gz', shared))).toString(),
    );
    const ids = rows.map((fields) => fields[0] ?? '');
    const points = rows.map((fields) => ({ lat: Number(fields[8]), lng: Number(fields[9]) }));
    const index = createNearestIndex(points);
    const known = new Set(ids);
    assert.ok(queries.length > 20 && ids.length > 168_000);
    for (const { label, lat, lng, nearest } of queries) {
      // The golden file was made with a few more rows than are shipped beside it; it has metres.
      const expected = nearest.flatMap(({ id, km }) => (known.has(id) ? [[id, km] as const] : []));
      const found = index.nearest({ lat, lng }, expected.length);
      assertNearest(found, expected, (at) => ids[at], 0.0006, label);
      const ofCell = nearestOfCell(points, index, { lat, lng }, expected.length);
      assertNearest(ofCell, expected, (at) => ids[at], 0.0006, `${label}, by cell and device`);
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
