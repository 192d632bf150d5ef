import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Problem } from '@stem-ecosystems/schema/problem';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

let test: TestApp;
let now = new Date('2026-03-01T12:00:00Z');
let minutes = 0;

before(async () => {
  test = await openTestApp({
    settings: { rateLimitPerMinute: 3, trustProxy: true },
    now: () => now,
  });
});
after(() => test.close());
beforeEach(() => {
  minutes += 10;
  now = new Date(Date.parse('2026-03-01T12:00:00Z') + minutes * 60_000);
});

async function send(
  method: string,
  client: string,
  path = '/v1/applications/status',
): Promise<Response> {
  return test.app.request(path, {
    method,
    headers: { 'X-Forwarded-For': client, Authorization: `Bearer ${'A'.repeat(43)}` },
  });
}

async function statuses(requests: readonly Promise<Response>[]): Promise<number[]> {
  return (await Promise.all(requests)).map(({ status }) => status);
}

describe('rate limit', () => {
  it('answers 429 to one more than is allowed, and says when to come back', async () => {
    assert.deepEqual(
      await statuses([
        send('DELETE', '192.0.2.1'),
        send('DELETE', '192.0.2.1'),
        send('DELETE', '192.0.2.1'),
      ]),
      [401, 401, 401],
    );
    const response = await send('DELETE', '192.0.2.1');
    const problem = (await response.json()) as Problem;
    const seconds = Number(response.headers.get('retry-after'));
    assert.equal(response.status, 429);
    assert.ok(seconds >= 1 && seconds <= 60);
    assert.equal(problem.code, 'rate-limited');
    assert.equal(
      problem.detail,
      `Expected at most 3 submissions and changes in a minute. Try again in ${String(seconds)} s.`,
    );
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  it('allows again after the time it told', async () => {
    for (let count = 0; count < 3; count += 1) await send('DELETE', '192.0.2.2');
    const refused = await send('DELETE', '192.0.2.2');
    now = new Date(now.getTime() + Number(refused.headers.get('retry-after')) * 1000);
    assert.equal((await send('DELETE', '192.0.2.2')).status, 401);
  });

  it('counts each address by itself, and an IPv6 network as one', async () => {
    for (let count = 0; count < 3; count += 1) await send('DELETE', `2001:db8::${String(count)}`);
    assert.equal((await send('DELETE', '2001:db8::99')).status, 429);
    assert.equal((await send('DELETE', '2001:db8:0:1::99')).status, 401);
  });

  it('does not count questions', async () => {
    const questions = Array.from({ length: 5 }, () => send('GET', '192.0.2.3'));
    assert.deepEqual(await statuses(questions), [401, 401, 401, 401, 401]);
    assert.deepEqual(await statuses([send('OPTIONS', '192.0.2.3')]), [204]);
  });

  it('counts the forms of the status page too, and answers with a page', async () => {
    for (let count = 0; count < 3; count += 1) await send('POST', '192.0.2.4', '/status');
    const response = await send('POST', '192.0.2.4', '/status');
    assert.equal(response.status, 429);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
    assert.match(await response.text(), /^<!doctype html>/);
  });
});
