import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startLocalServer, type LocalAnswer } from '@stem-ecosystems/testing/local-server';
import { DirectoryError, HttpError, NetworkError, TimeoutError } from '../errors.ts';
import { createTransport, type DirectoryRequest, type TransportOptions } from './transport.ts';
import { growingPauseMs } from './ky-transport.ts';

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
  const get = (overrides: Partial<DirectoryRequest> = {}) =>
    send({ method: 'GET', url, repeatable: true, ...overrides });
  return { server, url, get };
}

async function failureOf(promise: Promise<unknown>): Promise<DirectoryError> {
  const error: unknown = await promise.then(
    () => assert.fail('Expected a rejection'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DirectoryError, String(error));
  return error;
}

const PROBLEM = {
  type: 'about:blank',
  title: 'Bad request',
  status: 400,
  detail: 'Expected `limit` to be a whole number from 1 to 1000, got 0',
  code: 'invalid-query',
  issues: [
    {
      path: 'limit',
      message: 'Expected `limit` to be a whole number from 1 to 1000, got 0',
      value: '0',
    },
  ],
};

describe('an answer', () => {
  it('is the text of a 200, asked for as JSON and without cookies', async (t) => {
    const { server, get } = await setup(t, [{ body: '{"a":1}' }]);
    assert.equal(await get(), '{"a":1}');
    const { accept, cookie } = server.requests[0]!.headers;
    assert.deepEqual(
      { accept, cookie },
      {
        accept: 'application/json, application/geo+json, application/problem+json',
        cookie: undefined,
      },
    );
  });

  it('to a body is sent as JSON with the given headers', async (t) => {
    const { server, get } = await setup(t, [{ status: 201, body: '{}' }]);
    await get({ method: 'POST', json: { name: 'Ana' }, headers: { 'idempotency-key': 'k' } });
    const { method, headers, body } = server.requests[0]!;
    assert.deepEqual(
      { method, type: headers['content-type'], key: headers['idempotency-key'], body },
      { method: 'POST', type: 'application/json', key: 'k', body: '{"name":"Ana"}' },
    );
  });
});

describe('what is sent again', () => {
  for (const status of [408, 429, 502, 503, 504]) {
    it(`is a read answered ${status}, until it works`, async (t) => {
      const { server, get } = await setup(t, [{ status }, { status }, { body: 'good' }]);
      assert.equal(await get(), 'good');
      assert.equal(server.requests.length, 3);
    });
  }

  it('is a read whose connection was refused', async () => {
    let asked = 0;
    const refuse = () => {
      asked += 1;
      return Promise.reject(new TypeError('fetch failed'));
    };
    const send = createTransport({ fetch: refuse, timeoutMs: 5_000, retries: 2, pauseMs: () => 0 });
    await failureOf(send({ method: 'GET', url: 'http://directory.example/', repeatable: true }));
    assert.equal(asked, 3);
  });

  it('is an application, because its key makes it the same one', async (t) => {
    const { server, get } = await setup(t, [{ status: 503 }, { status: 201, body: 'sent' }]);
    assert.equal(await get({ method: 'POST', json: { name: 'Ana' } }), 'sent');
    assert.deepEqual(
      server.requests.map(({ body }) => body),
      ['{"name":"Ana"}', '{"name":"Ana"}'],
    );
  });

  for (const method of ['PATCH', 'DELETE'] as const) {
    it(`is never a ${method}`, async (t) => {
      const { server, get } = await setup(t, [{ status: 503 }]);
      await failureOf(get({ method, repeatable: false }));
      assert.equal(server.requests.length, 1);
    });
  }

  for (const status of [400, 404, 409, 422, 500]) {
    it(`is no read answered ${status}`, async (t) => {
      const { server, get } = await setup(t, [{ status }]);
      await failureOf(get());
      assert.equal(server.requests.length, 1);
    });
  }

  it('is given up after `retries` repetitions, with a pause before each', async (t) => {
    const pauses: number[] = [];
    const pauseMs = (repetition: number) => {
      pauses.push(repetition);
      return 0;
    };
    const { server, get } = await setup(t, [{ status: 503 }], { retries: 3, pauseMs });
    await failureOf(get());
    assert.deepEqual(
      { requests: server.requests.length, pauses },
      { requests: 4, pauses: [1, 2, 3] },
    );
  });

  it('waits as long as Retry-After says instead of its own pause', async (t) => {
    const pauseMs = () => assert.fail('Expected the pause of the header');
    const answers = [{ status: 429, headers: { 'retry-after': '0' } }, { body: 'good' }];
    const { get } = await setup(t, answers, { pauseMs });
    assert.equal(await get(), 'good');
  });

  for (const after of ['11', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
    it(`is nothing where the directory asks for a pause of more than ten seconds: ${after}`, async (t) => {
      const { server, get } = await setup(t, [{ status: 503, headers: { 'retry-after': after } }]);
      const error = await failureOf(get());
      assert.ok(error instanceof HttpError);
      assert.equal(error.code, 'unavailable');
      assert.ok(error.retryAfterSeconds! >= 11, String(error.retryAfterSeconds));
      assert.equal(server.requests.length, 1);
    });
  }

  it('comes after pauses that double, between half and all of 300 ms at first', () => {
    const pauses = Array.from({ length: 200 }, () => [1, 2, 3].map(growingPauseMs));
    for (const [first = 0, second = 0, third = 0] of pauses) {
      assert.ok(first >= 150 && first < 300, String(first));
      assert.ok(second >= 300 && second < 600, String(second));
      assert.ok(third >= 600 && third < 1200, String(third));
    }
  });
});

describe('a failure', () => {
  it('with a problem document is an HttpError with its code, status, detail and issues', async (t) => {
    const headers = { 'content-type': 'application/problem+json' };
    const { url, get } = await setup(t, [{ status: 400, headers, body: PROBLEM }]);
    const error = await failureOf(get());
    assert.ok(error instanceof HttpError);
    assert.equal(
      error.message,
      `GET ${url} failed with 400: Expected \`limit\` to be a whole number from 1 to 1000, got 0`,
    );
    assert.deepEqual(
      { name: error.name, code: error.code, status: error.status, problem: error.problem },
      { name: 'HttpError', code: 'invalid-query', status: 400, problem: PROBLEM },
    );
  });

  it('with a page of a proxy is an HttpError without a problem', async (t) => {
    const { url, get } = await setup(t, [{ status: 503, body: '<h1>Down</h1>' }], { retries: 0 });
    const error = await failureOf(get());
    assert.ok(error instanceof HttpError);
    assert.equal(error.message, `GET ${url} failed with 503`);
    assert.deepEqual(
      { code: error.code, problem: error.problem },
      { code: 'unavailable', problem: undefined },
    );
  });

  it('with an unusual status has the code "http"', async (t) => {
    const { get } = await setup(t, [{ status: 418 }]);
    assert.equal((await failureOf(get())).code, 'http');
  });

  it('to connect is a NetworkError with its cause', async (t) => {
    const { server, url, get } = await setup(t, []);
    await server.close();
    const error = await failureOf(get());
    assert.ok(error instanceof NetworkError);
    assert.deepEqual(
      { message: error.message, code: error.code, method: error.method, url: error.url },
      { message: `GET ${url} got no answer`, code: 'network', method: 'GET', url },
    );
    assert.ok(error.cause instanceof Error);
  });

  it('to read the whole body is a NetworkError', async (t) => {
    const { url, get } = await setup(t, ['cut']);
    const error = await failureOf(get());
    assert.equal(error.message, `GET ${url} got no answer`);
  });

  it('that the browser words its own way is a NetworkError too', async () => {
    const blocked = () =>
      Promise.reject(
        new TypeError(
          "Failed to fetch. Refused to connect because it violates the document's Content Security Policy.",
        ),
      );
    const send = createTransport({ fetch: blocked, timeoutMs: 5_000, retries: 2 });
    const error = await failureOf(
      send({ method: 'GET', url: 'http://directory.example/', repeatable: true }),
    );
    assert.equal(error.message, 'GET http://directory.example/ got no answer');
  });

  it('to answer in time is a TimeoutError, and not tried again', async (t) => {
    const { server, url, get } = await setup(t, ['hang'], { timeoutMs: 20 });
    const error = await failureOf(get());
    assert.ok(error instanceof TimeoutError);
    assert.deepEqual(
      { message: error.message, code: error.code, timeoutMs: error.timeoutMs },
      { message: `GET ${url} got no answer within 20 ms`, code: 'timeout', timeoutMs: 20 },
    );
    await server.hungUp;
    assert.equal(server.requests.length, 1);
  });
});

describe('the signal', () => {
  it('ends the request and rejects with its own reason', async (t) => {
    const { server, get } = await setup(t, ['hang']);
    const controller = new AbortController();
    const answer = get({ signal: controller.signal });
    await server.received(1);
    const reason = new Error('The widget has gone');
    controller.abort(reason);
    await assert.rejects(answer, reason);
    await server.hungUp;
  });
});
