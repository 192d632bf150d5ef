import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

const PATH = '/v1/ecosystems.geojson';

let test: TestApp;

before(async () => {
  test = await openTestApp();
});
after(() => test.close());

function ask(
  headers: Record<string, string>,
  path = PATH,
  method = 'GET',
): Response | Promise<Response> {
  return test.app.request(path, { headers, method });
}

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

describe('entity tags', () => {
  it('are strong, and the same with a suffix for each coding', async () => {
    const plain = (await ask({})).headers.get('etag') ?? '';
    assert.match(plain, /^"[\w-]{22}"$/);
    const br = (await ask({ 'Accept-Encoding': 'br' })).headers.get('etag');
    const gzip = (await ask({ 'Accept-Encoding': 'gzip' })).headers.get('etag');
    assert.equal(br, plain.replace(/"$/, '-br"'));
    assert.equal(gzip, plain.replace(/"$/, '-gzip"'));
  });

  it('answer 304 without a body and with the headers a cache needs', async () => {
    const first = await ask({ 'Accept-Encoding': 'br' });
    const tag = first.headers.get('etag') ?? '';
    const again = await ask({ 'Accept-Encoding': 'br', 'If-None-Match': `"other", W/${tag}` });
    assert.equal(again.status, 304);
    assert.equal((await bytesOf(again)).length, 0);
    for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin']) {
      assert.equal(again.headers.get(name), first.headers.get(name), name);
    }
    assert.equal(first.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(again.headers.get('content-type'), null);
    assert.equal(again.headers.get('content-encoding'), null);
  });

  it('answer 304 to HEAD too', async () => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    assert.equal((await ask({ 'If-None-Match': tag }, PATH, 'HEAD')).status, 304);
  });

  it('answer the body to a tag of another coding', async () => {
    const plain = (await ask({})).headers.get('etag') ?? '';
    const response = await ask({ 'Accept-Encoding': 'br', 'If-None-Match': plain });
    assert.equal(response.status, 200);
  });
});

describe('content codings', () => {
  it('hold the same bytes', async () => {
    const plain = await bytesOf(await ask({}));
    const br = await ask({ 'Accept-Encoding': 'gzip, br' });
    assert.equal(br.headers.get('content-encoding'), 'br');
    const gzip = await ask({ 'Accept-Encoding': 'gzip' });
    assert.equal(gzip.headers.get('content-encoding'), 'gzip');
    const [brBytes, gzipBytes] = [await bytesOf(br), await bytesOf(gzip)];
    assert.deepEqual(brotliDecompressSync(brBytes), plain);
    assert.deepEqual(gunzipSync(gzipBytes), plain);
    assert.equal(br.headers.get('content-length'), String(brBytes.length));
    assert.ok(brBytes.length * 3 < plain.length);
  });

  it('leave small bodies plain, unless that is refused', async () => {
    const path = '/v1/gazetteer/zip/741.json';
    const plain = await ask({ 'Accept-Encoding': 'br' }, path);
    assert.equal(plain.headers.get('content-encoding'), null);
    const forced = await ask({ 'Accept-Encoding': 'br, identity;q=0' }, path);
    assert.equal(forced.headers.get('content-encoding'), 'br');
  });

  it('answer 406 where every one is refused', async () => {
    const response = await ask({ 'Accept-Encoding': 'identity;q=0' });
    assert.equal(response.status, 406);
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.deepEqual(await response.json(), {
      type: 'about:blank',
      title: 'Not acceptable',
      status: 406,
      detail: 'Expected `Accept-Encoding` to allow one of br, gzip, identity.',
      code: 'not-acceptable',
    });
  });
});

describe('cache rules', () => {
  const rules: [path: string, rule: string][] = [
    ['/v1/directory.json', 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400'],
    [PATH, 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400'],
    ['/v1/convenings.json', 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400'],
    [
      '/v1/gazetteer/zip/741.json',
      'public, max-age=86400, s-maxage=86400, stale-while-revalidate=604800',
    ],
    ['/openapi.json', 'public, max-age=60, s-maxage=300, stale-while-revalidate=86400'],
    ['/', 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400'],
    ['/contact', 'no-store'],
    ['/status', 'no-store'],
    ['/healthz', 'no-store'],
    ['/readyz', 'no-store'],
    ['/metrics', 'no-store'],
    ['/v1/applications/status', 'no-store'],
    ['/v1/nothing', 'no-store'],
    ['/nothing', 'no-store'],
    ['/v1/ecosystems.geojson?x=1', 'no-store'],
  ];
  for (const [path, rule] of rules) {
    it(`of ${path} are "${rule}"`, async () => {
      const response = await ask({}, path);
      assert.equal(response.headers.get('cache-control'), rule);
      if (rule === 'no-store') assert.equal(response.headers.get('etag'), null);
      else
        assert.match(response.headers.get('vary') ?? '', /^Accept-Encoding(, Accept-Language)?$/);
    });
  }
});
