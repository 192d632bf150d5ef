import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boundsCenter, boundsOf, containsPoint, fitZoom, widthDegrees } from './bounds.ts';

const FIJI = { west: 177, south: -19, east: -179, north: -16 };
const KENYA = { west: 34, south: -5, east: 42, north: 5 };

describe('boundsOf', () => {
  it('is undefined without points', () => {
    assert.equal(boundsOf([]), undefined);
  });

  it('is the point itself for one', () => {
    assert.deepEqual(boundsOf([{ lat: 3, lng: 4 }]), { west: 4, south: 3, east: 4, north: 3 });
  });

  it('crosses ±180° where that is narrower', () => {
    const points = [
      { lat: -17, lng: 178 },
      { lat: -16, lng: -179.5 },
      { lat: -19, lng: 177 },
    ];
    assert.deepEqual(boundsOf(points), { west: 177, south: -19, east: -179.5, north: -16 });
  });

  it('holds all its points and is at most a circle wide', () => {
    const point = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const bounds = boundsOf(points);
        assert.ok(bounds && points.every((each) => containsPoint(bounds, each)));
        assert.ok(widthDegrees(bounds) <= 360);
      }),
    );
  });
});

describe('containsPoint', () => {
  for (const [title, bounds, point, isInside] of [
    ['inside', KENYA, { lat: 0, lng: 38 }, true],
    ['on the edge', KENYA, { lat: 5, lng: 34 }, true],
    ['north of it', KENYA, { lat: 5.1, lng: 38 }, false],
    ['west of it', KENYA, { lat: 0, lng: 33 }, false],
    ['east of ±180°', FIJI, { lat: -17, lng: -179.5 }, true],
    ['west of ±180°', FIJI, { lat: -17, lng: 178 }, true],
    ['on the other side of the world', FIJI, { lat: -17, lng: 0 }, false],
  ] as const) {
    it(`is ${isInside} for a point ${title}`, () => {
      assert.equal(containsPoint(bounds, point), isInside);
    });
  }
});

describe('boundsCenter', () => {
  it('lies across ±180° for a box that does', () => {
    assert.equal(boundsCenter({ ...FIJI, west: 178, east: -180 }).lng, 179);
    assert.equal(boundsCenter({ ...FIJI, west: 179, east: -177 }).lng, -179);
  });

  it('is the middle of the map, not of the degrees', () => {
    // y is ln tan(45° + φ/2): 0 at the equator, 1.316958 at 60°, half of it at 35.264°.
    assert.equal(boundsCenter({ west: 0, south: 0, east: 10, north: 60 }).lat.toFixed(3), '35.264');
  });
});

describe('fitZoom', () => {
  it('shows half of the world on half of its pixels', () => {
    assert.equal(
      fitZoom({ west: -90, south: -1, east: 90, north: 1 }, { widthPx: 512, heightPx: 512 }),
      2,
    );
  });

  it('counts the width across ±180°', () => {
    const zoom = fitZoom(FIJI, { widthPx: 400, heightPx: 4000 });
    assert.equal(zoom, Math.log2(400 / (4 / 360) / 256));
  });

  it('has no limit for a point', () => {
    assert.equal(
      fitZoom({ west: 1, south: 1, east: 1, north: 1 }, { widthPx: 400, heightPx: 400 }),
      Infinity,
    );
  });
});
