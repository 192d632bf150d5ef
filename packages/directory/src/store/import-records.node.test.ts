import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import type { Organization } from '@stem-ecosystems/schema/organization';
import { sql } from 'kysely';
import { openTestStores, readBundled } from '../testing/open-test-stores.ts';
import { canonicalJson } from './canonical-json.ts';
import { openDatabase, type Database } from './database.ts';
import { directoryState } from './generations.ts';
import { importRecords } from './import-records.ts';
import { openStores } from './open-stores.ts';
import type { DirectoryRecords } from './record-files.ts';
import { StoreError } from './store-error.ts';

const NOW = new Date('2026-11-22T12:00:00Z');

const directory = (records: Partial<DirectoryRecords>): DirectoryRecords => ({
  ecosystem: [],
  organization: [],
  program: [],
  convening: [],
  ...records,
});
const museum = anOrganization({ id: 'museum', name: 'Museum' });
const library = anOrganization({ id: 'library', name: 'Library', sector: 'library' });

/** What an editor does to a record: other content, the origin untouched. */
async function edit(db: Database, record: Organization): Promise<void> {
  await db
    .updateTable('records')
    .set({ content: canonicalJson(record) })
    .where('type', '=', 'organization')
    .where('id', '=', record.id)
    .execute();
}

async function counted(
  db: Database,
  table: 'records' | 'record_facets' | 'record_words' | 'record_places' | 'generations',
) {
  const { count } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function setup(
  t: TestContext,
  records: Partial<DirectoryRecords> = { organization: [museum, library] },
) {
  const stores = await openTestStores(t, records);
  return {
    ...stores,
    bringIn: (organization: Organization[]) =>
      importRecords(stores.db, directory({ organization }), NOW),
    organizationOf: async (id: string) =>
      (await stores.store.organizations({ include: ['low'] })).records.find(
        (record) => record.id === id,
      ),
  };
}

suite('importing', () => {
  test('the same records again changes nothing, the version neither', async (t) => {
    const { db, store } = await openTestStores(t);
    const version = await store.version();
    const before = await store.organizations({ limit: 1000 });
    const result = await importRecords(db, readBundled(), NOW);
    assert.deepEqual(result, {
      counts: {
        ecosystem: { added: 0, changed: 0, removed: 0, unchanged: 105 },
        organization: { added: 0, changed: 0, removed: 0, unchanged: 643 },
        program: { added: 0, changed: 0, removed: 0, unchanged: 417 },
        convening: { added: 0, changed: 0, removed: 0, unchanged: 33 },
      },
      kept: [],
      version,
    });
    assert.deepEqual(await store.organizations({ limit: 1000 }), before);
  });

  test('counts what was added, changed and removed', async (t) => {
    const { bringIn, store } = await setup(t);
    const { counts } = await bringIn([{ ...museum, city: 'Enid' }, anOrganization({ id: 'new' })]);
    assert.deepEqual(counts.organization, { added: 1, changed: 1, removed: 1, unchanged: 0 });
    const { records } = await store.organizations({});
    assert.deepEqual(
      records.map(({ id, city }) => [id, city]),
      [
        ['new', 'Tulsa'],
        ['museum', 'Enid'],
      ],
    );
  });

  test('leaves nothing of the earlier records behind', async (t) => {
    const { bringIn, db } = await setup(t, readBundled());
    await bringIn([museum]);
    assert.equal(await counted(db, 'records'), 1);
    assert.equal(await counted(db, 'record_places'), 1);
    assert.equal(await counted(db, 'generations'), 1);
    // Its sector, ecosystem, country and region.
    assert.equal(await counted(db, 'record_facets'), 4);
    const { count } = await db
      .selectFrom('record_words')
      .select((eb) => eb.fn.count<number>('record').distinct().as('count'))
      .executeTakeFirstOrThrow();
    assert.equal(count, 1);
  });

  test('erases what an import that was killed has staged', async (t) => {
    const { bringIn, db } = await setup(t);
    await db.insertInto('generations').values({ started_at: NOW.toISOString() }).execute();
    await bringIn([museum]);
    assert.equal(await counted(db, 'generations'), 1);
  });
});

suite('a record that was edited here', () => {
  test('is kept and named when the files still have it', async (t) => {
    const { bringIn, db, organizationOf } = await setup(t);
    await edit(db, { ...museum, city: 'Enid' });
    const { kept, counts } = await bringIn([museum, library]);
    assert.deepEqual(kept, ['organization/museum']);
    assert.deepEqual(counts.organization, { added: 0, changed: 0, removed: 0, unchanged: 2 });
    assert.equal((await organizationOf('museum'))?.city, 'Enid');
  });

  test('is kept when the files bring something newer, and the next time too', async (t) => {
    const { bringIn, db, organizationOf } = await setup(t);
    await edit(db, { ...museum, city: 'Enid' });
    const newer = { ...museum, city: 'Ada' };
    assert.deepEqual((await bringIn([newer])).kept, ['organization/museum']);
    assert.deepEqual((await bringIn([newer])).kept, ['organization/museum']);
    assert.equal((await organizationOf('museum'))?.city, 'Enid');
  });

  test('is kept when the files lack it', async (t) => {
    const { bringIn, db } = await setup(t);
    await edit(db, { ...museum, city: 'Enid' });
    const { kept, counts } = await bringIn([library]);
    assert.deepEqual(kept, ['organization/museum']);
    assert.equal(counts.organization.removed, 0);
  });

  test('is no longer edited once the files say the same', async (t) => {
    const { bringIn, db, organizationOf } = await setup(t);
    const edited = { ...museum, city: 'Enid' };
    await edit(db, edited);
    assert.deepEqual((await bringIn([edited])).kept, []);
    assert.deepEqual((await bringIn([{ ...museum, city: 'Ada' }])).kept, []);
    assert.equal((await organizationOf('museum'))?.city, 'Ada');
  });

  test('is found by its new words afterwards', async (t) => {
    const { bringIn, db, store } = await setup(t);
    await edit(db, { ...museum, name: 'Planetarium' });
    await bringIn([museum]);
    assert.equal((await store.organizations({ q: 'planetarium' })).total, 1);
  });
});

suite('an import by another process', () => {
  test('is seen at once: lists, near, cells, convenings and version', async (t) => {
    const { store, dataDir } = await openTestStores(t, {
      organization: [museum],
      ecosystem: [anEcosystem()],
    });
    const cell = { latCell: 361, lngCell: -960 };
    const look = async () => ({
      list: (await store.organizations({})).records.map(({ id }) => id),
      near: (await store.organizations({ near: [36, -96] })).records.map(({ id }) => id),
      cell: (await store.placesOfCell(cell)).organizations.map(({ id }) => id),
    });
    assert.deepEqual(await look(), { list: ['museum'], near: ['museum'], cell: ['museum'] });
    const version = await store.version();

    const other = openDatabase(dataDir);
    t.after(() => other.destroy());
    const { version: newVersion } = await importRecords(
      other,
      directory({ organization: [library] }),
      NOW,
    );

    assert.deepEqual(await look(), { list: ['library'], near: ['library'], cell: ['library'] });
    assert.notEqual(newVersion, version);
    assert.equal(await store.version(), newVersion);
  });

  test('while ours is being staged makes ours say so and leave nothing behind', async (t) => {
    const { db, bringIn } = await setup(t);
    const { id: theirs } = await db
      .insertInto('generations')
      .values({ started_at: NOW.toISOString() })
      .returning('id')
      .executeTakeFirstOrThrow();
    const publishTheirs = `create trigger theirs after insert on records
      begin update directory_state set generation = ${theirs}; end`;
    await sql.raw(publishTheirs).execute(db);
    const before = await counted(db, 'records');

    await assert.rejects(
      bringIn([museum]),
      new StoreError(
        'Someone else changed the directory during the import; nothing was imported, run it again.',
      ),
    );

    assert.equal((await directoryState(db)).generation, theirs);
    assert.equal(await counted(db, 'records'), before);
  });

  test('does not disturb a reader that pages through', async (t) => {
    const organization = ['a', 'b', 'c', 'd'].map((id) => anOrganization({ id, name: id }));
    const { store, bringIn } = await setup(t, { organization });
    const first = await store.organizations({ limit: 2 });
    await bringIn(organization.map((record) => ({ ...record, city: 'Enid' })));
    const second = await store.organizations({ limit: 2, cursor: first.nextCursor ?? '' });
    assert.deepEqual(
      second.records.map(({ id, city }) => [id, city]),
      [
        ['c', 'Enid'],
        ['d', 'Enid'],
      ],
    );
  });
});

suite('a directory that an earlier version made', () => {
  test('is made anew when it is opened: words, facets, tiles; the records stay', async (t) => {
    const { db, store, dataDir } = await openTestStores(t);
    const version = await store.version();
    const before = await store.organizations({ q: 'science', counts: ['sector'], limit: 1000 });
    await sql.raw('delete from record_words').execute(db);
    await sql.raw('delete from record_facets').execute(db);
    await sql.raw('update records set place_key = null').execute(db);
    await sql.raw('update directory_state set layout = 0').execute(db);
    assert.equal((await store.organizations({ q: 'science' })).total, 0);

    const again = await openStores({ dataDir, bundledDir: '/nowhere' });
    t.after(again.close);
    assert.equal(await again.store.version(), version);
    assert.deepEqual(
      await again.store.organizations({ q: 'science', counts: ['sector'], limit: 1000 }),
      before,
    );
    assert.ok((await again.store.tile({ z: 0, x: 0, y: 0 })).length > 0);
    assert.equal(await counted(db, 'generations'), 1);
  });
});
