import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { suite, test } from 'node:test';
import { damageTable } from '../testing/damage-table.ts';
import { BUNDLED_DIR, openTestStores, temporaryFolder } from '../testing/open-test-stores.ts';
import { checkFile } from './check-file.ts';
import { databasePath } from './database.ts';
import { openStores } from './open-stores.ts';

suite('the check of a database file', () => {
  test('finds nothing in a sound one, also while it is in use', async (t) => {
    const { dataDir } = await openTestStores(t);
    for (const depth of ['quick', 'whole'] as const)
      assert.deepEqual(await checkFile(databasePath(dataDir), depth), []);
  });

  test('names a page that is damaged', async (t) => {
    const dataDir = temporaryFolder(t);
    await (await openStores({ dataDir, bundledDir: BUNDLED_DIR })).close();
    damageTable(databasePath(dataDir), 'record_words');
    for (const depth of ['quick', 'whole'] as const) {
      const [finding] = await checkFile(databasePath(dataDir), depth);
      assert.match(finding ?? '', /page \d+|malformed/);
    }
  });

  test('finds an index that lacks what its table has, when it checks the whole', async (t) => {
    const path = join(temporaryFolder(t), 'index.sqlite');
    const database = new DatabaseSync(path);
    database.exec(
      `create table a (b text); insert into a values ('one letter'); create index a_b on a (b)`,
    );
    database.close();
    // A bit that fell over in the table: both pages can still be read.
    const bytes = readFileSync(path);
    bytes.write('one better', bytes.indexOf('one letter'));
    writeFileSync(path, bytes);
    assert.deepEqual(await checkFile(path, 'quick'), []);
    assert.match((await checkFile(path, 'whole')).join(), /row 1 missing from index a_b/);
  });

  test('tells what is no database, or not there', async (t) => {
    const path = join(temporaryFolder(t), 'notes');
    assert.deepEqual(await checkFile(path, 'quick'), ['unable to open database file']);
    writeFileSync(path, 'These are notes, not a database, and long enough to have no header.');
    assert.deepEqual(await checkFile(path, 'quick'), ['file is not a database']);
  });
});
