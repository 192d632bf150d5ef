import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HttpError } from '@stem-ecosystems/client/errors';
import { bundledDirectory } from './bundled-directory.ts';

const FOLDER = 'moz-extension://b7f1/directory/';
const ZIPS = { zips: { '74103': [36.1565, -95.9964, 'Tulsa', 'OK', '40143'] } };

/** The files of an extension: what is not there rejects, as browsers do. */
function packaged(files: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const fetch = ((url: string) => {
    asked.push(url);
    const body = files[url.slice(FOLDER.length)];
    return body === undefined
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response(JSON.stringify(body)));
  }) as typeof globalThis.fetch;
  return { asked, fetch };
}

test('reads from the files of the extension', async () => {
  const { asked, fetch } = packaged({ 'v1/gazetteer/zip/741.json': ZIPS });
  const place = await bundledDirectory({ folder: FOLDER, fetch }).findZip('74103');
  assert.equal(place?.label, 'Tulsa, OK 74103');
  assert.deepEqual(asked, [`${FOLDER}v1/gazetteer/zip/741.json`]);
});

test('reads from the same files when its links lead to a public directory', async () => {
  const { asked, fetch } = packaged({ 'v1/gazetteer/zip/741.json': ZIPS });
  const publicUrl = 'https://directory.example/stem';
  const source = bundledDirectory({ folder: FOLDER, publicUrl, fetch });
  assert.equal(source.baseUrl, 'https://directory.example/stem/');
  assert.equal((await source.findZip('74103'))?.label, 'Tulsa, OK 74103');
  assert.deepEqual(asked, [`${FOLDER}v1/gazetteer/zip/741.json`]);
});

test('knows no city where there is no file for its first letters', async () => {
  const { asked, fetch } = packaged({});
  assert.deepEqual(await bundledDirectory({ folder: FOLDER, fetch }).findCities('Xq'), []);
  assert.deepEqual(asked, [`${FOLDER}v1/gazetteer/cities/xq.json`]);
});

test('says 404 of a missing file, at once', async () => {
  const { asked, fetch } = packaged({});
  await assert.rejects(
    bundledDirectory({ folder: FOLDER, fetch }).ecosystem('no-such'),
    (error) => {
      assert.ok(error instanceof HttpError);
      assert.equal(error.status, 404);
      return true;
    },
  );
  assert.equal(asked.length, 1);
});
