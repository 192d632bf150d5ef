import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { databasePath } from '../store/database.ts';
import { openTestApp, type TestApp } from '../testing/open-app.ts';
import { damageTable } from '../testing/damage-table.ts';
import { temporaryFolder } from '../testing/open-test-stores.ts';
import { startServerProcess } from '../testing/server-process.ts';

const NOTHING_STORED =
  'The database of this directory is damaged and has to be restored. Nothing was stored; try again later.';

const application = {
  method: 'POST',
  headers: {
    'Content-Type': 'application/json',
    'Idempotency-Key': '919108f7-52d1-4320-9bac-000000000001',
  },
  body: JSON.stringify({
    purpose: 'contact',
    name: 'Ada Byron',
    email: 'ada@example.org',
    message: 'Hello',
    consent: { textVersion: '2026-11-01', at: '2026-03-01T12:00:00Z' },
  }),
};

/** As SQLite throws it (https://www.sqlite.org/rescode.html#corrupt). */
function corruption(): Error {
  return Object.assign(new Error('database disk image is malformed'), { errcode: 11 });
}

describe('damage that a question meets', () => {
  let opened: TestApp;
  before(async () => {
    opened = await openTestApp();
    opened.stores.store.search = () => Promise.reject(corruption());
  });
  after(() => opened.close());

  it('is answered 503, told once, and then nothing is taken in while the rest is read', async () => {
    const { app, errors } = opened;
    assert.equal((await app.request('/v1/applications', application)).status, 201);
    for (let asked = 0; asked < 2; asked += 1) {
      const response = await app.request('/v1/search.json?q=tulsa');
      assert.equal(response.status, 503);
      assert.equal(((await response.json()) as { detail: string }).detail, NOTHING_STORED);
    }
    assert.deepEqual(errors, ['database disk image is malformed']);
    const refused = await app.request('/v1/applications', application);
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '600']);
    assert.equal(((await refused.json()) as { code: string }).code, 'unavailable');
    assert.equal((await app.request('/readyz')).status, 503);
    assert.equal((await app.request('/healthz')).status, 200);
    assert.equal((await app.request('/v1/ecosystems.geojson')).status, 200);
  });

  it('is a page for who sent a plain form', async () => {
    const response = await opened.app.request('/v1/applications', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ purpose: 'contact' }),
    });
    assert.equal(response.status, 503);
    assert.match(await response.text(), /^<!doctype html>/);
  });
});

describe('a server whose database was not closed', () => {
  test('listens, then checks it: sound, or damaged and nothing more is taken in', async (t) => {
    const dataDir = temporaryFolder(t);
    const env = { STEM_DATA_DIR: dataDir };
    const killed = await startServerProcess(env);
    killed.kill('SIGKILL');
    await killed.exited;

    const again = await startServerProcess(env);
    await again.complained('"event":"database-sound"');
    again.kill('SIGKILL');
    await again.exited;

    damageTable(databasePath(dataDir), 'record_words');
    const damaged = await startServerProcess(env);
    await damaged.complained('"event":"database-damaged"');
    assert.match(
      damaged.complaints(),
      /The database \S+directory\.sqlite is damaged \(.+\) and takes nothing more in; `stem-directory check` tells more\. Stop the server, keep the file, and put a backup in its place\./,
    );
    assert.equal((await fetch(`${damaged.url}v1/applications`, application)).status, 503);
    assert.equal((await fetch(`${damaged.url}readyz`)).status, 503);
    assert.equal((await fetch(`${damaged.url}v1/ecosystems.geojson`)).status, 200);
    damaged.kill('SIGTERM');
    assert.equal(await damaged.exited, 0);
  });

  test('is not checked when it was closed', async (t) => {
    const env = { STEM_DATA_DIR: temporaryFolder(t) };
    const first = await startServerProcess(env);
    first.kill('SIGTERM');
    await first.exited;
    const second = await startServerProcess(env);
    second.kill('SIGTERM');
    assert.equal(await second.exited, 0);
    assert.doesNotMatch(second.complaints(), /database/);
  });
});
