import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { features, featureCollection } from '@stem-ecosystems/testing/answers';
import {
  aDirectory,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { startDirectoryServer, type Routes } from '@stem-ecosystems/testing/directory-server';
import { createDirectory } from '../index.ts';
import type { NearbyPlaces } from '../types.ts';

const TULSA = { lat: 36.154, lng: -95.9928 };
const CELL = '/v1/near/361/-960.geojson';
const withCells = aDirectory({ links: { near: 'v1/near/{latCell}/{lngCell}.geojson' } });

async function setup(t: TestContext, routes: Routes) {
  const server = await startDirectoryServer({
    '/v1/directory.json': { body: withCells },
    ...routes,
  });
  t.after(() => server.close());
  return {
    server,
    directory: createDirectory({ baseUrl: server.url, retries: 0, storage: 'none' }),
  };
}

/** A place so many hundredths of a degree north of Tulsa. */
function north(hundredths: number) {
  return { latitude: TULSA.lat + hundredths / 100, longitude: TULSA.lng };
}

function cellOf(...lists: object[][]): object {
  return { type: 'FeatureCollection', features: lists.flat(), numberMatched: lists.flat().length };
}

function ids(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

describe('near', () => {
  it('asks for the cell of the point and nothing more exact', async (t) => {
    const { server, directory } = await setup(t, { [CELL]: { body: cellOf() } });
    assert.deepEqual(await directory.near(TULSA), {
      value: { ecosystems: [], organizations: [], programs: [] },
      issues: [],
    });
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/v1/directory.json', CELL],
    );
  });

  it('ranks what the cell holds by the distance from the point itself', async (t) => {
    const body = cellOf(
      features('ecosystem', [
        anEcosystem({ id: 'far', ...north(30) }),
        anEcosystem({ id: 'here', ...north(0) }),
      ]),
      features('organization', [
        anOrganization({ id: 'b', ...north(2) }),
        anOrganization({ id: 'a', ...north(2) }),
      ]),
      features('program', [aProgram({ id: 'kit', ...north(5) })]),
    );
    const { directory } = await setup(t, { [CELL]: { body } });
    const { value } = await directory.near(TULSA);
    assert.deepEqual(ids(value.ecosystems), ['here', 'far']);
    assert.deepEqual(ids(value.organizations), ['a', 'b'], 'equal distances by id');
    // 0.05° of the meridian at 36.18° N on WGS 84: M(φ)·Δφ = 6,357.68 km · 8.726646e-4 = 5.5482 km.
    assert.equal(value.programs[0]!.distanceKm!.toFixed(3), '5.548');
    assert.equal(value.ecosystems[0]!.distanceKm, 0);
  });

  it('gives the nearest ten, of organizations the nearest ten of each sector', async (t) => {
    const many = (sector: 'library' | 'funder') =>
      Array.from({ length: 12 }, (_, index) =>
        anOrganization({ id: `${sector}-${index}`, sector, ...north(index) }),
      );
    const programs = Array.from({ length: 12 }, (_, index) =>
      aProgram({ id: `program-${index}`, ...north(index) }),
    );
    const body = cellOf(
      features('organization', [...many('library'), ...many('funder')]),
      features('program', programs),
    );
    const { directory } = await setup(t, { [CELL]: { body } });
    const { value } = await directory.near(TULSA);
    assert.equal(value.organizations.length, 20);
    assert.deepEqual(ids(value.organizations).slice(0, 4), [
      'funder-0',
      'library-0',
      'funder-1',
      'library-1',
    ]);
    assert.deepEqual(
      ids(value.programs),
      programs.slice(0, 10).map(({ id }) => id),
    );
  });

  it('leaves bad records out and tells why', async (t) => {
    const body = cellOf(
      features('program', [aProgram(), { ...aProgram({ id: 'bad' }), cost: 'cheap' }]),
      [{}],
    );
    const { directory } = await setup(t, { [CELL]: { body } });
    const { value, issues } = await directory.near(TULSA);
    assert.deepEqual(ids(value.programs), ['summer-lab']);
    assert.deepEqual(
      issues.map(({ id, message }) => ({ id, message })),
      [
        {
          id: 'bad',
          message: 'Expected `cost` to be one of "free", "paid", "unknown", got "cheap"',
        },
      ],
    );
  });

  it('refuses a point that is none', async (t) => {
    const { directory } = await setup(t, {});
    await assert.rejects(directory.near({ lat: 91, lng: 0 }), {
      name: 'RangeError',
      message: 'Expected `lat` to be degrees from -90 to 90, got 91.',
    });
  });
});

describe('near, on a host without the cell', () => {
  const lists: Routes = {
    '/v1/ecosystems.geojson': { body: featureCollection('ecosystem', [anEcosystem()]) },
    '/v1/programs.geojson': { body: featureCollection('program', [aProgram()]) },
    '/v1/organizations.geojson': { body: featureCollection('organization', [anOrganization()]) },
  };

  function found({ ecosystems, organizations, programs }: NearbyPlaces): string[] {
    return [...ids(ecosystems), ...ids(organizations), ...ids(programs)];
  }

  it('works from the whole lists of static files', async (t) => {
    const { server, directory } = await setup(t, {
      ...lists,
      '/v1/directory.json': { body: aDirectory({ queries: false }) },
    });
    const { value } = await directory.near(TULSA);
    assert.deepEqual(found(value), ['tulsa-alliance', 'discovery-lab', 'summer-lab']);
    assert.deepEqual(
      server.requests.map(({ path }) => path).sort(),
      ['/v1/directory.json', ...Object.keys(lists)].sort(),
    );
  });

  it('works from all pages of the lists of a live host', async (t) => {
    const { server, directory } = await setup(t, {
      ...lists,
      '/v1/organizations.geojson': ({ path }) => ({
        body: path.includes('cursor=second')
          ? featureCollection('organization', [anOrganization({ id: 'second', ...north(0) })])
          : featureCollection('organization', [anOrganization()], { nextCursor: 'second' }),
      }),
    });
    const { value } = await directory.near(TULSA);
    assert.deepEqual(ids(value.organizations), ['second', 'discovery-lab']);
    assert.deepEqual(
      server.requests.map(({ path }) => path).filter((path) => path.includes('organizations')),
      [
        '/v1/organizations.geojson?limit=1000',
        '/v1/organizations.geojson?cursor=second&limit=1000',
      ],
    );
  });
});
