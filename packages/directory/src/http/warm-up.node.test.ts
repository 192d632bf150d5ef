import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTestApp } from '../testing/open-app.ts';
import { warmUp } from './warm-up.ts';

async function countsAfter(signal: AbortSignal): Promise<string[]> {
  const test = await openTestApp();
  const { app, errors } = test;
  await warmUp(app, signal);
  const metrics = await (await app.request('/metrics')).text();
  await test.close();
  assert.deepEqual(errors, []);
  return metrics.split('\n').filter((line) => line.startsWith('stem_http_requests_total'));
}

describe('warming up', () => {
  it('asks what widgets ask first, and each of it is answered', async () => {
    const counts = await countsAfter(new AbortController().signal);
    assert.equal(counts.length, 6);
    assert.ok(
      counts.every((line) => line.includes('method="GET"') && line.includes('status="200"')),
    );
  });

  it('asks nothing of a server that is to end', async () => {
    assert.deepEqual(await countsAfter(AbortSignal.abort()), []);
  });
});
