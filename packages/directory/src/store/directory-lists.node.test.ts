import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import geodesic from 'geographiclib-geodesic';
import { anOrganization } from '@stem-ecosystems/testing/builders';
import type { OrganizationQuery, ProgramQuery } from '@stem-ecosystems/schema/queries';
import { openTestStores, readBundled } from '../testing/open-test-stores.ts';
import type { DirectoryStore, RecordPage } from './types.ts';
import { CursorError } from './types.ts';

const bundled = readBundled();
const listed = <T extends { confidence: string }>(records: T[]): T[] =>
  records.filter(({ confidence }) => confidence !== 'low');
const organizations = listed(bundled.organization);
const programs = listed(bundled.program);

const { store } = await openTestStores({ after });

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const sortedIds = (records: readonly { id: string }[]): string[] => idsOf(records).sort();

/** Kilometres on WGS 84 by an implementation that is not ours. */
function oracleKm(
  [lat, lng]: readonly [number, number],
  place: { latitude?: number; longitude?: number },
): number {
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(
    lat,
    lng,
    place.latitude ?? NaN,
    place.longitude ?? NaN,
  );
  return (s12 ?? NaN) / 1000;
}

async function allPages<T, Q extends { cursor?: string }>(
  ask: (query: Q) => Promise<RecordPage<T>>,
  query: Q,
): Promise<{ records: T[]; totals: Set<number>; pages: number }> {
  const records: T[] = [];
  const totals = new Set<number>();
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = await ask(cursor === undefined ? query : { ...query, cursor });
    records.push(...page.records);
    totals.add(page.total);
    pages += 1;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return { records, totals, pages };
}

suite('ecosystems', () => {
  test('are the 99 that are not of low confidence, all on one page', async () => {
    const page = await store.ecosystems({});
    assert.equal(page.total, 99);
    assert.equal(page.records.length, 99);
    assert.equal(page.nextCursor, undefined);
    assert.deepEqual(sortedIds(page.records), sortedIds(listed(bundled.ecosystem)));
  });

  test('are all 105 with include=low', async () => {
    assert.equal((await store.ecosystems({ include: ['low'] })).total, 105);
  });

  test('come back as they stand in the file', async () => {
    const { records } = await store.ecosystems({ include: ['low'] });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    assert.deepEqual([...records].sort(byId), [...bundled.ecosystem].sort(byId));
  });

  test('stand in order of name, whatever the case', async () => {
    const names = (await store.ecosystems({})).records.map(({ name }) => name);
    const at = names.indexOf('ecosySTEM KC');
    assert.equal(names[at - 1], 'ECOSTEM21 Nahariya');
    assert.deepEqual(
      names,
      [...names].sort((a, b) => a.localeCompare(b, 'en')),
    );
  });

  for (const { title, query, isMeant } of [
    {
      title: 'of one scope',
      query: { scope: ['state'] },
      isMeant: ({ scope }) => scope === 'state',
    },
    {
      title: 'of either scope',
      query: { scope: ['local', 'national'] },
      isMeant: ({ scope }) => scope === 'local' || scope === 'national',
    },
    {
      title: 'that are inactive',
      query: { status: ['inactive'] },
      isMeant: ({ status }) => status === 'inactive',
    },
    {
      title: 'of a sector and a scope',
      query: { sector: ['business'], scope: ['regional'] },
      isMeant: ({ sectors, scope }) =>
        scope === 'regional' && sectors?.includes('business') === true,
    },
  ] satisfies {
    title: string;
    query: Parameters<DirectoryStore['ecosystems']>[0];
    isMeant: (record: (typeof bundled.ecosystem)[number]) => boolean;
  }[]) {
    test(`are those ${title}`, async () => {
      const { records, total } = await store.ecosystems(query);
      const meant = listed(bundled.ecosystem).filter(isMeant);
      assert.ok(meant.length > 0);
      assert.deepEqual(sortedIds(records), sortedIds(meant));
      assert.equal(total, meant.length);
    });
  }

  for (const { q, ids } of [
    { q: 'tulsa reg', ids: ['tulsa-regional-stem-alliance'] },
    { q: 'arizona scitech', ids: ['arizona-scitech-ecosystem'] },
    { q: 'no such words', ids: [] },
  ]) {
    test(`are found by "${q}"`, async () => {
      assert.deepEqual(idsOf((await store.ecosystems({ q })).records), ids);
    });
  }

  test('are found by words without accents and by the name of the state', async () => {
    const { records } = await store.ecosystems({ q: 'OKLAHOMA' });
    assert.ok(records.length > 0);
    assert.ok(records.some(({ region }) => region === 'OK'));
  });
});

