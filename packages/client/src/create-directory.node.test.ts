import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { featureCollection, itemList } from '@stem-ecosystems/testing/answers';
import {
  aConvening,
  aConveningOccurrence,
  aDirectory,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { startDirectoryServer, type Routes } from '@stem-ecosystems/testing/directory-server';
import { SchemaError, type HttpError } from './errors.ts';
import { createDirectory } from './index.ts';
import type { DirectoryOptions } from './types.ts';

/** A live directory with these answers, and its client by a clock that the test moves. */
async function setup(t: TestContext, routes: Routes, options: Partial<DirectoryOptions> = {}) {
  const server = await startDirectoryServer({
    '/v1/directory.json': { body: aDirectory() },
    ...routes,
  });
  t.after(() => server.close());
  const clock = { now: new Date('2026-11-22T12:00:00Z') };
  const directory = createDirectory({
    baseUrl: server.url,
    retries: 0,
    now: () => clock.now,
    ...options,
  });
  return { server, directory, clock };
}

const bad = { ...anEcosystem({ id: 'bad' }), latitude: 91 };

describe('createDirectory', () => {
  it('takes the base URL with or without its last slash, query and fragment aside', () => {
    const baseUrlOf = (baseUrl: string | URL) => createDirectory({ baseUrl }).baseUrl;
    assert.equal(baseUrlOf('https://directory.example'), 'https://directory.example/');
    assert.equal(baseUrlOf('https://host.example/stem'), 'https://host.example/stem/');
    assert.equal(
      baseUrlOf(new URL('https://host.example/stem/?a=1#b')),
      'https://host.example/stem/',
    );
  });

  const misuses: [string, Partial<DirectoryOptions>, string][] = [
    [
      'a relative URL',
      { baseUrl: '/stem' },
      'Expected `baseUrl` to be an absolute http:// or https:// URL, or one of a browser extension, got "/stem".',
    ],
    [
      'another scheme',
      { baseUrl: 'file:///tmp/' },
      'Expected `baseUrl` to be an absolute http:// or https:// URL, or one of a browser extension, got "file:///tmp/".',
    ],
    [
      'no time at all',
      { timeoutMs: 0 },
      'Expected `timeoutMs` to be milliseconds above 0, at most 2147483647, got 0.',
    ],
    ['half a retry', { retries: 0.5 }, 'Expected `retries` to be a whole number ≥ 0, got 0.5.'],
  ];
  for (const [title, options, message] of misuses) {
    it(`refuses ${title}`, () => {
      assert.throws(() => createDirectory({ baseUrl: 'https://directory.example/', ...options }), {
        name: 'TypeError',
        message,
      });
    });
  }
});

describe('a list', () => {
  it('of all ecosystems is one request, without asking what kind of host it is', async (t) => {
    const body = featureCollection('ecosystem', [anEcosystem()]);
    const { server, directory } = await setup(t, { '/v1/ecosystems.geojson': { body } });
    assert.deepEqual(await directory.ecosystems(), {
      value: { records: [anEcosystem()], total: 1 },
      issues: [],
    });
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/v1/ecosystems.geojson'],
    );
  });

  it('by a query sends it to a live host', async (t) => {
    const { server, directory } = await setup(t, {
      '/v1/ecosystems.geojson': { body: featureCollection('ecosystem', []) },
    });
    await directory.ecosystems({ q: 'Peñasco & co', scope: ['state', 'regional'] });
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/v1/directory.json', '/v1/ecosystems.geojson?q=Pe%C3%B1asco+%26+co&scope=state%2Cregional'],
    );
  });

  it('keeps total, next page and the distances of the host', async (t) => {
    const near = { ...anOrganization(), distanceKm: 3.25 };
    const body = featureCollection('organization', [near], {
      numberMatched: 12,
      nextCursor: 'abc',
    });
    const { server, directory } = await setup(t, { '/v1/organizations.geojson': { body } });
    const answer = await directory.organizations({ near: [36.15, -95.99], limit: 1 });
    assert.deepEqual(answer.value, { records: [near], total: 12, nextCursor: 'abc' });
    assert.equal(server.requests[1]!.path, '/v1/organizations.geojson?limit=1&near=36.15%2C-95.99');
  });

  it('of programs may hold some without a place', async (t) => {
    const {
      latitude: _,
      longitude: __,
      ...kit
    } = aProgram({ id: 'kit', kind: 'kit', online: true });
    const { directory } = await setup(t, {
      '/v1/programs.geojson': { body: featureCollection('program', [kit]) },
    });
    assert.deepEqual((await directory.programs()).value.records, [kit]);
  });

  it('of convenings names a series once for each of its dates', async (t) => {
    const dates = ['2026-12-09', '2027-01-13'].map((startsOn) =>
      aConveningOccurrence({
        when: { precision: 'rule', recurrence: 'FREQ=MONTHLY;BYDAY=2WE' },
        occurrence: { startsOn, endsOn: startsOn },
      }),
    );
    const { directory } = await setup(t, { '/v1/convenings.json': { body: itemList(dates) } });
    assert.deepEqual((await directory.convenings()).value, { records: dates, total: 2 });
  });

  it('leaves a bad record out and tells why', async (t) => {
    const body = featureCollection('ecosystem', [anEcosystem(), bad, anEcosystem({ id: 'third' })]);
    const { directory } = await setup(t, { '/v1/ecosystems.geojson': { body } });
    const { value, issues } = await directory.ecosystems();
    assert.deepEqual(
      value.records.map(({ id }) => id),
      ['tulsa-alliance', 'third'],
    );
    assert.deepEqual(issues, [
      {
        index: 1,
        id: 'bad',
        path: 'latitude',
        message: 'Expected `latitude` to be degrees from -90 to 90, got 91',
        value: 91,
      },
    ]);
  });

  it('leaves out what is no feature', async (t) => {
    const body = { type: 'FeatureCollection', features: [null, 'text', {}], numberMatched: 3 };
    const { directory } = await setup(t, { '/v1/ecosystems.geojson': { body } });
    const { value, issues } = await directory.ecosystems();
    assert.deepEqual(value.records, []);
    assert.deepEqual(
      issues.map(({ index, message }) => [index, message]),
      [0, 1, 2].map((index) => [index, 'Expected the input to be an object, got nothing']),
    );
  });
});

