import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startLocalServer, type LocalAnswer } from '@stem-ecosystems/testing/local-server';
import { askAhead } from './ask-ahead.ts';
import { createTransport, type TransportOptions } from './core/transport.ts';
import { HttpError } from './errors.ts';

/** A server that gives these answers in turn (the last one for ever), and a transport that does not pause. */
async function setup(
  t: TestContext,
  answers: LocalAnswer[],
  options: Partial<TransportOptions> = {},
) {
  let next = 0;
  const server = await startLocalServer(() => answers[Math.min(next++, answers.length - 1)]!);
  t.after(() => server.close());
  const send = createTransport({ timeoutMs: 5_000, retries: 2, pauseMs: () => 0, ...options });
  const url = `${server.url}v1/directory.json`;
  const get = (signal?: AbortSignal) => send({ method: 'GET', url, repeatable: true, signal });
  return { server, url, get };
}

describe('what was asked for ahead', () => {
  it('is the answer to the first who asks, and is not asked for again', async (t) => {
    const { server, url, get } = await setup(t, [{ body: 'ahead' }, { body: 'later' }]);
    askAhead(url);
    askAhead(url);
    assert.equal(await get(), 'ahead');
    assert.equal(server.requests.length, 1);
    assert.equal(await get(), 'later');
    assert.equal(server.requests.length, 2);
  });

  it('is asked for with the same headers', async (t) => {
    const { server, url, get } = await setup(t, [{ body: '1' }]);
    askAhead(url);
    await get();
    await get();
    const [ahead, asUsual] = server.requests;
    assert.deepEqual(ahead?.headers, asUsual?.headers);
  });

  it('is repeated as a first try where it has failed', async (t) => {
    const { server, url, get } = await setup(t, [{ status: 503 }, { body: 'at last' }]);
    askAhead(url);
    assert.equal(await get(), 'at last');
    assert.equal(server.requests.length, 2);
  });

  it('is told as any other failure', async (t) => {
    const { url, get } = await setup(t, [{ status: 404 }]);
    askAhead(url);
    await assert.rejects(get(), (error) => error instanceof HttpError && error.status === 404);
  });

  it('is given up with the one who took it', async (t) => {
    const { url, get } = await setup(t, ['hang']);
    askAhead(url);
    const { answer } = globalThis.stemAskedAhead!.get(url)!;
    const ending = new AbortController();
    const got = get(ending.signal);
    ending.abort(new Error('gone'));
    await assert.rejects(got, { message: 'gone' });
    await assert.rejects(answer);
  });

  it('is given up where nobody comes for it', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { server, url, get } = await setup(t, ['hang', { body: 'anew' }]);
    askAhead(url);
    const { answer } = globalThis.stemAskedAhead!.get(url)!;
    await server.received(1);
    t.mock.timers.tick(10_000);
    await assert.rejects(answer, { name: 'AbortError' });
    assert.equal(await get(), 'anew');
  });

  it('is left alone by a source with a fetch of its own', async (t) => {
    const own = () => Promise.resolve(new Response('own'));
    const { url, get } = await setup(t, [{ body: 'ahead' }], { fetch: own });
    askAhead(url);
    assert.equal(await get(), 'own');
    assert.ok(globalThis.stemAskedAhead?.delete(url));
  });
});
