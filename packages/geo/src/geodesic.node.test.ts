import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { distanceKm, GREATEST_STRETCH, LEAST_STRETCH, unitVector } from './distance.ts';
import { geodesicKm } from './geodesic.ts';
import type { Point } from './point.ts';

/** The independent oracle: C. Karney's algorithm. */
function oracleKm(a: Point, b: Point): number {
  return (geodesic.Geodesic.WGS84.Inverse(a.lat, a.lng, b.lat, b.lng).s12 ?? NaN) / 1000;
}

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
const anyPoint = fc.record({ lat: degrees(90), lng: degrees(180) });

/** 1 mm. */
const TOLERANCE_KM = 1e-6;

function assertNear(actual: number, expected: number, tolerance: number): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance,
    `expected ${expected} ± ${tolerance}, got ${actual}`,
  );
}

describe('geodesicKm', () => {
  for (const [title, a, b] of [
    ['two blocks', { lat: 36.15398, lng: -95.99278 }, { lat: 36.15498, lng: -95.99278 }],
    ['Tulsa to Nairobi', { lat: 36.15398, lng: -95.99278 }, { lat: -1.28333, lng: 36.81667 }],
    ['over ±180°', { lat: 52, lng: 179.9 }, { lat: 51.5, lng: -179.8 }],
    ['along the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 100 }],
    ['pole to pole', { lat: 90, lng: 0 }, { lat: -90, lng: 0 }],
    ['pole to equator', { lat: 90, lng: 12 }, { lat: 0, lng: -70 }],
    ['half the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 180 }],
    ['nearly half the equator', { lat: 0, lng: 0 }, { lat: 0, lng: 179.7 }],
    ['to the antipode', { lat: 40, lng: -100 }, { lat: -40, lng: 80 }],
    ['nearly to the antipode', { lat: 30, lng: 0 }, { lat: -29.9, lng: 179.6 }],
    ['-180° to 180°', { lat: 10, lng: -180 }, { lat: 10, lng: 180 }],
  ] as const) {
    it(`agrees with geographiclib to the millimetre: ${title}`, () => {
      assertNear(geodesicKm(a, b), oracleKm(a, b), TOLERANCE_KM);
    });
  }

  it('agrees with geographiclib to the millimetre for any two points', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) =>
        assertNear(geodesicKm(a, b), oracleKm(a, b), TOLERANCE_KM),
      ),
      { numRuns: 2000 },
    );
  });

  it('agrees with geographiclib to the millimetre near antipodes', () => {
    const offset = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ lat: degrees(88), lng: degrees(178) }),
        offset,
        offset,
        (a, dLat, dLng) => {
          const b = { lat: -a.lat + dLat, lng: (a.lng > 0 ? a.lng - 180 : a.lng + 180) + dLng };
          assertNear(geodesicKm(a, b), oracleKm(a, b), TOLERANCE_KM);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is 0 from a point to itself', () => {
    assert.equal(geodesicKm({ lat: 36.1, lng: -95.9 }, { lat: 36.1, lng: -95.9 }), 0);
  });
});

describe('distanceKm', () => {
  it('is a quarter of the circumference from pole to equator', () => {
    assertNear(
      distanceKm({ lat: 90, lng: 0 }, { lat: 0, lng: 55 }),
      (Math.PI * 6371.0088) / 2,
      1e-9,
    );
  });

  it('differs from the geodesic by no more than the stretch of the ellipsoid', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        const sphereKm = distanceKm(a, b);
        assert.ok(oracleKm(a, b) >= sphereKm * LEAST_STRETCH - TOLERANCE_KM);
        assert.ok(oracleKm(a, b) <= sphereKm * GREATEST_STRETCH + TOLERANCE_KM);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('unitVector', () => {
  for (const [title, point, vector] of [
    ['0° 0° to x', { lat: 0, lng: 0 }, [1, 0, 0]],
    ['90° E to y', { lat: 0, lng: 90 }, [0, 1, 0]],
    ['the north pole to z', { lat: 90, lng: 0 }, [0, 0, 1]],
  ] as const) {
    it(`turns ${title}`, () => {
      unitVector(point).forEach((value, at) => assertNear(value, vector[at] ?? NaN, 1e-15));
    });
  }
});
