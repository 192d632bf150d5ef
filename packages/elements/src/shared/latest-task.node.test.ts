import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LatestTask, SUPERSEDED } from './latest-task.ts';

test('only the newest run lands, whichever ends last', async () => {
  const task = new LatestTask();
  const first = Promise.withResolvers<string>();
  const second = Promise.withResolvers<string>();
  const runs = [task.run(() => first.promise), task.run(() => second.promise)];
  second.resolve('second');
  first.resolve('first');
  assert.deepEqual(await Promise.all(runs), [SUPERSEDED, 'second']);
});

test('a new run aborts the signal of the one before', async () => {
  const task = new LatestTask();
  const signals: AbortSignal[] = [];
  const keep = (signal: AbortSignal): Promise<void> => {
    signals.push(signal);
    return Promise.resolve();
  };
  await Promise.all([task.run(keep), task.run(keep)]);
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  );
});

test('the failure of a superseded run is dropped, of the newest is thrown', async () => {
  const task = new LatestTask();
  const failing = Promise.withResolvers<never>();
  const superseded = task.run(() => failing.promise);
  task.cancel();
  failing.reject(new Error('late'));
  assert.equal(await superseded, SUPERSEDED);
  await assert.rejects(
    task.run(() => Promise.reject(new Error('now'))),
    { message: 'now' },
  );
});
