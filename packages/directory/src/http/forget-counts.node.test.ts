import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startForgetting } from './forget-counts.ts';

const NOON = new Date('2026-11-22T12:00:00Z');

function setup(t: TestContext, forget: (now: Date) => Promise<void> = () => Promise.resolve()) {
  t.mock.timers.enable({ apis: ['setInterval', 'Date'], now: NOON });
  const asked: string[] = [];
  const failures: string[] = [];
  const stop = startForgetting({
    limits: {
      take: () => Promise.reject(new Error('not asked')),
      forget: (now) => {
        asked.push(now.toISOString().slice(11, 19));
        return forget(now);
      },
    },
    now: () => new Date(),
    log: {
      info: () => undefined,
      error: (event, error) => failures.push(`${event}: ${String(error)}`),
    },
  });
  return { asked, failures, stop, tick: (ms: number) => t.mock.timers.tick(ms) };
}

describe('startForgetting', () => {
  it('erases at once and every minute, until it is ended', (t) => {
    const { asked, stop, tick } = setup(t);
    tick(60_000);
    tick(60_000);
    stop();
    tick(60_000);
    assert.deepEqual(asked, ['12:00:00', '12:01:00', '12:02:00']);
  });

  it('tells the log where it failed, and tries again', async (t) => {
    const { asked, failures, stop, tick } = setup(t, () => Promise.reject(new Error('disk full')));
    tick(60_000);
    stop();
    await Promise.resolve();
    assert.deepEqual(asked, ['12:00:00', '12:01:00']);
    assert.deepEqual(failures, Array(2).fill('counts-not-erased: Error: disk full'));
  });
});
