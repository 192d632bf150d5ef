/** The client against the directory's own server and against its static export: the same answers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  CONVENING_QUERIES,
  ECOSYSTEM_QUERIES,
  ORGANIZATION_COUNT_QUERIES,
  ORGANIZATION_QUERIES,
  PROGRAM_COUNT_QUERIES,
  PROGRAM_QUERIES,
  SEARCH_QUERIES,
} from '@stem-ecosystems/testing/contract/contract-queries';
import {
  readContractRecords,
  type ContractRecords,
} from '@stem-ecosystems/testing/contract/contract-records';
import {
  startContractHosts,
  type ContractHosts,
} from '@stem-ecosystems/testing/contract/directory-process';
import {
  describeDirectorySource,
  readList,
} from '@stem-ecosystems/testing/contract/directory-source';
import geodesic from 'geographiclib-geodesic';
import { anApplication } from '@stem-ecosystems/testing/builders';
import type { OrganizationQuery } from '@stem-ecosystems/schema/queries';
import { createDirectory } from './index.ts';
import type { Answer, DirectorySource, RecordPage } from './types.ts';

const { Geodesic } = geodesic;
const KEY = '0192f0c1-2b3c-4d5e-8f90-123456789abc';

let hosts: ContractHosts;
let records: ContractRecords;
let live: DirectorySource;
let onStaticFiles: DirectorySource;

before(async () => {
  records = await readContractRecords();
  hosts = await startContractHosts({ ...records });
  live = createDirectory({ baseUrl: hosts.live });
  onStaticFiles = createDirectory({ baseUrl: hosts.onStaticFiles });
});

after(() => hosts.stop());

describeDirectorySource('a live server', () => ({ source: live, records }));
describeDirectorySource('static files', () => ({ source: onStaticFiles, records }));

describe('a live server and static files give the same', () => {
  function compare<Query, T>(
    name: string,
    queries: readonly { query: Query }[],
    ask: (source: DirectorySource, query: Query) => Promise<Answer<RecordPage<T>>>,
  ): void {
    for (const { query } of queries) {
      it(`${name} for ${JSON.stringify(query)}: records, order, pages, totals`, async () => {
        const read = (source: DirectorySource) =>
          readList((asked: Query) => ask(source, asked), query);
        assert.deepEqual(await read(onStaticFiles), await read(live));
      });
    }
  }

  compare('ecosystems', ECOSYSTEM_QUERIES, (source, query) => source.ecosystems(query));
  compare('organizations', ORGANIZATION_QUERIES, (source, query) => source.organizations(query));
  compare('programs', PROGRAM_QUERIES, (source, query) => source.programs(query));
  compare(
    'organizations',
    ORGANIZATION_COUNT_QUERIES.map((query) => ({ query })),
    (source, query) => source.organizations(query),
  );
  compare(
    'programs',
    PROGRAM_COUNT_QUERIES.map((query) => ({ query })),
    (source, query) => source.programs(query),
  );
  compare('convenings', CONVENING_QUERIES, (source, query) => source.convenings(query));
  compare('search', SEARCH_QUERIES, (source, query) => source.search(query));

  it('details of every ecosystem', async () => {
    for (const { id } of records.ecosystems) {
      assert.deepEqual(await onStaticFiles.ecosystem(id), await live.ecosystem(id), id);
    }
  });

  it('details of every organization and program', async () => {
    for (const { id } of records.organizations) {
      assert.deepEqual(await onStaticFiles.organization(id), await live.organization(id), id);
    }
    for (const { id } of records.programs) {
      assert.deepEqual(await onStaticFiles.program(id), await live.program(id), id);
    }
  });

  const points: [string, number, number][] = [
    ['Tulsa', 36.154, -95.993],
    ['San Diego', 32.7157, -117.1611],
    ['Honolulu', 21.307, -157.858],
    ['Tel Aviv', 32.08, 34.78],
    ['either side of 180°', -17, 179.99],
    ['the north pole', 90, 0],
  ];
  for (const [title, lat, lng] of points) {
    it(`places near ${title}, though one has cells and the other whole lists`, async () => {
      assert.deepEqual(await onStaticFiles.near({ lat, lng }), await live.near({ lat, lng }));
    });
  }

  for (const zip of ['74103', '00601', '96799', '00000']) {
    it(`place of ZIP code ${zip}`, async () => {
      assert.deepEqual(await onStaticFiles.findZip(zip), await live.findZip(zip));
    });
  }

  for (const text of ['sp', 'Springfield, IL', 'san jose ca', 'São Paulo', 'Ürümqi', 'xyzzy']) {
    it(`cities for "${text}"`, async () => {
      assert.deepEqual(await onStaticFiles.findCities(text), await live.findCities(text));
    });
  }

  it('reason for refusing a query that breaks a rule, each in its own error', async () => {
    const message = 'Expected `limit` to be a whole number from 1 to 1000, got 0';
    await assert.rejects(onStaticFiles.programs({ limit: 0 }), {
      name: 'TypeError',
      message: `${message}.`,
    });
    await assert.rejects(
      live.programs({ limit: 0 }),
      (error: { code: string; problem: { issues: { message: string }[] } }) => {
        assert.deepEqual(
          [error.code, error.problem.issues[0]?.message],
          ['invalid-query', message],
        );
        return true;
      },
    );
  });
});

describe('what is nearest, by geographiclib', () => {
  interface Placed {
    id: string;
    confidence: string;
    latitude?: number;
    longitude?: number;
  }

  /** Ids of the ten nearest of the records that are listed, as geodesics go, equal distances by id. */
  function trueNearest(list: readonly Placed[], lat: number, lng: number): string[] {
    return list
      .flatMap(({ id, confidence, latitude, longitude }) => {
        if (confidence === 'low' || latitude === undefined || longitude === undefined) return [];
        return [{ id, m: Geodesic.WGS84.Inverse(lat, lng, latitude, longitude).s12 ?? NaN }];
      })
      .sort((a, b) => a.m - b.m || (a.id < b.id ? -1 : 1))
      .slice(0, 10)
      .map(({ id }) => id);
  }

  const points: [string, number, number][] = [
    ['Texarkana', 33.4251, -94.0477],
    ['Gambell, where a sphere has another order', 63.7766, -171.7017],
    ['the Near Islands, where a sphere has another order', 53, 175],
    ['Waimanalo, where a sphere has another order', 21.3418, -157.7131],
    ['180°', 52, 180],
    ['the south pole', -90, 0],
  ];
  for (const [title, lat, lng] of points) {
    it(`is what near() gives around ${title}, live and static, of each sector and kind`, async () => {
      const sectors = Map.groupBy(records.organizations, ({ sector }) => sector);
      for (const source of [live, onStaticFiles]) {
        const { value } = await source.near({ lat, lng });
        const ids = (list: readonly Placed[]) => list.map(({ id }) => id);
        assert.deepEqual(ids(value.ecosystems), trueNearest(records.ecosystems, lat, lng));
        assert.deepEqual(ids(value.programs), trueNearest(records.programs, lat, lng));
        for (const [sector, members] of sectors) {
          const found = value.organizations.filter((each) => each.sector === sector);
          assert.deepEqual(ids(found), trueNearest(members, lat, lng), sector);
        }
      }
    });
  }
});