suite('organizations and programs', () => {
  const organizationCases: { title: string; query: OrganizationQuery; count: number }[] = [
    { title: 'all', query: {}, count: organizations.length },
    {
      title: 'of two sectors',
      query: { sector: ['library', 'funder'] },
      count: organizations.filter(({ sector }) => /^(library|funder)$/.test(sector)).length,
    },
    {
      title: 'of an ecosystem',
      query: { ecosystem: ['tulsa-regional-stem-alliance'] },
      count: organizations.filter(({ ecosystemIds }) =>
        ecosystemIds.includes('tulsa-regional-stem-alliance'),
      ).length,
    },
    {
      title: 'in a box',
      query: { bbox: [-97, 35, -94, 37] },
      count: organizations.filter(
        ({ latitude, longitude }) =>
          longitude >= -97 && longitude <= -94 && latitude >= 35 && latitude <= 37,
      ).length,
    },
    {
      title: 'within 80 km of a point',
      query: { near: [36.15, -95.99], radiusKm: 80 },
      count: organizations.filter((place) => oracleKm([36.15, -95.99], place) <= 80).length,
    },
    {
      title: 'near a point, of a sector, in a box',
      query: {
        near: [36.15, -95.99],
        sector: ['museum-science-center'],
        bbox: [-100, 30, -90, 40],
      },
      count: organizations.filter(
        ({ sector, latitude, longitude }) =>
          sector === 'museum-science-center' &&
          longitude >= -100 &&
          longitude <= -90 &&
          latitude >= 30 &&
          latitude <= 40,
      ).length,
    },
  ];
  for (const { title, query, count } of organizationCases) {
    test(`organizations: ${title}: every page by cursor, each record once, the total on each page`, async () => {
      const { records, totals, pages } = await allPages((asked) => store.organizations(asked), {
        ...query,
        limit: 7,
      });
      assert.ok(count > 0);
      assert.deepEqual([...totals], [count]);
      assert.equal(new Set(idsOf(records)).size, count);
      assert.equal(records.length, count);
      assert.equal(pages, Math.ceil(count / 7));
    });
  }

  test('a page holds 100 records unless the query says otherwise', async () => {
    assert.equal((await store.organizations({})).records.length, 100);
    assert.equal((await store.organizations({ near: [36, -96] })).records.length, 100);
  });

  const programCases: {
    title: string;
    query: ProgramQuery;
    isMeant: (record: (typeof programs)[number]) => boolean;
  }[] = [
    {
      title: 'kind',
      query: { kind: ['club', 'kit'] },
      isMeant: ({ kind }) => kind === 'club' || kind === 'kit',
    },
    {
      title: 'subject',
      query: { subject: ['careers'] },
      isMeant: ({ subjects }) => subjects?.includes('careers') ?? false,
    },
    {
      title: 'grade, both ends of the range included',
      query: { grade: [13] },
      isMeant: ({ grades }) => grades !== undefined && grades.from <= 13 && grades.to >= 13,
    },
    {
      title: 'preschool or grade 12',
      query: { grade: [-1, 12] },
      isMeant: ({ grades }) =>
        grades !== undefined && (grades.from === -1 || (grades.from <= 12 && grades.to >= 12)),
    },
    { title: 'cost', query: { cost: ['free'] }, isMeant: ({ cost }) => cost === 'free' },
    {
      title: 'language',
      query: { language: ['es'] },
      isMeant: ({ languages }) => languages?.includes('es') ?? false,
    },
    {
      title: 'cost and kind together',
      query: { cost: ['paid'], kind: ['summer'] },
      isMeant: ({ cost, kind }) => cost === 'paid' && kind === 'summer',
    },
  ];
  for (const { title, query, isMeant } of programCases) {
    test(`programs by ${title}`, async () => {
      const { records, total } = await store.programs({ ...query, limit: 1000 });
      const meant = programs.filter(isMeant);
      assert.ok(meant.length > 0);
      assert.deepEqual(sortedIds(records), sortedIds(meant));
      assert.equal(total, meant.length);
    });
  }
});

