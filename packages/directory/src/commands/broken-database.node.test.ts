import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { databasePath } from '../store/database.ts';
import { openStores } from '../store/open-stores.ts';
import { damageTable } from '../testing/damage-table.ts';
import { BUNDLED_DIR, temporaryFolder } from '../testing/open-test-stores.ts';
import { runCli } from '../testing/run-cli.ts';

suite('check', () => {
  async function setup(t: TestContext) {
    const dataDir = temporaryFolder(t);
    await (await openStores({ dataDir, bundledDir: BUNDLED_DIR })).close();
    const path = databasePath(dataDir);
    return { dataDir, path, run: () => runCli(['check'], { STEM_DATA_DIR: dataDir }) };
  }

  test('says that a database is sound', async (t) => {
    const { path, run } = await setup(t);
    assert.deepEqual(await run(), { code: 0, printed: [`${path} is sound.`], complaints: [] });
  });

  test('stays until it has said so, as a process of its own', async (t) => {
    const { dataDir, path } = await setup(t);
    const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--conditions=@stem-ecosystems/source', cli, 'check'],
      { encoding: 'utf8', env: { ...process.env, STEM_DATA_DIR: dataDir } },
    );
    assert.deepEqual([status, stdout], [0, `${path} is sound.\n`]);
  });

  test('names what is damaged, exits with 1 and changes nothing', async (t) => {
    const { path, run } = await setup(t);
    damageTable(path, 'record_words');
    const before = readFileSync(path);
    const { code, printed, complaints } = await run();
    assert.deepEqual([code, printed], [1, []]);
    assert.match(complaints[0] ?? '', /^\S+directory\.sqlite: .*(page \d+|malformed)/);
    assert.equal(
      complaints.at(-1),
      `The database ${path} is damaged; stop the server and put a backup in its place. Keep the damaged file: applications may be read from it.`,
    );
    assert.ok(readFileSync(path).equals(before));
  });

  test('is refused where there is no database', async (t) => {
    const dataDir = temporaryFolder(t);
    assert.deepEqual((await runCli(['check'], { STEM_DATA_DIR: dataDir })).complaints, [
      `There is no database in ${dataDir} yet; \`stem-directory serve\` or \`import\` makes one.`,
    ]);
  });
});

suite('a broken database', () => {
  test('is named by an import that meets the damage, and nothing is imported', async (t) => {
    const dataDir = temporaryFolder(t);
    await (await openStores({ dataDir, bundledDir: BUNDLED_DIR })).close();
    damageTable(databasePath(dataDir), 'records');
    const { code, complaints } = await runCli(['import', BUNDLED_DIR], { STEM_DATA_DIR: dataDir });
    assert.equal(code, 1);
    assert.match(
      complaints.join('\n'),
      /^The database in STEM_DATA_DIR is damaged \(database disk image is malformed\) and takes nothing more in; /,
    );
  });

  for (const args of [
    ['serve'],
    ['migrate'],
    ['applications', 'list'],
    ['backup', 'copy'],
    ['export', 'out'],
    ['import', BUNDLED_DIR],
  ]) {
    test(`is one sentence: ${args[0] ?? ''}`, async (t) => {
      const dataDir = temporaryFolder(t);
      writeFileSync(
        join(dataDir, 'directory.sqlite'),
        'not a database, but long enough to look at twice',
      );
      assert.deepEqual(await runCli(args, { STEM_DATA_DIR: dataDir, PORT: '0' }), {
        code: 1,
        printed: [],
        complaints: [
          `The file ${dataDir}/directory.sqlite is not a sound database (file is not a database); move it away or put a backup in its place.`,
        ],
      });
    });
  }
});
