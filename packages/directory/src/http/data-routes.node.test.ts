import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '@stem-ecosystems/schema/problem';
import { openTestApp, type TestApp } from '../testing/open-app.ts';

interface Collection {
  type: string;
  features: {
    type: string;
    id: string;
    recordType: string;
    geometry: { type: string; coordinates: number[] } | null;
    properties: Record<string, unknown>;
  }[];
  numberMatched: number;
  nextCursor?: string;
}

interface ItemList {
  items: Record<string, unknown>[];
  total: number;
  nextCursor?: string;
}

let test: TestApp;

before(async () => {
  test = await openTestApp();
});
after(() => test.close());

async function get<T>(path: string): Promise<T> {
  const response = await test.app.request(path);
  assert.equal(response.status, 200, path);
  return (await response.json()) as T;
}

async function problemOf(path: string): Promise<Problem> {
  const response = await test.app.request(path);
  const problem = (await response.json()) as Problem;
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  assert.equal(response.status, problem.status);
  return problem;
}

describe('directory.json', () => {
  it('says what this host is and has, and links only what exists', async () => {
    const { version, ...directory } = await get<Record<string, unknown>>('/v1/directory.json');
    assert.match(String(version), /^\S+$/);
    assert.deepEqual(directory['counts'], {
      ecosystems: 99,
      organizations: 638,
      programs: 412,
      convenings: 33,
    });
    assert.equal(directory['queries'], true);
    assert.deepEqual(directory['languages'], ['en', 'es']);
    assert.equal((directory['bounds'] as number[]).length, 4);
    const links = Object.entries(directory['links'] as Record<string, string>);
    const plain = links.filter(([, path]) => !path.includes('{'));
    const statuses = await Promise.all(
      plain.map(async ([name, path]) => [name, (await test.app.request(`/${path}`)).status]),
    );
    assert.deepEqual(Object.fromEntries(statuses), {
      ecosystems: 200,
      organizations: 200,
      programs: 200,
      tiles: 200,
      convenings: 200,
      search: 200,
      openapi: 200,
      start: 200,
      contact: 200,
      // These two are asked with a method or a header that a plain GET lacks.
      applications: 405,
      applicationStatus: 401,
    });
  });
});

describe('ecosystems.geojson', () => {
  it('answers all listed ecosystems as features, by name', async () => {
    const { type, features, numberMatched, nextCursor } =
      await get<Collection>('/v1/ecosystems.geojson');
    assert.equal(type, 'FeatureCollection');
    assert.equal(features.length, 99);
    assert.equal(numberMatched, 99);
    assert.equal(nextCursor, undefined);
    const tulsa = features.find(({ id }) => id === 'tulsa-regional-stem-alliance');
    assert.equal(tulsa?.type, 'Feature');
    assert.equal(tulsa.recordType, 'ecosystem');
    assert.equal(tulsa.properties['id'], tulsa.id);
    assert.deepEqual(tulsa.geometry, {
      type: 'Point',
      coordinates: [tulsa.properties['longitude'], tulsa.properties['latitude']],
    });
  });

  it('is GeoJSON by its media type', async () => {
    const response = await test.app.request('/v1/ecosystems.geojson');
    assert.equal(response.headers.get('content-type'), 'application/geo+json');
  });

  it('answers those a filter leaves', async () => {
    const { features } = await get<Collection>('/v1/ecosystems.geojson?scope=state&q=oklahoma');
    assert.ok(features.every(({ properties }) => properties['scope'] === 'state'));
    const { numberMatched } = await get<Collection>('/v1/ecosystems.geojson?include=low');
    assert.equal(numberMatched, 105);
  });

  it('answers in pages that join without a gap', async () => {
    const ids: string[] = [];
    let path = '/v1/ecosystems.geojson?limit=40';
    for (;;) {
      const page: Collection = await get(path);
      ids.push(...page.features.map(({ id }) => id));
      if (page.nextCursor === undefined) break;
      path = `/v1/ecosystems.geojson?limit=40&cursor=${page.nextCursor}`;
    }
    const { features } = await get<Collection>('/v1/ecosystems.geojson');
    assert.deepEqual(
      ids,
      features.map(({ id }) => id),
    );
  });
});

