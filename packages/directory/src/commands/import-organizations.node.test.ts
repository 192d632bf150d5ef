import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { anOrganization, aProgram } from '@stem-ecosystems/testing/builders';
import type { Organization } from '@stem-ecosystems/schema/organization';
import { canonicalJson } from '../store/canonical-json.ts';
import { openStores, type Stores } from '../store/open-stores.ts';
import { temporaryFolder, writeRecordFiles } from '../testing/open-test-stores.ts';
import { runCli, type CommandOutcome } from '../testing/run-cli.ts';

const HEADER =
  'id,name,sector,street,city,region,postal_code,country,latitude,longitude,website,source';
const SCHOOL =
  'school:1,Ñandú School,prek12-school,1 Main St,Tulsa,OK,74103,US,36.1,-95.9,https://school.example/,census';
const LIBRARY = 'library:1,Tulsa Library,library,,Tulsa,OK,,US,36.2,-95.8,,libraries';

interface Setup {
  /** Runs the import of a file with this text. */
  run: (text: string | Uint8Array, ...options: string[]) => Promise<CommandOutcome>;
  path: string;
  /** Opens the database, looks, and closes it. */
  look: <T>(see: (stores: Stores) => Promise<T>) => Promise<T>;
  edit: (record: Organization) => Promise<void>;
}

/** A directory of one museum and its program. */
async function setup(t: TestContext): Promise<Setup> {
  const folder = temporaryFolder(t);
  const dataDir = join(folder, 'data');
  const path = join(folder, 'organizations.csv');
  writeRecordFiles(folder, { organization: [anOrganization()], program: [aProgram()] });
  const look = async <T>(see: (stores: Stores) => Promise<T>): Promise<T> => {
    const stores = await openStores({ dataDir, bundledDir: folder });
    try {
      return await see(stores);
    } finally {
      await stores.close();
    }
  };
  await look(() => Promise.resolve());
  return {
    path,
    look,
    run: (text, ...options) => {
      writeFileSync(path, text);
      return runCli(['import', 'organizations', path, ...options], { STEM_DATA_DIR: dataDir });
    },
    edit: (record) =>
      look(async ({ db }) => {
        await db
          .updateTable('records')
          .set({ content: canonicalJson(record) })
          .where('id', '=', record.id)
          .execute();
      }),
  };
}

const csv = (...rows: string[]): string => [HEADER, ...rows, ''].join('\n');
const idsOf = async ({ store }: Stores): Promise<string[]> =>
  (await store.organizations({ limit: 1000 })).records.map(({ id }) => id).sort();
const countsOf = ({ printed }: CommandOutcome): string | undefined => printed[0];