describe('one record', () => {
  it('is asked by its percent-encoded id, then by the name of its file on a host that decodes paths', async (t) => {
    const { server, directory } = await setup(t, {});
    await assert.rejects(directory.convening('a/b ü'), {
      message: `GET ${server.url}v1/convenings/a%2Fb%20%C3%BC.json failed with 404`,
    });
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ['/v1/convenings/a%2Fb%20%C3%BC.json', '/v1/convenings/a%252Fb%2520%25C3%25BC.json'],
    );
  });

  it('of a convening is the record', async (t) => {
    const body = aConvening();
    const { directory } = await setup(t, {
      '/v1/convenings/national-convening-2026.json': { body },
    });
    assert.deepEqual(await directory.convening('national-convening-2026'), {
      value: body,
      issues: [],
    });
  });

  it('of an ecosystem comes with all that refers to it, bad ones left out', async (t) => {
    const details = {
      ...anEcosystem(),
      organizations: [anOrganization(), { ...anOrganization(), id: 'none', sector: 'circus' }],
      programs: [aProgram()],
      convenings: [aConvening()],
      hubs: [bad],
    };
    const { directory } = await setup(t, {
      '/v1/ecosystems/tulsa-alliance.json': { body: details },
    });
    const { value, issues } = await directory.ecosystem('tulsa-alliance');
    assert.deepEqual(value, { ...details, organizations: [anOrganization()], hubs: [] });
    assert.deepEqual(
      issues.map(({ index, id, path }) => ({ index, id, path })),
      [
        { index: 1, id: 'none', path: 'sector' },
        { index: 0, id: 'bad', path: 'latitude' },
      ],
    );
  });

  it('that does not exist is an HttpError with the code not-found', async (t) => {
    const { server, directory } = await setup(t, {});
    await assert.rejects(directory.ecosystem('nowhere'), (error: HttpError) => {
      assert.equal(error.message, `GET ${server.url}v1/ecosystems/nowhere.json failed with 404`);
      assert.equal(error.code, 'not-found');
      return true;
    });
  });
});

describe('search', () => {
  it('gives records of all types with their type, bad ones left out', async (t) => {
    const body = itemList([
      { recordType: 'ecosystem', record: anEcosystem() },
      { recordType: 'organization', record: { ...anOrganization(), country: 'USA' } },
      { recordType: 'planet', record: {} },
      { recordType: 'convening', record: aConvening() },
    ]);
    const { server, directory } = await setup(t, { '/v1/search.json': { body } });
    const { value, issues } = await directory.search({ q: 'tulsa' });
    assert.deepEqual(value, {
      records: [
        { recordType: 'ecosystem', record: anEcosystem() },
        { recordType: 'convening', record: aConvening() },
      ],
      total: 4,
    });
    assert.deepEqual(
      issues.map(({ index, id, path }) => ({ index, id, path })),
      [
        { index: 1, id: 'discovery-lab', path: 'country' },
        { index: 2, id: undefined, path: 'recordType' },
      ],
    );
    assert.equal(server.requests[1]!.path, '/v1/search.json?q=tulsa');
  });
});

