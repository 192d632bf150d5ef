import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import {
  BUNDLED_DIR,
  openTestStores,
  readBundled,
  temporaryFolder,
} from '../testing/open-test-stores.ts';
import { databasePath, openDatabase, openExistingDatabase } from './database.ts';
import { importRecords } from './import-records.ts';
import { migrate } from './migrate.ts';
import { openStores } from './open-stores.ts';
import type { RecordFilesError } from './record-files.ts';
import { StoreError } from './store-error.ts';

function setup(t: TestContext) {
  const dataDir = temporaryFolder(t);
  return { dataDir, path: databasePath(dataDir) };
}

suite('a database', () => {
  test('is made with its folder, for its owner only', async (t) => {
    const dataDir = join(temporaryFolder(t), 'some', 'where');
    await openDatabase(dataDir).destroy();
    assert.equal(statSync(dataDir).mode & 0o777, 0o700);
    assert.equal(statSync(databasePath(dataDir)).mode & 0o777, 0o600);
  });

  test('writes ahead, waits for the disk, overwrites what it erases, checks references', async (t) => {
    const { db } = await openTestStores(t, {});
    const settings = [];
    for (const name of [
      'journal_mode',
      'synchronous',
      'secure_delete',
      'foreign_keys',
      'busy_timeout',
      'wal_autocheckpoint',
      'cache_size',
    ]) {
      const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(db);
      settings.push(...Object.values(rows[0] ?? {}));
    }
    assert.deepEqual(settings, ['wal', 2, 1, 1, 5000, 20_000, -16_000]);
  });

  test('tells why SQLite itself undid a transaction, as on a full disk, and goes on', async (t) => {
    const { db, store } = await openTestStores(t);
    await sql
      .raw(
        `create trigger full before insert on records begin select raise(rollback, 'disk is full'); end`,
      )
      .execute(db);
    const records = readBundled();
    await assert.rejects(importRecords(db, records, new Date()), /^Error: disk is full$/);
    assert.equal((await store.counts()).ecosystems, 99);
    await sql.raw('drop trigger full').execute(db);
    const { counts } = await importRecords(db, records, new Date());
    assert.equal(counts.ecosystem.unchanged, 105);
  });

  test('lets all else go on while a transaction waits for one of another process', async (t) => {
    const { db, dataDir } = await openTestStores(t, {});
    const other = openDatabase(dataDir);
    t.after(() => other.destroy());
    const order: string[] = [];
    const { promise: isHeld, resolve: hold } = Promise.withResolvers<undefined>();
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<undefined>();
    const first = other.transaction().execute(async () => {
      hold(undefined);
      await mayEnd;
      order.push('first');
    });
    await isHeld;
    const second = db.transaction().execute(() => Promise.resolve(order.push('second')));
    // SQLite's own way to wait would keep this, and with it the end of the first, from coming.
    setImmediate(() => {
      end(undefined);
    });
    await Promise.all([first, second]);
    assert.deepEqual(order, ['first', 'second']);
  });

  test('undoes a transaction that fails', async (t) => {
    const { db } = await openTestStores(t, {});
    const failing = db.transaction().execute(async (trx) => {
      await trx
        .insertInto('secrets')
        .values({ name: 'a', value: Buffer.from('a') })
        .execute();
      throw new Error('stop');
    });
    await assert.rejects(failing, new Error('stop'));
    assert.deepEqual(await db.selectFrom('secrets').selectAll().execute(), []);
  });
});

suite('a database that cannot be opened is one sentence', () => {
  test('when the file is something else', (t) => {
    const { dataDir, path } = setup(t);
    writeFileSync(path, 'These are notes, not a database, and long enough to have no header.');
    assert.throws(
      () => openDatabase(dataDir),
      new StoreError(
        `The file ${path} is not a sound database (file is not a database); move it away or put a backup in its place.`,
      ),
    );
  });

  test('when the file was cut short', async (t) => {
    const { dataDir, path } = setup(t);
    await (await openStores({ dataDir, bundledDir: BUNDLED_DIR })).close();
    truncateSync(path, 300_000);
    assert.throws(
      () => openDatabase(dataDir),
      new StoreError(
        `The file ${path} is not a sound database (database disk image is malformed); move it away or put a backup in its place.`,
      ),
    );
  });

  test('when the folder is a file', (t) => {
    const dataDir = join(temporaryFolder(t), 'file');
    writeFileSync(dataDir, '');
    assert.throws(
      () => openDatabase(dataDir),
      new StoreError(
        `The data folder ${dataDir} cannot be made (EEXIST: file already exists, mkdir '${dataDir}').`,
      ),
    );
  });

  test('when the folder is to be made where nobody can make one', () => {
    assert.throws(
      () => openDatabase('/proc/nowhere'),
      (error: StoreError) =>
        /^The data folder \/proc\/nowhere cannot be made \(E[A-Z]+: .*\)\.$/.test(error.message),
    );
  });

  test('when the file is a folder', (t) => {
    const { dataDir, path } = setup(t);
    mkdirSync(path);
    assert.throws(
      () => openDatabase(dataDir),
      new StoreError(
        `The database ${path} cannot be written (unable to open database file); check the folder and its owner.`,
      ),
    );
  });

  test('when there is none and there has to be one', (t) => {
    const { dataDir } = setup(t);
    assert.throws(
      () => openExistingDatabase(dataDir),
      new StoreError(
        `There is no database in ${dataDir} yet; \`stem-directory serve\` or \`import\` makes one.`,
      ),
    );
  });
});