describe('a live server and static files differ', () => {
  it('in what they say of themselves: only the live one answers queries and has what needs a program', async () => {
    const [described, exported] = [
      (await live.describe()).value,
      (await onStaticFiles.describe()).value,
    ];
    assert.deepEqual({ ...exported, queries: true, links: {} }, { ...described, links: {} });
    assert.equal(exported.queries, false);
    const missing = Object.keys(described.links).filter(
      (name) => exported.links[name] === undefined,
    );
    assert.deepEqual(missing.sort(), [
      'applicationStatus',
      'applications',
      'contact',
      'near',
      'openapi',
      'search',
      'start',
      'tile',
      'tiles',
    ]);
  });

  it('in records of low confidence: static files hold none, so `include` adds none there', async () => {
    const query: OrganizationQuery = { include: ['low'], q: 'hearsay' };
    const ids = async (source: DirectorySource) =>
      (await source.organizations(query)).value.records.map(({ id }) => id);
    assert.deepEqual([await ids(live), await ids(onStaticFiles)], [['hearsay'], []]);
  });

  it('in tiles: only the live one gathers places', async () => {
    assert.equal(await onStaticFiles.tiles(), undefined);
    const tiles = await live.tiles();
    assert.ok(tiles);
    const places = await tiles.tile(0, 0, 0);
    const listed = (list: readonly { confidence: string; latitude?: number }[]) =>
      list.filter(({ confidence, latitude }) => confidence !== 'low' && latitude !== undefined);
    const sum = (of: 'ecosystems' | 'organizations' | 'programs') =>
      places.reduce((total, place) => total + place[of], 0);
    assert.deepEqual(
      [sum('ecosystems'), sum('organizations'), sum('programs')],
      [
        listed(records.ecosystems).length,
        listed(records.organizations).length,
        listed(records.programs).length,
      ],
    );
  });

  it('in applications: files cannot take any', async () => {
    const receipt = await live.apply(anApplication({ ecosystemId: 'tulsa-hub' }), {
      idempotencyKey: KEY,
    });
    assert.equal((await live.applicationStatus(receipt.token)).state, 'received');
    const again = await live.apply(anApplication({ ecosystemId: 'tulsa-hub' }), {
      idempotencyKey: KEY,
    });
    assert.equal(again.token, receipt.token);
    const changed = await live.changeApplication(receipt.token, { message: 'Corrected' });
    assert.equal(changed.application?.message, 'Corrected');
    assert.equal((await live.withdrawApplication(receipt.token)).state, 'withdrawn');
    await assert.rejects(onStaticFiles.apply(anApplication(), { idempotencyKey: KEY }), {
      name: 'HttpError',
      status: 404,
    });
  });
});
