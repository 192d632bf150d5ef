import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { interiorPoint } from './label-point.ts';
import { ringBox, ringContains } from './ring.ts';

const ring = (...coordinates: number[]) => Float32Array.from(coordinates);
const SQUARE = ring(0, 0, 0.5, 0, 0.5, 0.5, 0, 0.5);
/** A C that is open to the right. */
const HOOK = ring(0, 0, 1, 0, 1, 0.125, 0.125, 0.125, 0.125, 0.875, 1, 0.875, 1, 1, 0, 1);

describe('ringBox', () => {
  it('holds every point, with nothing to spare', () => {
    assert.deepEqual(ringBox(ring(0.25, 0.5, 1.125, 0.25, 0.5, 0.75)), {
      minX: 0.25,
      minY: 0.25,
      maxX: 1.125,
      maxY: 0.75,
    });
  });
});

describe('ringContains', () => {
  for (const [x, y, isInside] of [
    [0.0625, 0.5, true],
    [0.5, 0.0625, true],
    [0.5, 0.5, false],
    [-0.1, 0.5, false],
    [0.5, 1.5, false],
  ] as const) {
    it(`is ${isInside} for ${x}, ${y} of a hook`, () => {
      assert.equal(ringContains(HOOK, { x, y }), isInside);
    });
  }
});

describe('interiorPoint', () => {
  it('is the middle of a square', () => {
    assert.deepEqual(interiorPoint(SQUARE), { x: 0.25, y: 0.25 });
  });

  it('lies inside a hook, whose centre is outside', () => {
    assert.ok(ringContains(HOOK, interiorPoint(HOOK)));
  });

  it('lies inside any star', () => {
    const radii = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(radii, (list) => {
        const star = ring(
          ...list.flatMap((radius, at) => {
            const angle = (2 * Math.PI * at) / list.length;
            return [radius * Math.cos(angle), radius * Math.sin(angle)];
          }),
        );
        assert.ok(ringContains(star, interiorPoint(star)));
      }),
    );
  });
});
