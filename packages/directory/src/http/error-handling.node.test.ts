import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DirectoryStore } from '../store/types.ts';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

let test: TestApp;

before(async () => {
  test = await openTestApp();
});
after(() => test.close());

function ask(path: string, init: RequestInit = {}): Response | Promise<Response> {
  return test.app.request(path, init);
}

describe('paths that are not there', () => {
  it('are problem details under /v1 and /cdn', async () => {
    for (const path of [
      '/v1/nothing',
      '/v1',
      '/cdn/stem.js',
      '/cdn/0.0.0/x.js',
      '/v1/tiles/0/0/0.png',
      '/v1/partners.json',
    ]) {
      const response = await ask(path);
      assert.equal(response.headers.get('content-type'), 'application/problem+json', path);
      assert.equal(((await response.json()) as { code: string }).code, 'not-found', path);
    }
  });

  it('say which path is meant', async () => {
    assert.deepEqual(await (await ask('/v1/nothing?x=1')).json(), {
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at "/v1/nothing".',
      code: 'not-found',
    });
  });

  it('cut a long path short', async () => {
    const { detail } = (await (await ask(`/v1/${'a'.repeat(5000)}`)).json()) as { detail: string };
    assert.equal(detail, `There is nothing at "/v1/${'a'.repeat(74)}….`);
  });

  it('are a page for people elsewhere, in their language', async () => {
    for (const path of ['/nothing', '/embed/map', '/examples/nothing/', '/oembed']) {
      const response = await ask(path, { headers: { 'Accept-Language': 'es-MX' } });
      assert.equal(response.status, 404, path);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(await response.text(), /<html lang="es"/);
    }
  });

  it('survive what is no UTF-8 or no encoding', async () => {
    for (const path of [
      '/v1/ecosystems/%FF.json',
      '/v1/ecosystems/%ZZ.json',
      '/cdn/%00',
      '/cdn/..%2f..%2fetc/passwd',
    ]) {
      assert.equal((await ask(path)).status, 404, path);
    }
  });
});

