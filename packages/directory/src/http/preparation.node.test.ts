import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, test, type TestContext } from 'node:test';
import { databasePath } from '../store/database.ts';
import { LAYOUT } from '../store/generations.ts';
import { openTestApp } from '../testing/open-app.ts';
import { temporaryFolder } from '../testing/open-test-stores.ts';
import { runServeToItsEnd, startServerProcess } from '../testing/server-process.ts';
import { Preparation } from './preparation.ts';

describe('a directory that is being prepared', () => {
  it('says so to all who ask for records, and is neither dead nor ready', async (t) => {
    const preparation = new Preparation(true);
    const opened = await openTestApp({ preparation }, { 'cdn/stem.js': 'export {};' });
    t.after(() => opened.close());
    const { app } = opened;
    for (const path of ['/readyz', '/v1/directory.json', '/v1/tiles/0/0/0.mvt', '/metrics']) {
      const response = await app.request(path);
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '10'], path);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      assert.deepEqual(
        [code, detail],
        [
          'unavailable',
          'The directory is being prepared for a new version of its server. Nothing was stored; try again in a minute.',
        ],
      );
    }
    const sent = await app.request('/v1/applications', { method: 'POST' });
    assert.equal(sent.status, 503);
    assert.equal(sent.headers.get('access-control-allow-origin'), '*');
    assert.match(await (await app.request('/')).text(), /cannot answer right now/);
    for (const path of ['/healthz', '/cdn/stem.js', '/openapi.json'])
      assert.equal((await app.request(path)).status, 200, path);

    preparation.end();
    assert.equal((await app.request('/readyz')).status, 200);
    assert.equal((await app.request('/v1/directory.json')).status, 200);
  });
});

/** A data folder whose directory an earlier version made: without words, totals and tiles. */
async function outdatedFolder(t: TestContext): Promise<string> {
  const dataDir = temporaryFolder(t);
  const server = await startServerProcess({ STEM_DATA_DIR: dataDir });
  server.kill('SIGTERM');
  await server.exited;
  inDatabase(dataDir, (database) => {
    database.exec('delete from record_words; delete from list_totals; delete from place_groups;');
    database.exec('update directory_state set layout = 0');
  });
  return dataDir;
}

function inDatabase<T>(dataDir: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(databasePath(dataDir));
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function layoutOf(dataDir: string): unknown {
  return inDatabase(
    dataDir,
    (database) => database.prepare('select layout from directory_state').get()?.['layout'],
  );
}

describe('a server over the directory of an earlier version', () => {
  test('listens at once, lives while it prepares, and then answers from what it made', async (t) => {
    const dataDir = await outdatedFolder(t);
    const server = await startServerProcess({ STEM_DATA_DIR: dataDir });
    assert.equal((await fetch(`${server.url}healthz`)).status, 200);
    await server.complained('"event":"directory-prepared"');
    const { counts } = (await (await fetch(`${server.url}v1/directory.json`)).json()) as {
      counts: { ecosystems: number };
    };
    assert.equal(counts.ecosystems, 99);
    const found = await fetch(`${server.url}v1/organizations.geojson?q=science&limit=1`);
    assert.equal(((await found.json()) as { features: unknown[] }).features.length, 1);
    server.kill('SIGTERM');
    assert.equal(await server.exited, 0);
    assert.match(server.complaints(), /"preparing-directory"[^]+"directory-prepared"/);
    assert.equal(layoutOf(dataDir), LAYOUT);
  });

  test('ends in order while it prepares, and begins anew the next time', async (t) => {
    const dataDir = await outdatedFolder(t);
    const server = await startServerProcess({ STEM_DATA_DIR: dataDir });
    await server.complained('"event":"preparing-directory"');
    server.kill('SIGTERM');
    assert.equal(await server.exited, 0);
    assert.doesNotMatch(server.complaints(), /not|fail|error/i);

    const again = await startServerProcess({ STEM_DATA_DIR: dataDir });
    assert.equal((await fetch(`${again.url}healthz`)).status, 200);
    again.kill('SIGTERM');
    assert.equal(await again.exited, 0);
  });

  test('exits 1 with one sentence where that fails', async (t) => {
    const dataDir = await outdatedFolder(t);
    inDatabase(dataDir, (database) => {
      database.exec(`update records set content = '{' where num = (select min(num) from records)`);
    });
    const { code, complaints } = await runServeToItsEnd({ STEM_DATA_DIR: dataDir });
    assert.equal(code, 1);
    assert.match(
      complaints,
      /The directory cannot be prepared for this version \(.+\); its records are as they were\.\n$/,
    );
    assert.notEqual(layoutOf(dataDir), LAYOUT);
  });
});