suite('near', () => {
  for (const near of [
    [36.15, -95.99],
    [21.3, -157.86],
    [64.1, -21.9],
    [-1.29, 36.82],
  ] as const) {
    test(`orders organizations by their true distance from ${near.join(', ')}, equal ones by id`, async () => {
      const { records } = await store.organizations({ near: [...near], limit: 1000 });
      const expected = organizations
        .map((place) => ({ id: place.id, km: oracleKm(near, place) }))
        .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1));
      assert.deepEqual(idsOf(records), idsOf(expected));
      for (const [index, { distanceKm }] of records.entries()) {
        assert.ok(Math.abs((distanceKm ?? NaN) - (expected[index]?.km ?? NaN)) < 0.001);
      }
    });
  }

  test('leaves out programs without a place', async () => {
    const { total } = await store.programs({ near: [36, -96] });
    assert.equal(total, programs.filter(({ latitude }) => latitude !== undefined).length);
  });
});

suite('boxes across ±180°', () => {
  const at = (id: string, longitude: number) =>
    anOrganization({ id, name: id, latitude: 0, longitude });

  test('hold what lies on either side, edges included', async (t) => {
    const places = [
      at('fiji', 178),
      at('edge-west', 170),
      at('samoa', -172),
      at('edge-east', -170),
      at('tulsa', -96),
    ];
    const { store: own } = await openTestStores(t, { organization: places });
    const { records } = await own.organizations({ bbox: [170, -10, -170, 10] });
    assert.deepEqual(idsOf(records), ['edge-east', 'edge-west', 'fiji', 'samoa']);
  });

  test('are exact to the last digit, although the index keeps 32 bits', async (t) => {
    const { store: own } = await openTestStores(t, {
      organization: [at('inside', 10.00000001), at('outside', 9.99999999)],
    });
    assert.deepEqual(idsOf((await own.organizations({ bbox: [10, -1, 11, 1] })).records), [
      'inside',
    ]);
  });
});

suite('cursors', () => {
  const message = 'Expected `cursor` to be the `nextCursor` of this list with the same filters';
  const firstCursor = async (query: OrganizationQuery) =>
    (await store.organizations(query)).nextCursor ?? '';

  test('of another list are refused', async () => {
    const cursor = await firstCursor({ limit: 5 });
    await assert.rejects(store.programs({ cursor }), new CursorError(message));
  });

  test('of other filters are refused', async () => {
    const cursor = await firstCursor({ limit: 5 });
    await assert.rejects(
      store.organizations({ cursor, sector: ['library'] }),
      new CursorError(message),
    );
  });

  test('of a list by name are refused by the list by distance', async () => {
    const cursor = await firstCursor({ limit: 5 });
    await assert.rejects(store.organizations({ cursor, near: [1, 1] }), new CursorError(message));
  });

  for (const cursor of ['e30', 'nonsense', 'eyJxdWVzdGlvbiI6ImEifQ']) {
    test(`like "${cursor}" are refused`, async () => {
      await assert.rejects(store.organizations({ cursor }), new CursorError(message));
    });
  }

  const forged: [title: string, after: Record<string, unknown>][] = [
    ['no time', { now: 1e300 }],
    ['a time beyond all calendars', { now: Date.UTC(2200, 0) }],
    ['a time before 1970', { now: -1 }],
    ['a place before the first', { offset: -5 }],
  ];
  for (const [title, change] of forged) {
    test(`of convenings forged to name ${title} are refused`, async () => {
      const now = new Date('2026-03-01T12:00:00Z');
      const { nextCursor = '' } = await store.convenings({ limit: 1 }, now);
      const { question, after } = JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as {
        question: string;
        after: object;
      };
      const text = JSON.stringify({ question, after: { ...after, ...change } });
      const cursor = Buffer.from(text).toString('base64url');
      await assert.rejects(store.convenings({ cursor, limit: 1 }, now), new CursorError(message));
    });
  }

  test('hold for another limit', async () => {
    const cursor = await firstCursor({ limit: 5 });
    const { records } = await store.organizations({ cursor, limit: 3 });
    const { records: all } = await store.organizations({ limit: 8 });
    assert.deepEqual(records, all.slice(5));
  });
});