describe('methods that a path lacks', () => {
  const cases: [method: string, path: string, allow: string][] = [
    ['POST', '/v1/ecosystems.geojson', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/ecosystems/nowhere.json', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/applications', 'OPTIONS, POST'],
    ['PUT', '/v1/applications/status', 'DELETE, GET, HEAD, OPTIONS, PATCH'],
    ['PROPFIND', '/v1/near/0/0.geojson', 'GET, HEAD, OPTIONS'],
    ['POST', '/healthz', 'GET, HEAD, OPTIONS'],
  ];
  for (const [method, path, allow] of cases) {
    it(`answer 405 to ${method} ${path} with Allow: ${allow}`, async () => {
      const response = await ask(path, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), allow);
      assert.deepEqual(await response.json(), {
        type: 'about:blank',
        title: 'Method not allowed',
        status: 405,
        detail: `Expected one of the methods ${allow}; got ${method}.`,
        code: 'method-not-allowed',
      });
    });
  }

  it('answer a page where a page was asked', async () => {
    const response = await ask('/contact', { method: 'PUT' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
    assert.match(await response.text(), /^<!doctype html>/);
  });
});

describe('HEAD', () => {
  for (const path of [
    '/v1/ecosystems.geojson',
    '/',
    '/healthz',
    '/v1/nothing',
    '/openapi.json',
    '/v1/ecosystems.geojson?x=1',
  ]) {
    it(`answers the headers of GET ${path} and no body`, async () => {
      const [get, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
      assert.equal(head.status, get.status);
      assert.deepEqual([...head.headers], [...get.headers]);
      assert.equal(await head.text(), '');
    });
  }
});

describe('OPTIONS', () => {
  it('tells a preflight what other origins may send, for a day', async () => {
    const response = await ask('/v1/applications', {
      method: 'OPTIONS',
      headers: {
        Origin: 'null',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('access-control-allow-methods'), 'OPTIONS, POST');
    assert.equal(
      response.headers.get('access-control-allow-headers'),
      'content-type, idempotency-key, if-none-match, authorization',
    );
    assert.equal(response.headers.get('access-control-max-age'), '86400');
    assert.equal(response.headers.get('access-control-allow-credentials'), null);
  });

  it('tells the methods of a page and lets no other origin in', async () => {
    const response = await ask('/status', { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS, POST');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  });

  it('answers 404 where there is nothing', async () => {
    assert.equal((await ask('/v1/nothing', { method: 'OPTIONS' })).status, 404);
  });
});

describe('cross-origin headers', () => {
  for (const path of [
    '/v1/ecosystems.geojson',
    '/v1/nothing',
    '/v1/applications/status',
    '/openapi.json',
    '/cdn/none.js',
  ]) {
    it(`are on ${path}`, async () => {
      const { headers } = await ask(path);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('access-control-expose-headers'), 'ETag, Retry-After, Location');
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    });
  }

  for (const path of ['/', '/contact', '/metrics', '/nothing']) {
    it(`are not on ${path}`, async () => {
      assert.equal((await ask(path)).headers.get('access-control-allow-origin'), null);
    });
  }
});

describe('Accept', () => {
  it('answers 406 for a type that a path does not have', async () => {
    const response = await ask('/v1/ecosystems.geojson', { headers: { Accept: 'text/html' } });
    assert.equal(response.status, 406);
    assert.equal(
      ((await response.json()) as { detail: string }).detail,
      'Expected `Accept` to allow application/geo+json or application/json.',
    );
    assert.equal(
      (await ask('/v1/directory.json', { headers: { Accept: 'image/png' } })).status,
      406,
    );
    assert.equal((await ask('/status', { headers: { Accept: 'application/json' } })).status, 406);
  });

  it('takes JSON for GeoJSON, as clients that parse JSON ask for', async () => {
    const response = await ask('/v1/ecosystems.geojson', {
      headers: { Accept: 'application/json' },
    });
    assert.equal(response.status, 200);
  });
});

describe('failures', () => {
  function failing(store: DirectoryStore): DirectoryStore {
    return Object.assign(Object.create(store) as DirectoryStore, {
      version: () => store.version(),
      ecosystems: () => Promise.reject(new Error('disk image is malformed: secret of the office')),
      ping: () => Promise.reject(new Error('database is locked')),
      counts: () => Promise.reject(new Error('database is locked')),
    });
  }

  it('answer 500, tell nobody why, and log it once under the reference that was told', async () => {
    const broken = await openTestApp({ store: failing(test.stores.store) });
    const response = await broken.app.request('/v1/ecosystems.geojson');
    const problem = (await response.json()) as { detail: string; code: string };
    await broken.close();
    assert.equal(response.status, 500);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(problem.code, 'internal');
    assert.match(
      problem.detail,
      /^The server failed to answer\. Its log has the cause under [0-9a-f-]{36}\.$/,
    );
    assert.deepEqual(broken.errors.map(String), [
      'Error: disk image is malformed: secret of the office',
    ]);
  });

  it('are a page where a page was asked', async () => {
    const broken = await openTestApp({ store: failing(test.stores.store) });
    const response = await broken.app.request('/');
    await broken.close();
    assert.equal(response.status, 500);
    assert.match(await response.text(), /^<!doctype html>/);
  });

  it('make the server not ready, but alive', async () => {
    const broken = await openTestApp({ store: failing(test.stores.store) });
    const ready = await broken.app.request('/readyz');
    const alive = await broken.app.request('/healthz');
    await broken.close();
    assert.equal(ready.status, 503);
    assert.equal(ready.headers.get('retry-after'), '5');
    assert.equal(
      ((await ready.json()) as { detail: string }).detail,
      'The database does not answer.',
    );
    assert.deepEqual(broken.errors.map(String), ['Error: database is locked']);
    assert.deepEqual(await alive.json(), { status: 'ok' });
  });
});
