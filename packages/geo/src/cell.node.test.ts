import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { cellBounds, cellCandidates, cellOf, type Cell } from './cell.ts';
import { createNearestIndex } from './nearest.ts';
import type { Point } from './point.ts';

const COUNT = 10;

/** Points of a cell, corners among them. */
function pointOf(cell: Cell, along: number, up: number): Point {
  const { west, south, east, north } = cellBounds(cell);
  return { lat: south + (north - south) * up, lng: west + (east - west) * along };
}

/** Indices of the ten nearest by the oracle, with all that tie at the tenth place. */
function trueNearest(points: readonly Point[], from: Point): number[] {
  const kms = points.map(
    (to) => (geodesic.Geodesic.WGS84.Inverse(from.lat, from.lng, to.lat, to.lng).s12 ?? NaN) / 1000,
  );
  const tenth = [...kms].sort((a, b) => a - b)[COUNT - 1] ?? Infinity;
  return kms.flatMap((km, index) => (km <= tenth ? [index] : []));
}

/** Many places at all scales around a cell, and some anywhere. */
const placesAround = (cell: Cell) => {
  const { west, south } = cellBounds(cell);
  const near = fc
    .tuple(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(0.05, 0.3, 2, 15),
    )
    .map(([dLat, dLng, spread]) => ({
      lat: Math.max(-90, Math.min(90, south + 0.05 + dLat * spread)),
      lng: ((((west + 0.05 + dLng * spread + 180) % 360) + 360) % 360) - 180,
    }));
  const anywhere = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  return fc.array(fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: anywhere }), {
    minLength: 1,
    maxLength: 80,
  });
};

const anyCell = fc.record({
  latCell: fc.oneof(fc.integer({ min: -900, max: 899 }), fc.constantFrom(-900, 899, 0, -1)),
  lngCell: fc.oneof(fc.integer({ min: -1800, max: 1799 }), fc.constantFrom(-1800, 1799, 0)),
});
const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 0.25),
);

describe('cellCandidates', () => {
  it('has the nearest ten of every point of every cell', () => {
    fc.assert(
      fc.property(
        anyCell.chain((cell) =>
          fc.tuple(
            fc.constant(cell),
            placesAround(cell),
            fc.array(fc.tuple(share, share), { minLength: 8, maxLength: 8 }),
          ),
        ),
        ([cell, places, shares]) => {
          const candidates = new Set(cellCandidates(places, cell, COUNT));
          for (const [along, up] of shares) {
            for (const index of trueNearest(places, pointOf(cell, along, up))) {
              assert.ok(
                candidates.has(index),
                `cell ${cell.latCell}/${cell.lngCell} lacks place ${index}`,
              );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const line = Array.from({ length: 400 }, (_, at) => ({ lat: 0.05, lng: at / 10 + 0.05 }));

  it('leaves out what is never among the nearest', () => {
    // Places 0.1° apart eastwards of the cell: from its eastern edge the tenth is 0.85° away, from its western 0.95°.
    assert.deepEqual(
      cellCandidates(line, { latCell: 0, lngCell: 0 }, COUNT),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
  });

  it('gives the same with an index made before', () => {
    const cell = { latCell: 0, lngCell: 100 };
    assert.deepEqual(
      cellCandidates(line, cell, COUNT, createNearestIndex(line)),
      cellCandidates(line, cell, COUNT),
    );
  });

  it('finds nothing among no places', () => {
    assert.deepEqual(cellCandidates([], { latCell: 0, lngCell: 0 }, COUNT), []);
  });
});

describe('cellOf', () => {
  for (const [point, cell] of [
    [
      { lat: 36.15398, lng: -95.99278 },
      { latCell: 361, lngCell: -960 },
    ],
    [
      { lat: -1.28333, lng: 36.81667 },
      { latCell: -13, lngCell: 368 },
    ],
    [
      { lat: 0, lng: 0 },
      { latCell: 0, lngCell: 0 },
    ],
    [
      { lat: -0.01, lng: -0.01 },
      { latCell: -1, lngCell: -1 },
    ],
    [
      { lat: 90, lng: 180 },
      { latCell: 899, lngCell: -1800 },
    ],
    [
      { lat: -90, lng: -180 },
      { latCell: -900, lngCell: -1800 },
    ],
    [
      { lat: 0, lng: 179.99 },
      { latCell: 0, lngCell: 1799 },
    ],
  ] as const) {
    it(`puts ${point.lat}, ${point.lng} into ${cell.latCell}/${cell.lngCell}`, () => {
      assert.deepEqual(cellOf(point), cell);
    });
  }

  it('puts the south-west corner of every cell into that cell', () => {
    for (let lngCell = -1800; lngCell < 1800; lngCell += 1) {
      const latCell = Math.trunc(lngCell / 2);
      const { south, west } = cellBounds({ latCell, lngCell });
      assert.deepEqual(cellOf({ lat: south, lng: west }), { latCell, lngCell });
    }
  });

  it('refuses a point out of range', () => {
    assert.throws(
      () => cellOf({ lat: 0, lng: 181 }),
      new RangeError('Expected `lng` to be degrees from -180 to 180, got 181.'),
    );
  });
});

describe('cellBounds', () => {
  it('is a tenth of a degree wide and high', () => {
    assert.deepEqual(cellBounds({ latCell: 361, lngCell: -960 }), {
      west: -96,
      south: 36.1,
      east: -95.9,
      north: 36.2,
    });
  });

  for (const [cell, message] of [
    [
      { latCell: 900, lngCell: 0 },
      'Expected `latCell` to be a whole number from -900 to 899, got 900.',
    ],
    [
      { latCell: 0, lngCell: 1800 },
      'Expected `lngCell` to be a whole number from -1800 to 1799, got 1800.',
    ],
    [
      { latCell: 0.5, lngCell: 0 },
      'Expected `latCell` to be a whole number from -900 to 899, got 0.5.',
    ],
  ] as const) {
    it(`refuses ${cell.latCell}/${cell.lngCell}`, () => {
      assert.throws(() => cellBounds(cell), new RangeError(message));
    });
  }
});
