import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import geodesic from 'geographiclib-geodesic';
import {
  aConvening,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { openTestStores, readBundled } from '../testing/open-test-stores.ts';
import { CursorError } from './types.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

suite('placesOfCell', () => {
  const bundled = readBundled();
  const cells = [
    { latCell: 361, lngCell: -960, name: 'Tulsa' },
    { latCell: 407, lngCell: -741, name: 'New York' },
    { latCell: 213, lngCell: -1579, name: 'Honolulu' },
    { latCell: -900, lngCell: 1799, name: 'the south pole' },
  ];

  for (const { latCell, lngCell, name } of cells) {
    test(`holds the nearest ten of each sector, of ecosystems and of programs, for any point of the cell: ${name}`, async (t) => {
      const { store } = await openTestStores(t);
      const places = await store.placesOfCell({ latCell, lngCell });
      for (const [dLat, dLng] of [
        [0, 0],
        [0.099, 0.099],
        [0.05, 0.05],
        [0.02, 0.09],
      ] as const) {
        const [lat, lng] = [latCell / 10 + dLat, lngCell / 10 + dLng];
        const groups = [
          { found: places.ecosystems, all: bundled.ecosystem },
          { found: places.programs, all: bundled.program },
          ...[...new Set(bundled.organization.map(({ sector }) => sector))].map((sector) => ({
            found: places.organizations.filter((place) => place.sector === sector),
            all: bundled.organization.filter((place) => place.sector === sector),
          })),
        ];
        assert.equal(groups.length, 12);
        for (const { found, all } of groups) {
          const nearest = (
            all as { id: string; confidence: string; latitude?: number; longitude?: number }[]
          )
            .filter(({ confidence, latitude }) => confidence !== 'low' && latitude !== undefined)
            .map(({ id, latitude = NaN, longitude = NaN }) => ({
              id,
              metres: geodesic.Geodesic.WGS84.Inverse(lat, lng, latitude, longitude).s12 ?? NaN,
            }))
            .sort((a, b) => a.metres - b.metres);
          const tenth = nearest[9]?.metres ?? Infinity;
          const needed = nearest.filter(({ metres }) => metres <= tenth);
          const ids = new Set(idsOf(found));
          assert.deepEqual(idsOf(needed.filter(({ id }) => !ids.has(id))), []);
        }
      }
    });
  }

  test('is small beside the whole', async (t) => {
    const { store } = await openTestStores(t);
    const { ecosystems, organizations, programs } = await store.placesOfCell({
      latCell: 361,
      lngCell: -960,
    });
    assert.ok(ecosystems.length < 20);
    assert.ok(organizations.length < 200);
    assert.ok(programs.length < 40);
  });
});

suite('ecosystem', () => {
  const records = {
    ecosystem: [
      anEcosystem({ id: 'state', name: 'State' }),
      anEcosystem({ id: 'hub-b', name: 'B hub', parentId: 'state' }),
      anEcosystem({ id: 'hub-a', name: 'a hub', parentId: 'state' }),
      anEcosystem({ id: 'unsure', name: 'Unsure', parentId: 'state', confidence: 'low' as const }),
    ],
    organization: [
      anOrganization({ id: 'of-state', ecosystemIds: ['state', 'hub-a'] }),
      anOrganization({ id: 'of-hub', ecosystemIds: ['hub-b'] }),
    ],
    program: [
      aProgram({ id: 'in-state', ecosystemIds: ['state'] }),
      aProgram({ id: 'elsewhere', ecosystemIds: [] }),
    ],
    convening: [
      aConvening({
        id: 'older',
        ecosystemIds: ['state'],
        when: { startsOn: '2024-05', precision: 'month' },
      }),
      aConvening({
        id: 'newer',
        ecosystemIds: ['state'],
        when: { startsOn: '2025-01-09', precision: 'day' },
      }),
      aConvening({
        id: 'series',
        ecosystemIds: ['state'],
        when: { recurrence: 'FREQ=MONTHLY;BYDAY=2WE', precision: 'rule' },
      }),
    ],
  };

  test('comes with the listed records that refer to it', async (t) => {
    const { store } = await openTestStores(t, records);
    const details = await store.ecosystem('state');
    assert.ok(details);
    const { organizations, programs, convenings, hubs, ...record } = details;
    assert.deepEqual(record, records.ecosystem[0]);
    assert.deepEqual(idsOf(organizations), ['of-state']);
    assert.deepEqual(idsOf(programs), ['in-state']);
    assert.deepEqual(idsOf(convenings), ['series', 'newer', 'older']);
    assert.deepEqual(idsOf(hubs), ['hub-a', 'hub-b']);
  });

  test('is told for low confidence too', async (t) => {
    const { store } = await openTestStores(t, records);
    assert.equal((await store.ecosystem('unsure'))?.name, 'Unsure');
  });

  test('is undefined where there is none', async (t) => {
    const { store } = await openTestStores(t, records);
    assert.equal(await store.ecosystem('nowhere'), undefined);
    assert.equal(await store.ecosystem('of-state'), undefined);
  });
});

suite('convenings', () => {
  const on = (id: string, startsOn: string) =>
    aConvening({
      id,
      name: id,
      when: { startsOn, endsOn: startsOn, timeZone: 'America/Chicago', precision: 'day' },
    });
  const days = [
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-06-01',
    '2025-06-01',
  ];
  const records = { convening: days.map((day) => on(`on-${day}`, day)) };

  test('lie ahead, the next first, unless the past is asked for, the latest first', async (t) => {
    const { store } = await openTestStores(t, records);
    const ahead = await store.convenings({}, NOW);
    assert.equal(ahead.total, 5);
    assert.deepEqual(
      idsOf(ahead.records),
      days.slice(0, 5).map((day) => `on-${day}`),
    );
    const past = await store.convenings({ past: true }, NOW);
    assert.deepEqual(idsOf(past.records), ['on-2026-06-01', 'on-2025-06-01']);
  });

  test('come in pages that go on from the moment of the first one', async (t) => {
    const { store } = await openTestStores(t, records);
    const first = await store.convenings({ limit: 2 }, NOW);
    // By the time of the second page the first two are over.
    const second = await store.convenings(
      { limit: 2, cursor: first.nextCursor ?? '' },
      new Date('2026-12-03T12:00:00Z'),
    );
    assert.deepEqual(idsOf(second.records), ['on-2026-12-03', 'on-2026-12-04']);
    const third = await store.convenings({ limit: 2, cursor: second.nextCursor ?? '' }, NOW);
    assert.deepEqual(idsOf(third.records), ['on-2026-12-05']);
    assert.equal(third.nextCursor, undefined);
  });

  test('refuse a cursor of other filters', async (t) => {
    const { store } = await openTestStores(t, records);
    const { nextCursor = '' } = await store.convenings({ limit: 2 }, NOW);
    await assert.rejects(
      store.convenings({ limit: 2, cursor: nextCursor, past: true }, NOW),
      new CursorError(
        'Expected `cursor` to be the `nextCursor` of this list with the same filters',
      ),
    );
  });

  test('are found by words and by nearness', async (t) => {
    const place = {
      city: 'Cañon City',
      region: 'CO',
      country: 'US',
      latitude: 38.44,
      longitude: -105.24,
    };
    const { store } = await openTestStores(t, {
      convening: [{ ...on('near', '2026-12-09'), place }, ...records.convening],
    });
    assert.deepEqual(idsOf((await store.convenings({ q: 'canon' }, NOW)).records), ['near']);
    const { records: within } = await store.convenings({ near: [38.4, -105.2], radiusKm: 50 }, NOW);
    assert.deepEqual(idsOf(within), ['near']);
  });

  test('are told one by one by id', async (t) => {
    const { store } = await openTestStores(t, records);
    assert.deepEqual(await store.convening('on-2025-06-01'), records.convening[6]);
    assert.equal(await store.convening('never'), undefined);
  });
});

suite('search', () => {
  const records = {
    ecosystem: [anEcosystem({ id: 'e', name: 'Águila Alliance' })],
    organization: [
      anOrganization({ id: 'o', name: 'Aguila Museum' }),
      anOrganization({ id: 'low', name: 'Aguila Doubt', confidence: 'low' as const }),
    ],
    program: [aProgram({ id: 'p', name: 'aguila camp', organizationName: 'Zoo' })],
    convening: [
      aConvening({ id: 'c', name: 'Aguila summit' }),
      aConvening({ id: 'other', name: 'Other' }),
    ],
  };
  const referencesOf = (found: readonly { recordType: string; record: { id: string } }[]) =>
    found.map(({ recordType, record }) => `${recordType}/${record.id}`);

  test('finds all four types, accents folded, in order of name', async (t) => {
    const { store } = await openTestStores(t, records);
    const page = await store.search({ q: 'ÁGUI' });
    assert.deepEqual(referencesOf(page.records), [
      'ecosystem/e',
      'program/p',
      'organization/o',
      'convening/c',
    ]);
    assert.equal(page.total, 4);
  });

  test('goes on by cursor across types', async (t) => {
    const { store } = await openTestStores(t, records);
    const first = await store.search({ q: 'aguila', limit: 3 });
    const second = await store.search({ q: 'aguila', limit: 3, cursor: first.nextCursor ?? '' });
    assert.deepEqual(referencesOf(second.records), ['convening/c']);
    assert.equal(second.nextCursor, undefined);
  });

  test('includes low confidence when asked', async (t) => {
    const { store } = await openTestStores(t, records);
    assert.equal((await store.search({ q: 'aguila', include: ['low'] })).total, 5);
  });
});

suite('counts, bounds and version', () => {
  test('tell the bundled directory', async (t) => {
    const { store } = await openTestStores(t);
    assert.deepEqual(await store.counts(), {
      ecosystems: 99,
      organizations: 638,
      programs: 412,
      convenings: 33,
    });
    const places = readBundled().ecosystem.filter(({ confidence }) => confidence !== 'low');
    const [lats, lngs] = [
      places.map(({ latitude }) => latitude),
      places.map(({ longitude }) => longitude),
    ];
    assert.deepEqual(await store.bounds(), [
      Math.min(...lngs),
      Math.min(...lats),
      Math.max(...lngs),
      Math.max(...lats),
    ]);
  });

  test('tell an empty directory', async (t) => {
    const { store } = await openTestStores(t, {});
    assert.deepEqual(await store.counts(), {
      ecosystems: 0,
      organizations: 0,
      programs: 0,
      convenings: 0,
    });
    assert.equal(await store.bounds(), undefined);
    assert.deepEqual(await store.placesOfCell({ latCell: 0, lngCell: 0 }), {
      ecosystems: [],
      organizations: [],
      programs: [],
    });
  });

  test('version is the same for the same records in another order, and another for another record', async (t) => {
    const [a, b] = [anOrganization({ id: 'a' }), anOrganization({ id: 'b' })];
    const version = async (organization: (typeof a)[]) =>
      (await openTestStores(t, { organization })).store.version();
    assert.equal(await version([a, b]), await version([b, a]));
    assert.notEqual(await version([a, b]), await version([a, { ...b, city: 'Enid' }]));
    assert.notEqual(await version([a, b]), await version([a]));
  });
});

suite('ping', () => {
  test('resolves while the database answers and rejects once it is closed', async (t) => {
    const { store } = await openTestStores(t, {});
    await store.ping();
    await store.close();
    await assert.rejects(store.ping());
  });
});
