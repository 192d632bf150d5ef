import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStores } from '../store/open-stores.ts';
import { BUNDLED_DIR } from '../testing/open-app.ts';
import { startServerProcess } from '../testing/server-process.ts';

const POSTS = 500;
/** The server is killed when this many are answered: early, so that most are still on their way. */
const ANSWERED_AT_KILL = 25;

let dir: string;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stem-crash-'));
});
after(() => rm(dir, { recursive: true }));

/** The token of the answer. @throws {TypeError} where the connection breaks before it */
async function send(url: string, index: number): Promise<string> {
  const response = await fetch(`${url}v1/applications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': keyOf(index) },
    body: JSON.stringify({
      purpose: 'contact',
      name: `Sender ${String(index)}`,
      email: 'sender@example.org',
      message: `Message ${String(index)}`,
      consent: { textVersion: '2026-11-01', at: '2026-03-01T12:00:00Z' },
    }),
  });
  const { token } = (await response.json()) as { token: string };
  assert.equal(response.status, 201);
  return token;
}

function keyOf(index: number): string {
  return `919108f7-52d1-4320-9bac-${String(index).padStart(12, '0')}`;
}

describe('a server that is killed while 500 applications arrive', () => {
  it('keeps all it answered, and has each exactly once after all are sent again', async () => {
    const env = { STEM_DATA_DIR: dir, STEM_RATE_LIMIT: '0' };
    const indices = Array.from({ length: POSTS }, (_, index) => index);
    const first = await startServerProcess(env);
    const answered = new Map<number, string>();
    const outcomes = await Promise.allSettled(
      indices.map(async (index) => {
        answered.set(index, await send(first.url, index));
        if (answered.size === ANSWERED_AT_KILL) first.kill('SIGKILL');
      }),
    );
    assert.equal(await first.exited, null);
    const unanswered = outcomes.filter(({ status }) => status === 'rejected').length;
    assert.ok(unanswered > 0, 'some are unanswered');
    assert.ok(answered.size >= ANSWERED_AT_KILL);
    assert.equal(answered.size + unanswered, POSTS);

    const second = await startServerProcess(env);
    const tokens = await Promise.all(indices.map((index) => send(second.url, index)));
    second.kill('SIGTERM');
    assert.equal(await second.exited, 0);
    for (const [index, token] of answered)
      assert.equal(tokens[index], token, `token ${String(index)}`);
    assert.equal(new Set(tokens).size, POSTS);

    const stores = await openStores({ dataDir: dir, bundledDir: BUNDLED_DIR });
    const stored = await stores.applications.list({});
    await stores.close();
    assert.deepEqual(
      stored.map(({ application }) => application?.message).sort(),
      indices.map((index) => `Message ${String(index)}`).sort(),
    );
  });
});
