import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import { atRest } from './at-rest.ts';

test('what waits for a hand to let go goes on after that', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let isHeld = true;
  let isOver = false;
  void atRest({ matches: (selector) => selector === ':active' && isHeld }).then(() => {
    isOver = true;
  });
  for (const [held, over] of [
    [true, false],
    [true, false],
    [false, true],
  ] as const) {
    isHeld = held;
    mock.timers.tick(1000);
    await setImmediate();
    assert.equal(isOver, over);
  }
});
