import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { anApplication, anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import { openStores } from '../store/open-stores.ts';
import {
  BUNDLED_DIR,
  openTestStores,
  temporaryFolder,
  writeRecordFiles,
} from '../testing/open-test-stores.ts';
import { runCli } from '../testing/run-cli.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const NOW = new Date('2026-11-22T12:00:00Z');

/** A database that a server has open, and a way to run commands on it. */
async function setup(t: TestContext) {
  const stores = await openTestStores(t, {
    ecosystem: [anEcosystem()],
    organization: [anOrganization()],
  });
  const folder = temporaryFolder(t);
  const run = (...args: string[]) => runCli(args, { STEM_DATA_DIR: stores.dataDir });
  return { ...stores, folder, run };
}

suite('import', () => {
  test('replaces the directory of a running server and says what changed', async (t) => {
    const { store, folder, run } = await setup(t);
    writeRecordFiles(folder, { ecosystem: [anEcosystem({ name: 'New name' })] });
    const { code, printed, complaints } = await run('import', folder);
    assert.deepEqual(complaints, []);
    assert.equal(code, 0);
    assert.deepEqual(printed, [
      'ecosystems:    0 added, 1 changed, 0 removed, 0 unchanged',
      'organizations: 0 added, 0 changed, 1 removed, 0 unchanged',
      'programs:      0 added, 0 changed, 0 removed, 0 unchanged',
      'convenings:    0 added, 0 changed, 0 removed, 0 unchanged',
      `The directory has the version ${await store.version()}.`,
    ]);
    assert.equal((await store.ecosystems({})).records[0]?.name, 'New name');
  });

  test('names what was edited here', async (t) => {
    const { db, folder, run } = await setup(t);
    await db
      .updateTable('records')
      .set({ content: JSON.stringify(anEcosystem({ city: 'Enid' })) })
      .where('type', '=', 'ecosystem')
      .execute();
    writeRecordFiles(folder, { ecosystem: [anEcosystem()], organization: [anOrganization()] });
    const { printed } = await run('import', folder);
    assert.equal(printed[4], 'Kept as edited here: ecosystem/tulsa-alliance');
  });

  test('takes nothing when one record is bad, and names it', async (t) => {
    const { store, folder, run } = await setup(t);
    const version = await store.version();
    writeRecordFiles(folder, {
      ecosystem: [anEcosystem(), anEcosystem({ id: 'bad', latitude: 91 })],
    });
    assert.deepEqual(await run('import', folder), {
      code: 1,
      printed: [],
      complaints: [
        `${folder}/ecosystems.json[1] "bad": Expected \`latitude\` to be degrees from -90 to 90, got 91`,
        'Nothing was imported: 1 problem in the files.',
      ],
    });
    assert.equal(await store.version(), version);
  });

  test('takes references that lead nowhere, and names each as a warning', async (t) => {
    const { store, folder, run } = await setup(t);
    writeRecordFiles(folder, { organization: [anOrganization({ ecosystemIds: ['no-such'] })] });
    const { code, complaints } = await run('import', folder);
    assert.deepEqual(
      [code, complaints],
      [
        0,
        [
          `Warning: ${folder}/organizations.json "discovery-lab": Expected \`ecosystemIds.0\` to be the id of a known ecosystem, got "no-such"`,
        ],
      ],
    );
    assert.deepEqual((await store.organizations({})).records[0]?.ecosystemIds, ['no-such']);
  });

  test('takes nothing when a file is missing', async (t) => {
    const { folder, run } = await setup(t);
    const { code, complaints } = await run('import', folder);
    assert.equal(code, 1);
    assert.deepEqual(complaints, [
      `The file ${folder}/ecosystems.json cannot be read: ENOENT: no such file or directory, open '${folder}/ecosystems.json'.`,
    ]);
  });

  test('makes the database where there is none', async (t) => {
    const dataDir = join(temporaryFolder(t), 'data');
    const { code, printed } = await runCli(['import', BUNDLED_DIR], { STEM_DATA_DIR: dataDir });
    assert.equal(code, 0);
    assert.equal(printed[0], 'ecosystems:    105 added, 0 changed, 0 removed, 0 unchanged');
  });
});

suite('applications', () => {
  async function withApplications(t: TestContext) {
    const stores = await setup(t);
    await stores.applications.submit(
      'key-1',
      anApplication({ name: 'Ada', organization: 'Library', message: 'One\nTwo' }),
      NOW,
    );
    await stores.applications.submit(
      'key-2',
      anApplication({ name: 'Bo\u001b[2J' }),
      new Date('2026-11-23T08:30:00Z'),
    );
    return stores;
  }

  test('list has a line for each, the newest first', async (t) => {
    const { run } = await withApplications(t);
    const { code, printed } = await run('applications', 'list');
    assert.equal(code, 0);
    assert.deepEqual(
      printed.map((line) => line.split(/\s{2,}/)),
      [
        ['No.', 'received (UTC)', 'state', 'purpose', 'ecosystem', 'from'],
        ['2', '2026-11-23 08:30', 'received', 'contact', 'tulsa-alliance', 'Bo\uFFFD[2J'],
        ['1', '2026-11-22 12:00', 'received', 'contact', 'tulsa-alliance', 'Ada, Library'],
      ],
    );
  });

  test('list keeps to a state', async (t) => {
    const { run } = await withApplications(t);
    assert.deepEqual((await run('applications', 'list', '--state', 'declined')).printed, [
      'There are no applications.',
    ]);
    assert.equal((await run('applications', 'list', '--state', 'received')).printed.length, 3);
  });

  test('list --json is what the store holds', async (t) => {
    const { run, applications } = await withApplications(t);
    const { printed } = await run('applications', 'list', '--json');
    assert.deepEqual(JSON.parse(printed.join('\n')), await applications.list({}));
  });

  test('show tells all answers and the history', async (t) => {
    const { run } = await withApplications(t);
    const { code, printed } = await run('applications', 'show', '1');
    assert.equal(code, 0);
    assert.deepEqual(printed.slice(0, 4), [
      'Application 1',
      'state: received',
      'receivedAt: 2026-11-22T12:00:00.000Z',
      'updatedAt: 2026-11-22T12:00:00.000Z',
    ]);
    assert.ok(printed.includes('name: Ada'));
    assert.ok(printed.includes('message: One\n  Two'));
    assert.ok(printed.includes('consent:'));
    assert.equal(printed.at(-1), '  2026-11-22T12:00:00.000Z  applicant  received');
  });

  test('show tells that withdrawn answers are erased', async (t) => {
    const { run, applications } = await withApplications(t);
    const submission = await applications.submit('key-3', anApplication(), NOW);
    await applications.withdraw(submission.kind === 'conflict' ? '' : submission.token, NOW);
    const { printed } = await run('applications', 'show', '3');
    assert.ok(printed.includes('answers: erased'));
    assert.match(
      (await run('applications', 'list')).printed[1] ?? '',
      /^3 .* withdrawn +\(erased\)$/,
    );
  });

  test('erase removes the answers and says so', async (t) => {
    const { run, applications } = await withApplications(t);
    assert.deepEqual(await run('applications', 'erase', '1'), {
      code: 0,
      printed: ['Erased the answers of application 1; its state is withdrawn.'],
      complaints: [],
    });
    assert.equal((await applications.show(1))?.application, undefined);
    assert.notEqual((await applications.show(2))?.application, undefined);
  });

  for (const { args, complaint } of [
    { args: ['erase', '9'], complaint: 'There is no application 9.' },
    { args: ['show', '9'], complaint: 'There is no application 9.' },
    {
      args: ['show', 'x'],
      complaint: 'Expected NUMBER to be the number of an application, got "x".',
    },
    {
      args: ['list', '--state', 'lost'],
      complaint:
        'Expected `--state` to be one of received, in-review, needs-information, accepted, declined, withdrawn, merged, got "lost".',
    },
    {
      args: [],
      complaint:
        'Expected `applications list`, `applications show NUMBER` or `applications erase NUMBER`; `stem-directory applications --help` says more.',
    },
  ]) {
    test(`says what is wrong with: applications ${args.join(' ')}`, async (t) => {
      const { run } = await setup(t);
      assert.deepEqual(await run('applications', ...args), {
        code: 1,
        printed: [],
        complaints: [complaint],
      });
    });
  }

  test('says when there is no database', async (t) => {
    const dataDir = temporaryFolder(t);
    const { code, complaints } = await runCli(['applications', 'list'], { STEM_DATA_DIR: dataDir });
    assert.equal(code, 1);
    assert.deepEqual(complaints, [
      `There is no database in ${dataDir} yet; \`stem-directory serve\` or \`import\` makes one.`,
    ]);
    assert.deepEqual(readdirSync(dataDir), []);
  });
});

suite('backup', () => {
  test('writes all of a database in use, for its owner only', async (t) => {
    const { run, folder, applications, store } = await setup(t);
    const submission = await applications.submit('key', anApplication(), NOW);
    const copy = join(folder, 'restored');
    mkdirSync(copy);
    const path = join(copy, 'directory.sqlite');
    assert.deepEqual(await run('backup', path), {
      code: 0,
      printed: [`Wrote ${path}.`],
      complaints: [],
    });
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(copy), ['directory.sqlite']);

    const restored = await openStores({ dataDir: copy, bundledDir: '/nowhere' });
    t.after(() => restored.close());
    assert.equal(await restored.store.version(), await store.version());
    assert.deepEqual(await restored.applications.list({}), await applications.list({}));
    const again = await restored.applications.submit('key', anApplication(), NOW);
    assert.deepEqual(again, { ...submission, kind: 'repeated' });
  });

  test('is whole while another process writes', async (t) => {
    const { folder, applications, dataDir } = await setup(t);
    const path = join(folder, 'directory.sqlite');
    const backup = spawn(
      process.execPath,
      ['--conditions=@stem-ecosystems/source', CLI, 'backup', path],
      { env: { STEM_DATA_DIR: dataDir }, stdio: 'ignore' },
    );
    const ended = once(backup, 'close');
    let sent = 0;
    while (backup.exitCode === null) {
      await applications.submit(`key-${String(sent)}`, anApplication(), NOW);
      sent += 1;
      await setImmediate();
    }
    assert.deepEqual(await ended, [0, null]);
    const restored = await openStores({ dataDir: folder, bundledDir: '/nowhere' });
    t.after(() => restored.close());
    const kept = await restored.applications.list({});
    // Without a gap: what came after the copy was made is missing, nothing in between.
    assert.deepEqual(
      kept.map(({ id, history }) => [id, history.length]),
      Array.from({ length: kept.length }, (_, at) => [kept.length - at, 1]),
    );
    assert.equal((await applications.list({})).length, sent);
  });

  test('never replaces a file', async (t) => {
    const { run, folder } = await setup(t);
    const path = join(folder, 'kept');
    writeFileSync(path, 'precious');
    assert.deepEqual(await run('backup', path), {
      code: 1,
      printed: [],
      complaints: [
        `Expected ${path} to be a new file, but it exists; a backup never replaces one.`,
      ],
    });
    assert.equal(readFileSync(path, 'utf8'), 'precious');
  });

  test('says when it cannot write, and leaves nothing', async (t) => {
    const { run, folder } = await setup(t);
    const path = join(folder, 'no', 'such', 'folder');
    const { code, complaints } = await run('backup', path);
    assert.equal(code, 1);
    assert.match(
      complaints.join('\n'),
      /^The backup .+ cannot be written \(unable to open database: .+\)\.$/,
    );
    assert.equal(existsSync(join(folder, 'no')), false);
  });
});

suite('migrate', () => {
  test('says what it did', async (t) => {
    const dataDir = temporaryFolder(t);
    const upToDate = `${dataDir}/directory.sqlite is up to date.`;
    const run = () => runCli(['migrate'], { STEM_DATA_DIR: dataDir });
    assert.deepEqual((await run()).printed, [
      'Migrated 001-directory.',
      'Migrated 002-applications.',
      'Migrated 003-request-counts.',
      'Migrated 004-tiles.',
      'Migrated 005-listed-names.',
      'Migrated 006-places-and-totals.',
      upToDate,
    ]);
    assert.deepEqual(await run(), { code: 0, printed: [upToDate], complaints: [] });
  });
});
