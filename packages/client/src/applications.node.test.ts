import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { inspect } from 'node:util';
import { anApplication } from '@stem-ecosystems/testing/builders';
import { startDirectoryServer, type Routes } from '@stem-ecosystems/testing/directory-server';
import type { HttpError } from './errors.ts';
import { createDirectory } from './index.ts';
import type { KeptAnswer } from './types.ts';

const KEY = '0192f0c1-2b3c-4d5e-8f90-123456789abc';
const TOKEN = 'tokentokentokentokentoken';
const RECEIPT = {
  token: TOKEN,
  state: 'received',
  statusUrl: `https://directory.example/status#${TOKEN}`,
};
const STATUS = {
  state: 'received',
  receivedAt: '2026-11-22T09:30:00Z',
  updatedAt: '2026-11-22T09:30:00Z',
  application: anApplication(),
  history: [{ at: '2026-11-22T09:30:00Z', by: 'applicant', state: 'received' }],
};

async function setup(t: TestContext, routes: Routes) {
  const server = await startDirectoryServer(routes);
  t.after(() => server.close());
  const written: string[] = [];
  const storage = {
    read: () => Promise.resolve<KeptAnswer | undefined>(undefined),
    write: (url: string) => Promise.resolve(void written.push(url)),
  };
  return { server, written, directory: createDirectory({ baseUrl: server.url, storage }) };
}

describe('apply', () => {
  it('posts the answers under their key and gives the receipt', async (t) => {
    const { server, directory } = await setup(t, {
      '/v1/applications': { status: 201, body: RECEIPT },
    });
    assert.deepEqual(await directory.apply(anApplication(), { idempotencyKey: KEY }), RECEIPT);
    const { method, headers, body } = server.requests[0]!;
    assert.deepEqual(
      { method, key: headers['idempotency-key'], body: JSON.parse(body) as unknown },
      { method: 'POST', key: KEY, body: anApplication() },
    );
  });

  it('sends the same key and answers again when the directory is busy', async (t) => {
    let asked = 0;
    const { server, directory } = await setup(t, {
      '/v1/applications': () => {
        asked += 1;
        return asked === 1
          ? { status: 503, headers: { 'retry-after': '0' } }
          : { status: 201, body: RECEIPT };
      },
    });
    await directory.apply(anApplication(), { idempotencyKey: KEY });
    const sent = server.requests.map(({ headers, body }) => [headers['idempotency-key'], body]);
    assert.equal(sent.length, 2);
    assert.deepEqual(sent[0], sent[1]);
  });

  it('rejects with the issues that the directory names', async (t) => {
    const issues = [
      {
        path: 'email',
        message: 'Expected `email` to be an e-mail address, got "ana"',
        value: 'ana',
      },
    ];
    const problem = {
      type: 'about:blank',
      title: 'Invalid body',
      status: 422,
      code: 'invalid-body',
      issues,
    };
    const { directory } = await setup(t, {
      '/v1/applications': {
        status: 422,
        headers: { 'content-type': 'application/problem+json' },
        body: problem,
      },
    });
    await assert.rejects(
      directory.apply(anApplication(), { idempotencyKey: KEY }),
      (error: HttpError) => {
        assert.deepEqual([error.code, error.problem?.issues], ['invalid-body', issues]);
        return true;
      },
    );
  });

  it('refuses a key that is no UUID before anything is sent', async (t) => {
    const { server, directory } = await setup(t, {});
    await assert.rejects(directory.apply(anApplication(), { idempotencyKey: 'again' }), {
      name: 'TypeError',
      message: 'Expected `idempotencyKey` to be a UUID, got "again".',
    });
    assert.equal(server.requests.length, 0);
  });

  it('rejects a receipt of an unknown shape', async (t) => {
    const { server, directory } = await setup(t, {
      '/v1/applications': { status: 201, body: { state: 'received' } },
    });
    await assert.rejects(directory.apply(anApplication(), { idempotencyKey: KEY }), {
      name: 'SchemaError',
      message: `POST ${server.url}v1/applications answered in an unknown shape: Expected \`token\` to be a string, got nothing`,
    });
  });
});

describe('the holder of a token', () => {
  it('reads, changes and withdraws with the token in a header, never in the address', async (t) => {
    const { server, written, directory } = await setup(t, {
      '/v1/applications/status': { body: STATUS },
    });
    assert.deepEqual(await directory.applicationStatus(TOKEN), STATUS);
    assert.deepEqual(await directory.changeApplication(TOKEN, { answer: 'In May' }), STATUS);
    assert.deepEqual(await directory.withdrawApplication(TOKEN), STATUS);
    assert.deepEqual(
      server.requests.map(({ method, path, headers, body }) => [
        method,
        path,
        headers.authorization,
        body,
      ]),
      [
        ['GET', '/v1/applications/status', `Bearer ${TOKEN}`, ''],
        ['PATCH', '/v1/applications/status', `Bearer ${TOKEN}`, '{"answer":"In May"}'],
        ['DELETE', '/v1/applications/status', `Bearer ${TOKEN}`, ''],
      ],
    );
    assert.deepEqual(written, [], 'nothing of an application is kept on the device');
  });

  it('is told of answers that are not those of their purpose', async (t) => {
    const application = { ...anApplication(), email: 'nobody' };
    const { server, directory } = await setup(t, {
      '/v1/applications/status': { body: { ...STATUS, application } },
    });
    await assert.rejects(directory.applicationStatus(TOKEN), (error: Error) => {
      assert.equal(error.name, 'SchemaError');
      assert.match(error.message, /Expected `application\.email` to be .*, got "nobody"$/);
      return true;
    });
    assert.equal(server.requests.length, 1);
  });

  it('reads a status whose answers are erased', async (t) => {
    const { application: _erased, ...status } = STATUS;
    const { directory } = await setup(t, { '/v1/applications/status': { body: status } });
    assert.deepEqual(await directory.applicationStatus(TOKEN), status);
  });

  it('gets an own answer for each question: two tokens never share one', async (t) => {
    const { server, directory } = await setup(t, { '/v1/applications/status': { body: STATUS } });
    await Promise.all([
      directory.applicationStatus(TOKEN),
      directory.applicationStatus(`${TOKEN}2`),
    ]);
    assert.deepEqual(server.requests.map(({ headers }) => headers.authorization).sort(), [
      `Bearer ${TOKEN}`,
      `Bearer ${TOKEN}2`,
    ]);
  });

  it('is told of a token that cannot be one, without the token', async (t) => {
    const { directory } = await setup(t, {});
    await assert.rejects(directory.applicationStatus('sécret'), {
      name: 'TypeError',
      message: 'Expected `token` to be 22 to 128 letters, digits, "-" or "_", got 6 characters.',
    });
  });

  it('gets an error that does not hold the token anywhere', async (t) => {
    const { directory } = await setup(t, { '/v1/applications/status': { status: 401 } });
    await assert.rejects(directory.applicationStatus(TOKEN), (error: HttpError) => {
      assert.equal(error.code, 'unauthorized');
      assert.equal(error.cause, undefined);
      assert.doesNotMatch(inspect(error, { depth: Infinity }), new RegExp(TOKEN));
      return true;
    });
  });
});
