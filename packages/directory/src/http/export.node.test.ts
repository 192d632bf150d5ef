import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, writeFiles, type TestApp } from '../testing/open-app.ts';
import { exportDirectory, ExportError, type ExportReport } from './export.ts';

let test: TestApp;
let dir: string;

before(async () => {
  test = await openTestApp(
    {},
    { 'cdn/stem.js': 'export {};', 'cdn/0.1.0/map.js': '1', 'cdn/0.1.0/map.js.br': 'x' },
  );
});
after(() => test.close());
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'stem-export-'));
});
afterEach(() => rm(dir, { recursive: true }));

function run(to = dir): Promise<ExportReport> {
  const { app, assets } = test;
  return exportDirectory(to, { app, assets, gazetteer: test.dependencies.gazetteer });
}

async function json<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(dir, path), 'utf8')) as T;
}

describe('exportDirectory', () => {
  it('writes the bodies that the app answers, under the same paths', async () => {
    const report = await run();
    assert.deepEqual(report.leftOut, []);
    const same = [
      'v1/ecosystems.geojson',
      'v1/ecosystems/tulsa-regional-stem-alliance.json',
      'v1/gazetteer/zip/741.json',
      'v1/gazetteer/cities/tu.json',
    ];
    for (const path of same) {
      const response = await test.app.request(`/${path}`);
      assert.equal(await readFile(join(dir, path), 'utf8'), await response.text(), path);
    }
  });

  it('says that it answers no queries, and links only what it has', async () => {
    await run();
    const directory = await json<{
      queries: boolean;
      links: Record<string, string>;
      version: string;
    }>('v1/directory.json');
    const live = (await (await test.app.request('/v1/directory.json')).json()) as typeof directory;
    assert.equal(directory.queries, false);
    assert.equal(directory.version, live.version);
    assert.deepEqual(directory.links, {
      ecosystems: 'v1/ecosystems.geojson',
      ecosystem: 'v1/ecosystems/{id}.json',
      organizations: 'v1/organizations.geojson',
      organization: 'v1/organizations/{id}.json',
      programs: 'v1/programs.geojson',
      program: 'v1/programs/{id}.json',
      convenings: 'v1/convenings.json',
      convening: 'v1/convenings/{id}.json',
      gazetteerZip: 'v1/gazetteer/zip/{zip3}.json',
      gazetteerCities: 'v1/gazetteer/cities/{prefix}.json',
      loader: 'cdn/stem.js',
    });
    assert.deepEqual((await readdir(join(dir, 'v1'))).sort(), [
      'convenings',
      'convenings.json',
      'directory.json',
      'ecosystems',
      'ecosystems.geojson',
      'gazetteer',
      'organizations',
      'organizations.geojson',
      'programs',
      'programs.geojson',
    ]);
  });

  it('holds whole lists, where the server answers pages', async () => {
    await run();
    for (const [name, count] of [
      ['ecosystems', 99],
      ['organizations', 638],
      ['programs', 412],
    ] as const) {
      const list = await json<{ features: unknown[]; numberMatched: number; nextCursor?: string }>(
        `v1/${name}.geojson`,
      );
      assert.deepEqual(
        [list.features.length, list.numberMatched, list.nextCursor],
        [count, count, undefined],
      );
    }
  });

  it('holds every convening once, past and to come, as a record to expand', async () => {
    await run();
    const { items, total } = await json<{ items: { id: string }[]; total: number }>(
      'v1/convenings.json',
    );
    assert.equal(total, 33);
    assert.equal(new Set(items.map(({ id }) => id)).size, 33);
    assert.ok(items.every((item) => !('occurrence' in item)));
    assert.equal((await readdir(join(dir, 'v1/convenings'))).length, 33);
  });

  it('has details of ecosystems of low confidence, as the server has', async () => {
    await run();
    assert.equal((await readdir(join(dir, 'v1/ecosystems'))).length, 105);
  });

  it('copies the widgets with what was compressed ahead', async () => {
    await run();
    assert.deepEqual((await readdir(join(dir, 'cdn'), { recursive: true })).sort(), [
      '0.1.0',
      '0.1.0/map.js',
      '0.1.0/map.js.br',
      'stem.js',
    ]);
  });

  it('replaces an earlier export and leaves nothing of it', async () => {
    const first = await run();
    await writeFiles(dir, {
      'v1/ecosystems/gone.json': '{}',
      '.stem-directory-export/v1/half.json': '{',
    });
    assert.deepEqual(await run(), first);
    assert.equal((await readdir(join(dir, 'v1/ecosystems'))).includes('gone.json'), false);
    assert.deepEqual((await readdir(dir)).sort(), ['cdn', 'v1']);
  });

  it('makes a folder that is missing', async () => {
    const { files } = await run(join(dir, 'deep', 'site'));
    assert.ok(files > 140);
  });

  const foreign: [title: string, files: Record<string, string>, holds: string][] = [
    ['of something else', { 'index.html': 'mine' }, 'index.html'],
    ['with a directory.json of something else', { 'v1/directory.json': '{"queries":false}' }, 'v1'],
    ['with a directory.json that is no JSON', { 'v1/directory.json': '{' }, 'v1'],
  ];
  for (const [title, files, holds] of foreign) {
    it(`refuses a folder ${title} and touches nothing`, async () => {
      await writeFiles(dir, files);
      await assert.rejects(
        run(),
        new ExportError(
          `Expected "${dir}" to be empty, missing or an earlier export, but it holds "${holds}". Nothing was written.`,
        ),
      );
      assert.deepEqual(await readdir(dir), [holds]);
    });
  }

  it('refuses a file', async () => {
    await mkdir(join(dir, 'a'));
    await writeFiles(dir, { 'a/file': '' });
    const place = join(dir, 'a/file');
    await assert.rejects(
      run(place),
      new ExportError(
        `Cannot write into "${place}" (ENOTDIR: not a directory, scandir '${place}').`,
      ),
    );
  });

  it('refuses a folder that cannot be made', async () => {
    const place = join(dir, 'leads-nowhere');
    await symlink(join(dir, 'gone'), place);
    await assert.rejects(
      run(place),
      new ExportError(
        `Cannot write into "${place}" (EEXIST: file already exists, mkdir '${place}').`,
      ),
    );
  });
});
