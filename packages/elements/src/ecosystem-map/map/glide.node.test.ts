import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { glide, Speedometer } from './glide.ts';
import { cameraAt } from './viewport.ts';

function speedometer(...moves: [x: number, atMs: number][]): Speedometer {
  const meter = new Speedometer();
  for (const [x, atMs] of moves) meter.add({ x, y: 0, atMs });
  return meter;
}

describe('the speed of a hand', () => {
  it('is that of its last moves', () => {
    const meter = speedometer([0, 0], [500, 50], [510, 200], [530, 220], [550, 240]);
    assert.deepEqual(meter.velocityAt(245), { x: 1, y: 0 });
  });

  it('is none where it held still before it let go', () => {
    assert.equal(speedometer([0, 0], [50, 20]).velocityAt(300), undefined);
  });

  it('is none where it crept, or never moved', () => {
    assert.equal(speedometer([0, 0], [5, 50]).velocityAt(55), undefined);
    assert.equal(speedometer([0, 0]).velocityAt(5), undefined);
  });

  it('has a limit', () => {
    assert.deepEqual(speedometer([0, 0], [500, 50]).velocityAt(50), { x: 2.5, y: 0 });
  });

  it('is forgotten when a new drag begins', () => {
    const meter = speedometer([0, 0], [50, 50]);
    meter.clear();
    assert.equal(meter.velocityAt(55), undefined);
  });
});

describe('a glide', () => {
  const from = cameraAt({ lat: 36, lng: -96 }, 5);
  const passedPx = (x: number): number => (from.x - x) * worldSizePx(5);

  it('begins as fast as the hand was, and ends where it says', () => {
    const { to, motion } = glide(from, { x: 1, y: 0 });
    assert.equal(motion(1000)?.x, from.x);
    const after = motion(1010);
    assert.ok(Math.abs(passedPx(after?.x ?? NaN) - 10) < 0.3);
    assert.equal(motion(1000 + 4 * 240), undefined);
    // 1 px a millisecond, lost in 240 ms: all but e^-4 of 240 px.
    assert.ok(Math.abs(passedPx(to.x) - 240 * (1 - Math.exp(-4))) < 1e-6);
  });

  it('becomes ever slower', () => {
    const { motion } = glide(from, { x: 1, y: 0 });
    const places = [0, 100, 200, 300, 400].map((ms) => passedPx(motion(5000 + ms)?.x ?? NaN));
    const steps = places.slice(1).map((place, at) => place - (places[at] ?? NaN));
    assert.deepEqual(
      steps,
      steps.toSorted((a, b) => b - a),
    );
  });
});