describe('an answer of another kind', () => {
  const bodies: [string, string, string][] = [
    [
      'a page',
      '<!doctype html><title>Sign in to the guest network</title><h1>Welcome to our museum</h1>',
      '"<!doctype html><title>Sign in to the guest network</title><h1>Welcome to our m…',
    ],
    ['an empty body', '', '""'],
    ['half an answer', '{"type":"Featu', String.raw`"{\"type\":\"Featu"`],
  ];
  for (const [title, body, begin] of bodies) {
    it(`such as ${title} is a NetworkError, for it is not the directory's`, async (t) => {
      const { server, directory } = await setup(t, { '/v1/ecosystems.geojson': { body } });
      await assert.rejects(directory.ecosystems(), {
        name: 'NetworkError',
        code: 'network',
        message: `GET ${server.url}v1/ecosystems.geojson got no answer: Expected JSON, got ${begin}`,
      });
    });
  }

  it('such as another envelope is a SchemaError', async (t) => {
    const body = { items: [] };
    const { server, directory } = await setup(t, { '/v1/ecosystems.geojson': { body } });
    await assert.rejects(directory.ecosystems(), (error: SchemaError) => {
      assert.ok(error instanceof SchemaError);
      assert.equal(
        error.message,
        `GET ${server.url}v1/ecosystems.geojson answered in an unknown shape: ` +
          'Expected `type` to be "FeatureCollection", got nothing',
      );
      assert.equal(error.code, 'schema');
      return true;
    });
  });
});

describe('sharing', () => {
  it('makes one request for twenty widgets that ask the same, and one for what kind of host it is', async (t) => {
    const body = featureCollection('program', [aProgram()]);
    const { server, directory } = await setup(t, { '/v1/programs.geojson': { body } });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => directory.programs({ cost: ['free'], grade: [6] })),
    );
    assert.deepEqual(new Set(answers.map(({ value }) => value.total)), new Set([1]));
    assert.deepEqual(
      [server.count('/v1/programs.geojson'), server.count('/v1/directory.json')],
      [1, 1],
    );
  });

  it('lets a widget leave without taking the answer from the others', async (t) => {
    const body = featureCollection('ecosystem', [anEcosystem()]);
    const { server, directory } = await setup(t, { '/v1/ecosystems.geojson': { body } });
    const controller = new AbortController();
    const leaving = directory.ecosystems({}, { signal: controller.signal });
    const staying = directory.ecosystems({}, { signal: new AbortController().signal });
    const left = assert.rejects(leaving, { message: 'The widget has gone' });
    controller.abort(new Error('The widget has gone'));
    assert.equal((await staying).value.total, 1);
    await left;
    assert.equal(server.count('/v1/ecosystems.geojson'), 1);
  });

  it('ends the request when the last widget has left', async (t) => {
    const { server, directory } = await setup(t, { '/v1/ecosystems.geojson': 'hang' });
    const controllers = [new AbortController(), new AbortController()];
    const left = controllers.map(({ signal }) =>
      assert.rejects(directory.ecosystems({}, { signal }), { name: 'AbortError' }),
    );
    await server.received(1);
    for (const controller of controllers) controller.abort();
    await Promise.all(left);
    await server.hungUp;
  });

  it('gives the same answer to a widget that starts within five seconds, then asks again', async (t) => {
    const body = featureCollection('ecosystem', []);
    const { server, directory, clock } = await setup(t, { '/v1/ecosystems.geojson': { body } });
    const counts: number[] = [];
    for (const seconds of ['00', '04', '05']) {
      clock.now = new Date(`2026-11-22T12:00:${seconds}Z`);
      await directory.ecosystems();
      counts.push(server.requests.length);
    }
    assert.deepEqual(counts, [1, 1, 2]);
  });

  it('remembers what kind of host it is for five minutes', async (t) => {
    const { server, directory, clock } = await setup(t, {});
    const counts: number[] = [];
    for (const time of ['12:00:00', '12:04:59', '12:05:00']) {
      clock.now = new Date(`2026-11-22T${time}Z`);
      assert.deepEqual(await directory.describe(), { value: aDirectory(), issues: [] });
      counts.push(server.requests.length);
    }
    assert.deepEqual(counts, [1, 1, 2]);
  });
});
