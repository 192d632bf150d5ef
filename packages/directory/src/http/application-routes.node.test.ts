import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ApplicationReceipt, ApplicationStatus } from '@stem-ecosystems/schema/application';
import type { Problem } from '@stem-ecosystems/schema/problem';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

const contact = {
  purpose: 'contact',
  name: 'Ada Byron',
  email: 'ada@example.org',
  message: 'The address of our site has changed.',
  consent: { textVersion: '2026-11-01', at: '2026-03-01T11:59:00Z' },
};

let test: TestApp;
let keys = 0;

before(async () => {
  test = await openTestApp();
});
after(() => test.close());

function freshKey(): string {
  keys += 1;
  return `919108f7-52d1-4320-9bac-${String(keys).padStart(12, '0')}`;
}

interface Post {
  body?: unknown;
  headers?: Record<string, string>;
  path?: string;
}

async function post({
  body = contact,
  headers = {},
  path = '/v1/applications',
}: Post = {}): Promise<Response> {
  return test.app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': freshKey(), ...headers },
    body:
      typeof body === 'string' || body instanceof Uint8Array
        ? (body as string)
        : JSON.stringify(body),
  });
}

async function apply(): Promise<string> {
  return ((await (await post()).json()) as ApplicationReceipt).token;
}

function withToken(token: string, method = 'GET', body?: unknown): Response | Promise<Response> {
  return test.app.request('/v1/applications/status', {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function problemOf(response: Response | Promise<Response>): Promise<Problem> {
  const answer = await response;
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  return (await answer.json()) as Problem;
}

describe('POST /v1/applications', () => {
  it('answers 201 with a token and where to look', async () => {
    const response = await post({ path: 'http://directory.example/v1/applications' });
    const receipt = (await response.json()) as ApplicationReceipt;
    assert.equal(response.status, 201);
    assert.match(receipt.token, /^[\w-]{22,128}$/);
    assert.equal(receipt.state, 'received');
    assert.equal(receipt.statusUrl, `http://directory.example/status#${receipt.token}`);
    assert.equal(response.headers.get('location'), receipt.statusUrl);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
  });

  it('answers the same to the same key and body, whatever the order of its fields', async () => {
    const headers = { 'Idempotency-Key': freshKey() };
    const first = await (await post({ headers })).json();
    const reordered = Object.fromEntries(Object.entries(contact).reverse());
    const again = await post({ headers, body: reordered });
    assert.equal(again.status, 201);
    assert.deepEqual(await again.json(), first);
    assert.equal(
      (await test.stores.applications.list({})).filter(
        ({ application }) => application?.purpose === 'contact',
      ).length > 0,
      true,
    );
  });

  it('takes a key in capitals for the same key', async () => {
    const key = '919108f7-52d1-4320-9bac-ffffffffffff';
    const first = await (await post({ headers: { 'Idempotency-Key': key } })).json();
    const again = await (await post({ headers: { 'Idempotency-Key': key.toUpperCase() } })).json();
    assert.deepEqual(again, first);
  });

  it('answers one token to twins that are sent at once', async () => {
    const headers = { 'Idempotency-Key': freshKey() };
    const twins = await Promise.all(Array.from({ length: 20 }, () => post({ headers })));
    const receipts = await Promise.all(
      twins.map((twin) => twin.json() as Promise<ApplicationReceipt>),
    );
    assert.equal(new Set(receipts.map(({ token }) => token)).size, 1);
  });

  it('answers 409 to the same key with another body', async () => {
    const headers = { 'Idempotency-Key': freshKey() };
    await post({ headers });
    const problem = await problemOf(
      post({ headers, body: { ...contact, message: 'Something else.' } }),
    );
    assert.equal(problem.status, 409);
    assert.equal(problem.code, 'idempotency-conflict');
    assert.equal(
      problem.detail,
      'Expected the body to be the same as when this idempotency key was used before. Send another application with a new key.',
    );
  });

  const keysRefused: [title: string, headers: Record<string, string>, value?: string][] = [
    ['is missing', { 'Idempotency-Key': '' }, ''],
    ['is no UUID', { 'Idempotency-Key': 'my-key' }, 'my-key'],
  ];
  for (const [title, headers, value] of keysRefused) {
    it(`answers 400 where the key ${title}`, async () => {
      const problem = await problemOf(post({ headers }));
      assert.equal(problem.status, 400);
      assert.equal(problem.code, 'bad-request');
      assert.deepEqual(problem.issues, [
        {
          path: 'Idempotency-Key',
          message: 'Expected the header `Idempotency-Key` to be a UUID',
          value,
        },
      ]);
    });
  }

  it('answers 422 with every issue of the body', async () => {
    const problem = await problemOf(post({ body: { ...contact, email: 'ada', message: ' ' } }));
    assert.equal(problem.status, 422);
    assert.equal(problem.code, 'invalid-body');
    assert.deepEqual(problem.issues, [
      {
        path: 'email',
        message: 'Expected `email` to be an e-mail address, as "name@example.org", got "ada"',
        value: 'ada',
      },
      {
        path: 'message',
        message: 'Expected `message` to be text that is not empty, got " "',
        value: ' ',
      },
    ]);
  });

  it('answers 400 to a body that is no JSON, or no UTF-8', async () => {
    const noJson = await problemOf(post({ body: '{"purpose":' }));
    assert.deepEqual([noJson.status, noJson.detail], [400, 'Expected the body to be JSON.']);
    const noUtf8 = await problemOf(post({ body: new Uint8Array([0x22, 0xff, 0x22]) }));
    assert.deepEqual([noUtf8.status, noUtf8.detail], [400, 'Expected the body to be UTF-8.']);
  });

  it('answers 400 to a body that is nested beyond all sense', async () => {
    const deep = await problemOf(post({ body: '['.repeat(30_000) + ']'.repeat(30_000) }));
    assert.deepEqual(
      [deep.status, deep.detail],
      [400, 'Expected the body to be nested at most 32 levels deep.'],
    );
  });

  it('answers 413 to a body that is too long, whether it says so or not', async () => {
    const body = JSON.stringify({ ...contact, message: 'x'.repeat(70_000) });
    const said = await problemOf(
      post({ body, headers: { 'Content-Length': String(body.length) } }),
    );
    const unsaid = await problemOf(post({ body }));
    for (const problem of [said, unsaid]) {
      assert.equal(problem.status, 413);
      assert.equal(problem.detail, 'Expected a body of at most 65536 bytes.');
    }
  });

  it('answers 415 to another type and says which it takes', async () => {
    const response = await post({ headers: { 'Content-Type': 'text/plain' } });
    assert.equal(response.status, 415);
    assert.equal(
      response.headers.get('accept-post'),
      'application/json, application/x-www-form-urlencoded',
    );
    assert.equal(
      (await problemOf(response)).detail,
      'Expected a body of type application/json or application/x-www-form-urlencoded, got "text/plain".',
    );
  });

  it('answers 415 to a compressed body', async () => {
    const response = await post({ headers: { 'Content-Encoding': 'gzip' } });
    assert.equal(response.status, 415);
    assert.equal(response.headers.get('accept-encoding'), 'identity');
    assert.equal(
      (await problemOf(response)).detail,
      'Expected a body without content coding, got "gzip".',
    );
  });

  it('answers 406 where JSON is not wanted, and 400 to parameters', async () => {
    assert.equal((await problemOf(post({ headers: { Accept: 'text/html' } }))).status, 406);
    assert.equal(
      (await problemOf(post({ path: '/v1/applications?draft=1' }))).code,
      'invalid-query',
    );
  });

  it('stores nothing that it refuses', async () => {
    const before = (await test.stores.applications.list({})).length;
    await post({ body: { ...contact, email: 'ada' } });
    await post({ headers: { Accept: 'text/html' } });
    await post({ path: '/v1/applications?draft=1' });
    assert.equal((await test.stores.applications.list({})).length, before);
  });

  it('tells the address that a trusted proxy names', async () => {
    const proxied = await openTestApp({ settings: { rateLimitPerMinute: 0, trustProxy: true } });
    const response = await proxied.app.request('/v1/applications', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': freshKey(),
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-Host': 'stem.example',
      },
      body: JSON.stringify(contact),
    });
    const { token, statusUrl } = (await response.json()) as ApplicationReceipt;
    await proxied.close();
    assert.equal(statusUrl, `https://stem.example/status#${token}`);
  });
});

describe('/v1/applications/status', () => {
  it('answers state, answers and history to the holder of the token', async () => {
    const response = await withToken(await apply());
    const status = (await response.json()) as ApplicationStatus;
    assert.equal(response.status, 200);
    assert.equal(status.state, 'received');
    assert.equal(status.receivedAt, '2026-03-01T12:00:00.000Z');
    assert.deepEqual(status.application, contact);
    assert.deepEqual(
      status.history.map(({ by, state }) => [by, state]),
      [['applicant', 'received']],
    );
  });

  it('takes corrections by PATCH', async () => {
    const token = await apply();
    const response = await withToken(token, 'PATCH', { email: 'ada@example.com' });
    assert.equal(response.status, 200);
    const status = (await (await withToken(token)).json()) as ApplicationStatus;
    assert.equal(status.application?.email, 'ada@example.com');
  });

  it('refuses a PATCH without a change, of another type, or too long', async () => {
    const token = await apply();
    const empty = await problemOf(withToken(token, 'PATCH', {}));
    assert.equal(empty.status, 422);
    assert.equal(
      empty.detail,
      'Expected the input to be at least one of answer, name, email, organization, message, got {}.',
    );
    const form = await test.app.request('/v1/applications/status', {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'name=Ada',
    });
    assert.equal(form.status, 415);
    assert.equal(form.headers.get('accept-patch'), 'application/json');
    assert.equal(
      (await problemOf(withToken(token, 'PATCH', { message: 'x'.repeat(70_000) }))).status,
      413,
    );
  });

  it('withdraws by DELETE, and answers the same when it is sent again', async () => {
    const token = await apply();
    for (const response of [await withToken(token, 'DELETE'), await withToken(token, 'DELETE')]) {
      const status = (await response.json()) as ApplicationStatus;
      assert.equal(response.status, 200);
      assert.equal(status.state, 'withdrawn');
      assert.equal(status.application, undefined);
    }
  });

  it('answers 409 to a change of what is closed', async () => {
    const token = await apply();
    await withToken(token, 'DELETE');
    const problem = await problemOf(withToken(token, 'PATCH', { name: 'Ada' }));
    assert.equal(problem.status, 409);
    assert.equal(problem.code, 'state-conflict');
    assert.equal(
      problem.detail,
      'Expected an application that is still open; its state is "withdrawn".',
    );
  });

  const methods: [method: string, body?: unknown][] = [
    ['GET'],
    ['PATCH', { name: 'Ada' }],
    ['DELETE'],
  ];
  for (const [method, body] of methods) {
    it(`answers 401 to ${method} with a token that nobody holds`, async () => {
      for (const token of ['A'.repeat(43), 'short', 'a b']) {
        const response = await withToken(token, method, body);
        assert.equal(response.status, 401);
        assert.equal(response.headers.get('www-authenticate'), 'Bearer error="invalid_token"');
        assert.equal(
          (await problemOf(response)).detail,
          'Expected the token of an application of this directory.',
        );
      }
    });
  }

  it('answers 401 without a token and says how to send one', async () => {
    const response = await test.app.request('/v1/applications/status');
    assert.equal(response.status, 401);
    assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    assert.equal(
      (await problemOf(response)).detail,
      'Expected the header `Authorization: Bearer TOKEN`.',
    );
  });

  it('does not take a token from the address', async () => {
    const problem = await problemOf(
      test.app.request(`/v1/applications/status?token=${await apply()}`),
    );
    assert.equal(problem.code, 'invalid-query');
  });
});
