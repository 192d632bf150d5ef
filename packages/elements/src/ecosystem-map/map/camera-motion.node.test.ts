import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CameraMotion, type Motion } from './camera-motion.ts';
import type { Camera, SizePx } from './viewport.ts';

const START: Camera = { x: 0.25, y: 0.4, zoom: 3 };
const TULSA: Camera = { x: 0.233, y: 0.392, zoom: 9 };
const WIDE: SizePx = { width: 800, height: 500 };
const NARROW: SizePx = { width: 400, height: 500 };
const HALFWAY: Camera = { x: 0.24, y: 0.395, zoom: 6 };

/** A map that was laid out, and for whom it came to rest: true for the user. Every flight stops halfway. */
function setup(): { motion: CameraMotion; rests: boolean[] } {
  const rests: boolean[] = [];
  const halfway: Motion = () => HALFWAY;
  const motion = new CameraMotion({
    fly: (_journey, take) => {
      take(halfway);
    },
    depart: () => undefined,
    move: () => undefined,
    rest: (isUsers) => rests.push(isUsers),
  });
  motion.resize(WIDE);
  motion.drift(START);
  return { motion, rests };
}

describe('a camera whose map gets another size on its way', () => {
  it('is where it was going to, and whoever sent it there is told', () => {
    const { motion, rests } = setup();
    motion.moveTo(TULSA, { animate: true, isUsers: true });
    assert.equal(motion.advance(0), true);
    assert.deepEqual(motion.camera, HALFWAY);
    motion.resize(NARROW);
    assert.deepEqual(motion.camera, TULSA);
    assert.deepEqual(motion.target, TULSA);
    assert.equal(motion.isMoving, false);
    assert.deepEqual(rests, [true]);
  });

  it('fits what it was going to show into the new size', () => {
    const { motion, rests } = setup();
    const aimed = ({ width }: SizePx): Camera => ({ ...TULSA, zoom: width / 100 });
    motion.aim(aimed, { animate: true, isUsers: false });
    motion.advance(0);
    motion.resize(NARROW);
    assert.deepEqual(motion.camera, { ...TULSA, zoom: 4 });
    assert.deepEqual(rests, [false]);
  });
});

describe('a camera at rest whose map gets another size', () => {
  it('stays where the user has put it, and nobody is told', () => {
    const { motion, rests } = setup();
    motion.resize(NARROW);
    assert.deepEqual(motion.camera, START);
    assert.deepEqual(rests, []);
  });
});
