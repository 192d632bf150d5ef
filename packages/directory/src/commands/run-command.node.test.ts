import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { databasePath } from '../store/database.ts';
import { BUNDLED_DIR, temporaryFolder } from '../testing/open-test-stores.ts';
import { runCli } from '../testing/run-cli.ts';

suite('stem-directory', () => {
  test('tells its version', async () => {
    const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(file) as { version: string };
    assert.deepEqual(await runCli(['--version']), { code: 0, printed: [version], complaints: [] });
  });

  test('lists every command with --help', async () => {
    const { code, printed } = await runCli(['--help']);
    assert.equal(code, 0);
    const usages = printed.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
    assert.deepEqual(usages, [
      'serve',
      'validate FILE…',
      'import DIR | import organizations FILE [--remove-missing]',
      'export DIR',
      'applications list [--state STATE] [--json] | show NUMBER [--json] | erase NUMBER',
      'backup FILE',
      'check',
      'migrate',
    ]);
  });

  test('lists them without a command too, and exits with 1', async () => {
    const { code, printed } = await runCli([]);
    assert.equal(code, 1);
    assert.deepEqual(printed, (await runCli(['--help'])).printed);
  });

  for (const name of [
    'serve',
    'validate',
    'import',
    'export',
    'applications',
    'backup',
    'check',
    'migrate',
  ]) {
    test(`explains ${name} with --help and does nothing else`, async () => {
      const { code, printed, complaints } = await runCli([name, '--help'], {
        STEM_DATA_DIR: '/proc/nowhere',
      });
      assert.equal(code, 0);
      assert.ok(printed[0]?.startsWith(`stem-directory ${name}`));
      assert.deepEqual(complaints, []);
    });
  }

  for (const [name, expected] of [
    ['export', 'DIR'],
    ['import', 'DIR'],
    ['backup', 'FILE'],
  ] as const) {
    test(`refuses an empty ${expected} of ${name}, which a shell makes of an unset variable`, async () => {
      assert.deepEqual(await runCli([name, '']), {
        code: 1,
        printed: [],
        complaints: [`Expected ${expected}, got "".`],
      });
    });
  }

  test('says in one sentence what SQLite refuses', async (t) => {
    const env = { STEM_DATA_DIR: temporaryFolder(t) };
    assert.equal((await runCli(['migrate'], env)).code, 0);
    const database = new DatabaseSync(databasePath(env.STEM_DATA_DIR));
    database.exec(
      `create trigger full before insert on generations begin select raise(abort, 'no room'); end`,
    );
    database.close();
    assert.deepEqual(await runCli(['import', BUNDLED_DIR], env), {
      code: 1,
      printed: [],
      complaints: ['The database failed (no room); check the disk and the folder of the database.'],
    });
  });

  test('names the commands when it does not know one', async () => {
    assert.deepEqual(await runCli(['frobnicate']), {
      code: 1,
      printed: [],
      complaints: [
        'Expected a command (serve, validate, import, export, applications, backup, check, migrate), got "frobnicate"; `stem-directory --help` explains them.',
      ],
    });
  });

  for (const args of [
    ['serve'],
    ['import', '.'],
    ['export', 'out'],
    ['applications', 'list'],
    ['backup', 'copy'],
    ['migrate'],
  ]) {
    test(`refuses PostgreSQL in one sentence: ${args.join(' ')}`, async (t) => {
      const dataDir = temporaryFolder(t);
      const { BUNDLED_DIR } = await import('../testing/open-test-stores.ts');
      const rest = args.map((arg) => (arg === '.' ? BUNDLED_DIR : arg));
      const { code, complaints } = await runCli(rest, {
        STEM_DATA_DIR: dataDir,
        STEM_DATABASE_URL: 'postgres://somewhere/directory',
      });
      assert.equal(code, 1);
      assert.deepEqual(complaints, [
        'Expected `STEM_DATABASE_URL` to be unset: this version keeps its data in SQLite under `STEM_DATA_DIR`; PostgreSQL comes with a later release.',
      ]);
    });
  }

  test('answers an unknown option with the usage', async () => {
    const { code, complaints } = await runCli(['migrate', '--fast']);
    assert.equal(code, 1);
    assert.deepEqual(complaints, ["Unknown option '--fast'. Usage: stem-directory migrate"]);
  });

  for (const { args, complaint } of [
    { args: ['backup'], complaint: 'Expected FILE, got nothing.' },
    { args: ['import', 'a', 'b'], complaint: 'Expected DIR, got "a" "b".' },
    { args: ['migrate', 'now'], complaint: 'Expected no arguments, got "now".' },
    { args: ['export'], complaint: 'Expected DIR, got nothing.' },
    { args: ['validate'], complaint: 'Expected at least one FILE to check, got none.' },
  ]) {
    test(`counts arguments: ${args.join(' ')}`, async () => {
      assert.deepEqual(await runCli(args), { code: 1, printed: [], complaints: [complaint] });
    });
  }
});