suite('import organizations', () => {
  test('adds what a file has, beside all that is here', async (t) => {
    const { run, look } = await setup(t);
    const outcome = await run(csv(SCHOOL, LIBRARY));
    assert.equal(outcome.code, 0);
    assert.equal(countsOf(outcome), 'organizations: 2 added, 0 changed, 0 removed, 0 unchanged');
    await look(async (stores) => {
      assert.deepEqual(await idsOf(stores), ['discovery-lab', 'library:1', 'school:1']);
      assert.equal((await stores.store.programs({})).total, 1);
      assert.equal((await stores.store.organizations({ q: 'nandu' })).total, 1);
      assert.deepEqual(await stores.store.organization('school:1'), {
        id: 'school:1',
        name: 'Ñandú School',
        sector: 'prek12-school',
        ecosystemIds: [],
        street: '1 Main St',
        city: 'Tulsa',
        region: 'OK',
        postalCode: '74103',
        country: 'US',
        latitude: 36.1,
        longitude: -95.9,
        precision: 'site',
        website: 'https://school.example/',
        websiteSource: 'dataset',
        source: 'census',
        confidence: 'medium',
        ecosystems: [],
        programs: [],
      });
    });
  });

  test('begins a new directory with the bundled records, as a server does that starts first', async (t) => {
    const folder = temporaryFolder(t);
    const dataDir = join(folder, 'data');
    const path = join(folder, 'organizations.csv');
    writeFileSync(path, csv(SCHOOL));
    const { printed } = await runCli(['import', 'organizations', path], { STEM_DATA_DIR: dataDir });
    assert.deepEqual(printed.slice(0, 2), [
      'The directory was new and begins with the bundled records.',
      'organizations: 1 added, 0 changed, 0 removed, 0 unchanged',
    ]);
    const stores = await openStores({ dataDir, bundledDir: '/nowhere' });
    t.after(stores.close);
    const { ecosystems, organizations } = await stores.store.counts();
    assert.deepEqual([ecosystems, organizations], [99, 639]);
  });

  test('changes nothing the second time, the version neither', async (t) => {
    const { run } = await setup(t);
    const first = await run(csv(SCHOOL, LIBRARY));
    const second = await run(csv(LIBRARY, SCHOOL));
    assert.equal(countsOf(second), 'organizations: 0 added, 0 changed, 0 removed, 2 unchanged');
    assert.equal(second.printed.at(-1), first.printed.at(-1));
  });

  test('reads quotes, line ends of all kinds, a byte order mark, columns in any order, gzip', async (t) => {
    const { run, look } = await setup(t);
    const text =
      '\uFEFFSource, name ,id,sector,country,latitude,longitude\r\n' +
      's,"A ""quoted"", name",a,library,US,1,2\r\n\r\n' +
      's,"Two\r\nlines",b,library,US,1,+2.5\r\n';
    assert.equal((await run(gzipSync(text))).code, 0);
    await look(async ({ store }) => {
      assert.equal((await store.organization('a'))?.name, 'A "quoted", name');
      const second = await store.organization('b');
      assert.deepEqual([second?.name, second?.longitude], ['Two lines', 2.5]);
    });
  });

  test('updates what has the same id, and leaves what the file has no column for', async (t) => {
    const { run, look } = await setup(t);
    const row = 'discovery-lab,Lab,museum-science-center,,Enid,OK,,US,36.4,-97.9,,file';
    const outcome = await run(csv(row));
    assert.equal(countsOf(outcome), 'organizations: 0 added, 1 changed, 0 removed, 0 unchanged');
    await look(async ({ store }) => {
      const lab = await store.organization('discovery-lab');
      assert.deepEqual(
        [lab?.name, lab?.city, lab?.role, lab?.domains, lab?.confidence, lab?.ecosystemIds],
        ['Lab', 'Enid', 'partner', ['museum.example'], 'high', ['tulsa-alliance']],
      );
      assert.equal(lab?.website, undefined);
    });
  });

  test('keeps what was edited here, and names it', async (t) => {
    const { run, look, edit } = await setup(t);
    await edit(anOrganization({ city: 'Ada' }));
    const outcome = await run(csv('discovery-lab,Lab,library,,Enid,OK,,US,36.4,-97.9,,file'));
    assert.ok(outcome.printed.includes('Kept as edited here: organization/discovery-lab'));
    await look(async ({ store }) => {
      assert.equal((await store.organization('discovery-lab'))?.city, 'Ada');
    });
  });

  test('leaves what the file no longer has, unless it is told to remove it', async (t) => {
    const { run, look } = await setup(t);
    const other = SCHOOL.replace('school:1', 'school:2');
    await run(csv(SCHOOL, other, LIBRARY));
    assert.equal(
      countsOf(await run(csv(SCHOOL))),
      'organizations: 0 added, 0 changed, 0 removed, 1 unchanged',
    );
    const removing = await run(csv(SCHOOL), '--remove-missing');
    assert.equal(countsOf(removing), 'organizations: 0 added, 0 changed, 1 removed, 1 unchanged');
    assert.deepEqual(await look(idsOf), ['discovery-lab', 'library:1', 'school:1']);
  });

  test('leaves out a website that is none, names it, and takes the rest', async (t) => {
    const { run, path, look } = await setup(t);
    const { code, complaints } = await run(csv(SCHOOL.replace('https://school.example/', 'n/a')));
    assert.equal(code, 0);
    assert.deepEqual(complaints, [
      `Left out: ${path}:2 website: Expected \`website\` to be an absolute http:// or https:// URL, got "n/a"`,
    ]);
    await look(async ({ store }) => {
      const school = await store.organization('school:1');
      assert.deepEqual([school?.website, school?.websiteSource], [undefined, undefined]);
    });
  });
});