suite('migrations', () => {
  test('run once, by name', async (t) => {
    const { dataDir } = setup(t);
    const db = openDatabase(dataDir);
    t.after(() => db.destroy());
    assert.deepEqual(await migrate(db), [
      '001-directory',
      '002-applications',
      '003-request-counts',
      '004-tiles',
      '005-listed-names',
      '006-places-and-totals',
    ]);
    assert.deepEqual(await migrate(db), []);
  });

  test('are never renumbered or renamed', async (t) => {
    const { db } = await openTestStores(t, {});
    const { rows } = await sql<{
      name: string;
    }>`select name from kysely_migration order by name`.execute(db);
    assert.deepEqual(
      rows.map(({ name }) => name),
      [
        '001-directory',
        '002-applications',
        '003-request-counts',
        '004-tiles',
        '005-listed-names',
        '006-places-and-totals',
      ],
    );
  });

  test('refuse a database of a newer version', async (t) => {
    const { dataDir, path } = setup(t);
    await (await openStores({ dataDir, bundledDir: BUNDLED_DIR })).close();
    const newer = new DatabaseSync(path);
    newer.exec(
      `insert into kysely_migration (name, timestamp) values ('999-later', '2030-01-01T00:00:00.000Z')`,
    );
    newer.close();
    await assert.rejects(
      openStores({ dataDir, bundledDir: BUNDLED_DIR }),
      new StoreError(
        'The database was written by a newer version of stem-directory (it has "999-later"); run that version or newer.',
      ),
    );
  });

  test('leave a database as it was when one fails', async (t) => {
    const { dataDir, path } = setup(t);
    const strange = new DatabaseSync(path);
    strange.exec('create table applications (something text)');
    strange.close();
    await assert.rejects(
      openStores({ dataDir, bundledDir: BUNDLED_DIR }),
      new StoreError(
        'The tables of the database cannot be brought up to date (table applications already exists); they were left as they are.',
      ),
    );
    const after = new DatabaseSync(path);
    const tables = after
      .prepare(`select name from sqlite_schema where name in ('records', 'applications')`)
      .all();
    after.close();
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['applications'],
    );
  });
});

suite('bundled files', () => {
  test('fill a new database and are left alone afterwards', async (t) => {
    const { dataDir } = setup(t);
    await (await openStores({ dataDir, bundledDir: BUNDLED_DIR })).close();
    const again = await openStores({ dataDir, bundledDir: '/nowhere' });
    t.after(() => again.close());
    assert.equal((await again.store.counts()).ecosystems, 99);
  });

  test('with a bad record stop the start and name it', async (t) => {
    const { dataDir } = setup(t);
    const bundledDir = temporaryFolder(t);
    for (const name of ['ecosystems', 'organizations', 'programs', 'convenings']) {
      copyFileSync(join(BUNDLED_DIR, `${name}.json`), join(bundledDir, `${name}.json`));
    }
    const path = join(bundledDir, 'ecosystems.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"scope": "state"', '"scope": "galaxy"'),
    );
    await assert.rejects(openStores({ dataDir, bundledDir }), (error: RecordFilesError) => {
      assert.equal(error.message, 'Nothing was imported: 1 problem in the files.');
      assert.equal(
        error.files[0]?.issues[0]?.message,
        'Expected `scope` to be one of "local", "regional", "state", "national", got "galaxy"',
      );
      return true;
    });
  });

  test('are the ones their script writes: every record checked, in order of id', () => {
    for (const [name, count] of [
      ['ecosystems', 105],
      ['organizations', 643],
      ['programs', 417],
      ['convenings', 33],
    ] as const) {
      const text = readFileSync(join(BUNDLED_DIR, `${name}.json`), 'utf8');
      const records = JSON.parse(text) as { id: string }[];
      const ids = records.map(({ id }) => id);
      assert.equal(records.length, count);
      assert.deepEqual(ids, [...ids].sort());
      assert.equal(text, `${JSON.stringify(records, null, 2)}\n`);
    }
  });
});