describe('organizations.geojson and programs.geojson', () => {
  it('answer 100 records and a cursor unless told otherwise', async () => {
    const page = await get<Collection>('/v1/organizations.geojson');
    assert.equal(page.features.length, 100);
    assert.equal(page.numberMatched, 638);
    assert.equal(typeof page.nextCursor, 'string');
  });

  it('answer nearest first with distances', async () => {
    const { features } = await get<Collection>(
      '/v1/organizations.geojson?near=36.154,-95.993&limit=5',
    );
    const distances = features.map(({ properties }) => Number(properties['distanceKm']));
    assert.equal(distances.length, 5);
    assert.deepEqual(
      distances,
      distances.toSorted((a, b) => a - b),
    );
    assert.ok(distances.every((km) => km < 50));
  });

  it('answer what is in a box', async () => {
    const { features } = await get<Collection>('/v1/programs.geojson?bbox=-97,35,-94,37');
    assert.ok(features.length > 0);
    for (const { geometry } of features) {
      const [lng = NaN, lat = NaN] = geometry?.coordinates ?? [];
      assert.ok(lng >= -97 && lng <= -94 && lat >= 35 && lat <= 37);
    }
  });
});

describe('details', () => {
  it('answer an ecosystem with all that refers to it', async () => {
    const details = await get<Record<string, unknown>>(
      '/v1/ecosystems/tulsa-regional-stem-alliance.json',
    );
    assert.equal(details['id'], 'tulsa-regional-stem-alliance');
    for (const list of ['organizations', 'programs', 'convenings', 'hubs']) {
      assert.ok(Array.isArray(details[list]), list);
    }
  });

  it('answer a convening', async () => {
    const { items } = await get<ItemList>('/v1/convenings.json?past=true&limit=1');
    const id = String(items[0]?.['id']);
    const convening = await get<Record<string, unknown>>(`/v1/convenings/${id}.json`);
    assert.equal(convening['id'], id);
    assert.equal('occurrence' in convening, false);
  });

  it('answer 404 for an id that nothing has', async () => {
    const ecosystem = await problemOf('/v1/ecosystems/nowhere.json');
    assert.equal(ecosystem.status, 404);
    assert.equal(ecosystem.detail, 'There is no ecosystem with the id "nowhere".');
    const convening = await problemOf('/v1/convenings/nowhere.json');
    assert.equal(convening.detail, 'There is no convening with the id "nowhere".');
  });

  it('do not have calendars yet', async () => {
    const { items } = await get<ItemList>('/v1/convenings.json?past=true&limit=1');
    assert.equal((await problemOf(`/v1/convenings/${String(items[0]?.['id'])}.ics`)).status, 404);
    assert.equal((await problemOf('/v1/convenings.ics')).status, 404);
  });

  const ids = ['a b', 'a/b', '100% größe', '../x', '?q#f', '名古屋', '%2F', 'a%20b', '.'];
  for (const id of ids) {
    it(`ask the database for the id that was encoded: ${id}`, async () => {
      const { detail } = await problemOf(`/v1/ecosystems/${encodeURIComponent(id)}.json`);
      assert.equal(detail, `There is no ecosystem with the id "${id}".`);
    });
  }
});

describe('near cells', () => {
  it('answer places of all three types', async () => {
    const { features, numberMatched } = await get<Collection>('/v1/near/361/-960.geojson');
    assert.deepEqual(
      new Set(features.map(({ recordType }) => recordType)),
      new Set(['ecosystem', 'organization', 'program']),
    );
    assert.equal(numberMatched, features.length);
    assert.ok(features.some(({ id }) => id === 'tulsa-regional-stem-alliance'));
  });

  for (const edge of ['-900/-1800', '899/1799', '0/0']) {
    it(`answer the cell ${edge}`, async () => {
      assert.ok((await get<Collection>(`/v1/near/${edge}.geojson`)).features.length > 0);
    });
  }

  for (const none of [
    '900/0',
    '-901/0',
    '0/1800',
    '0/-1801',
    '07/0',
    '-0/0',
    '1.5/0',
    'x/0',
    '0/+1',
    '0/1e1',
  ]) {
    it(`answer 404 for ${none}`, async () => {
      assert.equal(
        (await problemOf(`/v1/near/${none}.geojson`)).detail,
        'Expected a cell `latCell`/`lngCell` of whole numbers, -900 to 899 and -1800 to 1799, without leading zeros.',
      );
    });
  }
});

