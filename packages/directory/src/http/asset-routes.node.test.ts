import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { openTestApp, writeFiles, type TestApp } from '../testing/open-app.ts';

const chunk = `export const shared = '${'x'.repeat(2000)}';`;
const strictPolicy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'";

let test: TestApp;

before(async () => {
  test = await openTestApp(
    {},
    {
      'cdn/stem.js': 'export {};',
      'cdn/integrity.json': '{}',
      'cdn/0.1.0/map.js': chunk,
      'cdn/0.1.0/map.js.br': brotliCompressSync(chunk),
      'cdn/0.1.0/map.js.gz': gzipSync(chunk),
      'cdn/0.1.0/map.js.map': '{"version":3}',
      'cdn/0.1.0/.secret.js': 'no',
      'cdn/0.1.0/notes.exe': 'no',
      'examples/museum/index.html': '<!doctype html><title>Museum</title>',
      'examples/museum/assets/logo.png': new Uint8Array(3000),
      'examples/strict-csp/index.html': '<!doctype html><title>Strict</title>',
      'examples/strict-csp/headers.json': JSON.stringify({
        'Content-Security-Policy': strictPolicy,
      }),
      'examples/broken/index.html': '<!doctype html><title>Broken</title>',
      'examples/broken/headers.json': '{"Content-Security-Policy": 7}',
      'pages/pages.css': 'body { margin: 0 }',
      'outside.js': 'no',
    },
  );
});
after(() => test.close());

function get(path: string, headers: Record<string, string> = {}): Response | Promise<Response> {
  return test.app.request(path, { headers });
}

describe('/cdn/', () => {
  it('keeps what is under a version for ever, and the loader for minutes', async () => {
    const rules = await Promise.all(
      ['/cdn/0.1.0/map.js', '/cdn/stem.js', '/cdn/integrity.json'].map(async (path) =>
        (await get(path)).headers.get('cache-control'),
      ),
    );
    assert.deepEqual(rules, [
      'public, max-age=31536000, immutable',
      'public, max-age=300, s-maxage=300, stale-while-revalidate=86400',
      'public, max-age=300, s-maxage=300, stale-while-revalidate=86400',
    ]);
  });

  it('sends what was compressed ahead', async () => {
    const br = await get('/cdn/0.1.0/map.js', { 'Accept-Encoding': 'br, gzip' });
    const brBytes = Buffer.from(await br.arrayBuffer());
    assert.equal(br.headers.get('content-encoding'), 'br');
    assert.deepEqual(brBytes, brotliCompressSync(chunk));
    assert.equal(brotliDecompressSync(brBytes).toString(), chunk);
    const gzip = await get('/cdn/0.1.0/map.js', { 'Accept-Encoding': 'gzip' });
    const gzipBytes = Buffer.from(await gzip.arrayBuffer());
    assert.deepEqual(gzipBytes, gzipSync(chunk));
    assert.equal(gunzipSync(gzipBytes).toString(), chunk);
    assert.match(br.headers.get('etag') ?? '', /-br"$/);
    assert.match(gzip.headers.get('etag') ?? '', /-gzip"$/);
  });

  it('answers a script that any origin may load', async () => {
    const { headers } = await get('/cdn/0.1.0/map.js');
    assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('answers 304 to who has the file', async () => {
    const tag = (await get('/cdn/stem.js')).headers.get('etag') ?? '';
    assert.equal((await get('/cdn/stem.js', { 'If-None-Match': tag })).status, 304);
  });

  it('shows a file that was built again', async () => {
    const before = await (await get('/cdn/stem.js')).text();
    await writeFiles(test.assets, { 'cdn/stem.js': 'export const again = true;' });
    const after = await (await get('/cdn/stem.js')).text();
    await writeFiles(test.assets, { 'cdn/stem.js': before });
    assert.deepEqual([before, after], ['export {};', 'export const again = true;']);
  });

  const hidden = [
    '/cdn/0.1.0/map.js.br',
    '/cdn/0.1.0/map.js.gz',
    '/cdn/0.1.0/.secret.js',
    '/cdn/0.1.0/notes.exe',
    '/cdn/0.1.0',
    '/cdn/0.1.0/',
    '/cdn/',
    '/cdn/%2e%2e/outside.js',
    '/cdn/..%2foutside.js',
    '/cdn/..%5coutside.js',
    `/cdn/${'x'.repeat(300)}.js`,
    '/cdn/stem.js/x.js',
  ];
  for (const path of hidden) {
    it(`answers 404 to ${path.slice(0, 40)}`, async () => {
      const response = await get(path);
      assert.equal(response.status, 404);
      assert.equal(response.headers.get('cache-control'), 'no-store');
    });
  }
});

describe('/examples/', () => {
  for (const path of ['/examples', '/examples/']) {
    it(`leads from ${path} to the home page, which lists them`, async () => {
      const response = await get(path);
      assert.deepEqual([response.status, response.headers.get('location')], [308, '/']);
    });
  }

  it('leads from the name of an example to its folder', async () => {
    const response = await get('/examples/museum');
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), '/examples/museum/');
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=300,/);
    assert.equal((await get('/examples/nothing')).status, 404);
  });

  it('serves an example with rules that fit a usual site', async () => {
    const response = await get('/examples/museum/');
    assert.equal(await response.text(), '<!doctype html><title>Museum</title>');
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(
      response.headers.get('content-security-policy'),
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    );
  });

  it('serves an example with the rules of its own headers.json, which is not served itself', async () => {
    const { headers } = await get('/examples/strict-csp/');
    assert.equal(headers.get('content-security-policy'), strictPolicy);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal((await get('/examples/strict-csp/headers.json')).status, 404);
  });

  it('leaves pictures as their format compressed them', async () => {
    const { headers } = await get('/examples/museum/assets/logo.png', { 'Accept-Encoding': 'br' });
    assert.equal(headers.get('content-encoding'), null);
    assert.equal(headers.get('content-type'), 'image/png');
  });

  it('answers 500 where headers.json is none, and logs which one', async () => {
    assert.equal((await get('/examples/broken/')).status, 500);
    assert.match(
      String(test.errors.at(-1)),
      /^Error: Expected \S+\/examples\/broken\/headers\.json to be a JSON object of header names and values\.$/,
    );
  });
});

describe('/pages/', () => {
  it('has the icon that browsers look for at a path of their own', async () => {
    const response = await get('/favicon.ico');
    assert.equal(response.status, 308);
    assert.equal(response.headers.get('location'), '/pages/icon.svg');
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=300,/);
  });

  it('serves the files of our own pages', async () => {
    const response = await get('/pages/pages.css');
    assert.equal(response.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.equal(await response.text(), 'body { margin: 0 }');
  });
});
