import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ringArea } from './ring.ts';
import { cutLine, cutRing } from './seam.ts';

const line = (...coordinates: number[]) => Float32Array.from(coordinates);
const plain = (parts: Float32Array[]) => parts.map((part) => Array.from(part));

describe('cutLine', () => {
  it('leaves a line inside the world as it is', () => {
    const inside = line(0, 0.5, 0.25, 0.5, 1, 0.5);
    assert.equal(cutLine(inside)[0], inside);
  });

  it('ends at the right edge and goes on at the left', () => {
    assert.deepEqual(plain(cutLine(line(0.875, 0.25, 1.125, 0.5))), [
      [0.875, 0.25, 1, 0.375],
      [0, 0.375, 0.125, 0.5],
    ]);
  });

  it('ends at the left edge and goes on at the right', () => {
    assert.deepEqual(plain(cutLine(line(0.125, 0.25, -0.125, 0.5))), [
      [0.125, 0.25, 0, 0.375],
      [1, 0.375, 0.875, 0.5],
    ]);
  });

  it('has no piece without length where a line begins on the edge', () => {
    assert.deepEqual(plain(cutLine(line(0, 0.25, -0.125, 0.5))), [[1, 0.25, 0.875, 0.5]]);
  });

  it('may cross and come back', () => {
    assert.deepEqual(plain(cutLine(line(0.75, 0, 1.25, 0, 1.25, 1, 0.75, 1))), [
      [0.75, 0, 1, 0],
      [0, 0, 0.25, 0, 0.25, 1, 0, 1],
      [1, 1, 0.75, 1],
    ]);
  });
});

describe('cutRing', () => {
  it('leaves a ring inside the world as it is', () => {
    const inside = line(0, 0, 1, 0, 1, 1);
    assert.equal(cutRing(inside)[0], inside);
  });

  it('closes both parts along the edge', () => {
    const parts = cutRing(line(0.75, 0.25, 1.25, 0.25, 1.25, 0.75, 0.75, 0.75));
    assert.deepEqual(
      parts.map((part) => Math.abs(ringArea(part))),
      [0.125, 0.125],
    );
    assert.deepEqual(
      parts.map((part) => [0, 2, 4, 6].map((at) => part[at]!).sort((a, b) => a - b)),
      [
        [0.75, 0.75, 1, 1],
        [0, 0, 0.25, 0.25],
      ],
    );
  });

  it('keeps the area of any triangle, within the world', () => {
    const x = fc.double({ min: 0.5, max: 1.4, noNaN: true });
    const y = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(x, y, x, y, x, y, (...coordinates) => {
        const whole = line(...coordinates);
        const parts = cutRing(whole);
        const sum = parts.map((part) => Math.abs(ringArea(part))).reduce((a, b) => a + b, 0);
        assert.ok(Math.abs(sum - Math.abs(ringArea(whole))) < 1e-6);
        assert.ok(
          parts.every((part) =>
            part.every((value, at) => at % 2 === 1 || (value >= 0 && value <= 1)),
          ),
        );
      }),
    );
  });
});