describe('convenings.json and search.json', () => {
  it('answer items with their total', async () => {
    const list = await get<ItemList>('/v1/convenings.json?past=true&limit=3');
    assert.equal(list.items.length, 3);
    assert.ok(list.total > 3);
    assert.equal(typeof list.nextCursor, 'string');
  });

  it('list from now on by the clock of the server', async () => {
    const later = await openTestApp({ now: () => new Date('2020-01-01T00:00:00Z') });
    const ahead = (await (await later.app.request('/v1/convenings.json')).json()) as ItemList;
    await later.close();
    const now = await get<ItemList>('/v1/convenings.json');
    assert.ok(ahead.total > now.total);
  });

  it('find records of several types by words with their accents folded', async () => {
    const { items } = await get<ItemList>('/v1/search.json?q=T%C3%BAlsa&limit=1000');
    const types = new Set(items.map(({ recordType }) => recordType));
    assert.ok(types.has('ecosystem') && types.has('organization'));
  });
});

describe('gazetteer shards', () => {
  it('answer the ZIP codes of three digits, and cities by their beginning', async () => {
    assert.deepEqual(await get('/v1/gazetteer/zip/741.json'), {
      zips: {
        74103: [36.1555, -95.995, 'Tulsa', 'OK', '40143'],
        74104: [36.1464, -95.9562, 'Tulsa', 'OK', '40143'],
      },
    });
    assert.deepEqual(await get('/v1/gazetteer/cities/tu.json'), {
      cities: [['Tulsa', 'OK', 'US', 36.154, -95.9928, 413066, '40143']],
    });
  });

  it('are empty where nothing begins so, for whoever types asks for them', async () => {
    assert.deepEqual(await get('/v1/gazetteer/zip/999.json'), { zips: {} });
    assert.deepEqual(await get('/v1/gazetteer/cities/qq.json'), { cities: [] });
  });

  it('answer 404 where nobody would ask', async () => {
    assert.equal(
      (await problemOf('/v1/gazetteer/zip/99.json')).detail,
      'Expected three digits and ".json", got "99".',
    );
    assert.equal(
      (await problemOf('/v1/gazetteer/cities/tul.json')).detail,
      'There is no shard of cities "tul".',
    );
  });
});

describe('query strings', () => {
  it('name the known parameters where one is unknown', async () => {
    const problem = await problemOf('/v1/ecosystems.geojson?scpoe=state');
    assert.equal(problem.status, 400);
    assert.equal(problem.code, 'invalid-query');
    assert.deepEqual(problem.issues, [
      {
        path: 'scpoe',
        message:
          'Expected one of the parameters scope, status, sector, country, region, q, include, limit, cursor; got "scpoe"',
        value: 'state',
      },
    ]);
  });

  it('are refused by paths that take none', async () => {
    for (const path of [
      'directory.json',
      'ecosystems/x.json',
      'near/0/0.geojson',
      'gazetteer/zip/741.json',
    ]) {
      const problem = await problemOf(`/v1/${path}?v=1`);
      assert.deepEqual(
        problem.issues,
        [{ path: 'v', message: 'Expected no parameters, got "v"', value: '1' }],
        path,
      );
    }
  });

  const broken: [query: string, path: string, message: string][] = [
    ['limit=0', 'limit', 'Expected `limit` to be a whole number from 1 to 1000, got 0'],
    ['limit=1001', 'limit', 'Expected `limit` to be a whole number from 1 to 1000, got 1001'],
    [
      'region=Oklahoma',
      'region.0',
      'Expected `region.0` to be an ISO 3166-2 code with its country, as "US-OK", got "Oklahoma"',
    ],
    [
      'country=usa',
      'country.0',
      'Expected `country.0` to be an ISO 3166-1 alpha-2 country code, as "US", got "usa"',
    ],
    ['limit=1&limit=2', 'limit', 'Expected `limit` once, got it 2 times'],
    ['radiusKm=5', 'radiusKm', 'Expected `radiusKm` only together with `near`'],
    [
      'cursor=eyJhIjoxfQ',
      'cursor',
      'Expected `cursor` to be `nextCursor` of an answer to the same question',
    ],
  ];
  for (const [query, path, message] of broken) {
    it(`are refused with their rule: ${query}`, async () => {
      const { status, issues } = await problemOf(`/v1/organizations.geojson?${query}`);
      assert.equal(status, 400);
      assert.deepEqual(
        issues?.map((issue) => [issue.path, issue.message]),
        [[path, message]],
      );
    });
  }

  it('refuse a cursor of another question', async () => {
    const { nextCursor = '' } = await get<Collection>(
      '/v1/organizations.geojson?sector=library&limit=1',
    );
    const problem = await problemOf(
      `/v1/organizations.geojson?sector=business&limit=1&cursor=${nextCursor}`,
    );
    assert.equal(
      problem.detail,
      'Expected `cursor` to be `nextCursor` of an answer to the same question.',
    );
  });
});