suite('a file of organizations that breaks a rule', () => {
  const failing: [title: string, text: string, complaint: string][] = [
    [
      'a cell',
      csv(SCHOOL, LIBRARY.replace('36.2', '96.2')),
      ':3 latitude: Expected `latitude` to be degrees from -90 to 90, got 96.2',
    ],
    [
      'a number that is none',
      csv(SCHOOL.replace('36.1', '36,1').replace('36,1', '"36,1"')),
      ':2 latitude: Expected `latitude` to be a number, got "36,1"',
    ],
    [
      'a missing cell',
      csv(LIBRARY.replace('US', '')),
      ':2 country: Expected `country` to be a string, got nothing',
    ],
    [
      'a column of another name',
      csv(LIBRARY.replace('OK,,US', 'OK,"x\ny",US'), SCHOOL.replace(',OK,', ',Oklahoma,')),
      ':4 region: Expected `region` to be an ISO 3166-2 code without the country, as "OK", got "Oklahoma"',
    ],
    [
      'a control character',
      csv(LIBRARY.replace('OK,,US', 'OK,7\u00073,US')),
      ':2 postal_code: Expected `postal_code` to have no control characters, got "7\\u00073"',
    ],
    [
      'a quote inside a cell, after good rows',
      csv(SCHOOL, LIBRARY, SCHOOL.replace('school:1', 'school:2'), 'a,b"c'),
      ':5: Expected a quote (") only around a whole cell; a quote inside a cell is written twice, with quotes around the cell',
    ],
    ['too few cells', csv('a,b'), ':2: Expected 12 cells as in the first row, got 2'],
    [
      'an id again',
      csv(SCHOOL, LIBRARY, SCHOOL),
      ':4 id: Expected `id` to be unique in its file, got "school:1" again',
    ],
    [
      'a quote that is not closed',
      csv(SCHOOL, 'a,"b'),
      ':3: Expected a closing quote (") for the one that begins here, got the end of the file',
    ],
    [
      'text after a quote',
      csv('a,"b"c'),
      ':2: Expected a comma or the end of the row after a closing quote ("); a quote inside quotes is written twice',
    ],
    [
      'a quote inside a cell',
      csv('a,b"c'),
      ':2: Expected a quote (") only around a whole cell; a quote inside a cell is written twice, with quotes around the cell',
    ],
    [
      'an unknown column',
      `${HEADER},zip\n`,
      ':1: Expected columns of the names id, name, sector, street, city, region, postal_code, country, latitude, longitude, website, source; got "zip"',
    ],
    ['a column twice', `${HEADER},id\n`, ':1: Expected the column `id` once, got it again'],
    [
      'missing columns',
      'id,name\n',
      ':1: Expected the columns id, name, sector, country, latitude, longitude, source; sector, country, latitude, longitude, source are missing',
    ],
    ['nothing', '', ':1: Expected a first row of column names, got nothing'],
  ];
  for (const [title, text, complaint] of failing) {
    test(`by ${title} is named by line and column, and nothing of it is taken`, async (t) => {
      const { run, path, look } = await setup(t);
      const { code, complaints } = await run(text);
      assert.equal(code, 1);
      assert.deepEqual(complaints, [
        `${path}${complaint}`,
        'Nothing was imported: 1 problem in the file.',
      ]);
      assert.deepEqual(await look(idsOf), ['discovery-lab']);
      const generations = await look(({ db }) =>
        db.selectFrom('generations').selectAll().execute(),
      );
      assert.equal(generations.length, 1);
    });
  }

  test('in very many places has a hundred of them named and the rest counted', async (t) => {
    const { run } = await setup(t);
    const rows = Array.from({ length: 130 }, (_, index) => `id-${index},,library,,,,,US,1,2,,s`);
    const { complaints } = await run(csv(...rows));
    assert.equal(complaints.length, 102);
    assert.match(complaints[99] ?? '', /:101 name: Expected `name` to be a string, got nothing$/);
    assert.deepEqual(complaints.slice(100), [
      '… and 30 more.',
      'Nothing was imported: 130 problems in the file.',
    ]);
  });

  for (const [title, bytes, complaint] of [
    [
      'of another encoding',
      Buffer.from(csv(LIBRARY, SCHOOL), 'latin1'),
      ':3: Expected text in UTF-8, got other bytes',
    ],
    [
      'of UTF-16',
      Buffer.from(`\ufeff${csv(SCHOOL)}`, 'utf16le'),
      ':1: Expected text in UTF-8, got UTF-16',
    ],
    [
      'that is cut within a character',
      Buffer.from(csv(LIBRARY, 'ñ')).subarray(0, -2),
      ':3: Expected text in UTF-8, got other bytes',
    ],
  ] as const) {
    test(`by text ${title} is named by its line`, async (t) => {
      const { run, path } = await setup(t);
      assert.deepEqual((await run(bytes)).complaints, [
        `${path}${complaint}; save the file as CSV in UTF-8`,
        'Nothing was imported: 1 problem in the file.',
      ]);
    });
  }

  test('by being cut short is one sentence', async (t) => {
    const { run, path } = await setup(t);
    const { code, complaints } = await run(gzipSync(csv(SCHOOL)).subarray(0, 60));
    assert.equal(code, 1);
    assert.deepEqual(complaints, [
      `The file ${path} cannot be read (unexpected end of file); nothing was imported.`,
    ]);
  });

  test('by not being there is one sentence', async (t) => {
    const missing = join(temporaryFolder(t), 'missing.csv');
    const { complaints } = await runCli(['import', 'organizations', missing], {
      STEM_DATA_DIR: temporaryFolder(t),
    });
    assert.deepEqual(complaints, [
      `The file ${missing} cannot be read (ENOENT: no such file or directory, open '${missing}'); nothing was imported.`,
    ]);
  });
});
