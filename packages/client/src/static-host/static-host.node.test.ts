import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { featureCollection, itemList } from '@stem-ecosystems/testing/answers';
import { aConvening, aDirectory, anEcosystem, aProgram } from '@stem-ecosystems/testing/builders';
import { startDirectoryServer, type Routes } from '@stem-ecosystems/testing/directory-server';
import { createDirectory } from '../index.ts';
import { MemoryStorage } from '../storage/memory-storage.ts';
import type { DirectorySource } from '../types.ts';

const FILES: Routes = {
  '/v1/directory.json': { body: aDirectory({ queries: false }) },
  '/v1/ecosystems.geojson': {
    body: featureCollection('ecosystem', [
      anEcosystem({ id: 'a', name: 'A' }),
      anEcosystem({ id: 'b', name: 'B', latitude: 100 }),
      anEcosystem({ id: 'c', name: 'C', scope: 'state' }),
    ]),
  },
  '/v1/organizations.geojson': { body: featureCollection('organization', []) },
  '/v1/programs.geojson': { body: featureCollection('program', [aProgram()]) },
  '/v1/convenings.json': {
    body: itemList(
      ['2026-11-22', '2026-11-23', '2026-11-24'].map((startsOn) =>
        aConvening({
          id: startsOn,
          name: startsOn,
          when: { startsOn, timeZone: 'America/Chicago', precision: 'day' },
        }),
      ),
    ),
  },
};

async function setup(t: TestContext, routes: Routes = {}) {
  const server = await startDirectoryServer({ ...FILES, ...routes });
  t.after(() => server.close());
  const clock = { now: new Date('2026-11-22T18:00:00Z') };
  const directory = createDirectory({
    baseUrl: server.url,
    retries: 0,
    storage: new MemoryStorage(),
    now: () => clock.now,
  });
  return { server, clock, directory };
}

function ids(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id);
}

describe('a host of static files', () => {
  it('is never sent a query', async (t) => {
    const { server, directory } = await setup(t);
    await directory.ecosystems({ scope: ['state'] });
    await directory.programs({ cost: ['free'], near: [36, -96] });
    await directory.convenings({ q: 'summit' });
    await directory.search({ q: 'tulsa' });
    assert.deepEqual(
      server.requests.filter(({ path }) => path.includes('?')),
      [],
    );
  });

  it('is asked for a list once, however many questions about it there are', async (t) => {
    const { server, directory } = await setup(t);
    await Promise.all(['a', 'b', 'c'].map((q) => directory.programs({ q })));
    assert.equal(server.count('/v1/programs.geojson'), 1);
  });

  it('gives the issues of the whole list with what a query means', async (t) => {
    const { directory } = await setup(t);
    const { value, issues } = await directory.ecosystems({ scope: ['state'] });
    assert.deepEqual(value, {
      records: [anEcosystem({ id: 'c', name: 'C', scope: 'state' })],
      total: 1,
    });
    assert.deepEqual(
      issues.map(({ id, path }) => ({ id, path })),
      [{ id: 'b', path: 'latitude' }],
    );
  });

  it('answers queries from the kept lists when it is down, with their date', async (t) => {
    const { server, clock, directory } = await setup(t);
    const first = clock.now;
    await directory.programs();
    clock.now = new Date('2026-11-23T18:00:00Z');
    await server.close();
    const { value, stale } = await directory.programs({ cost: ['free'] });
    assert.deepEqual([ids(value.records), stale?.storedAt], [['summer-lab'], first]);
  });

  it('counts the pages of convenings from the moment of the first, so that none is missed', async (t) => {
    const { clock, directory } = await setup(t);
    const first = await directory.convenings({ limit: 2 });
    assert.deepEqual(
      [ids(first.value.records), first.value.total],
      [['2026-11-22', '2026-11-23'], 3],
    );
    clock.now = new Date('2026-11-23T18:00:00Z');
    const second = await directory.convenings({ limit: 2, cursor: first.value.nextCursor! });
    assert.deepEqual(ids(second.value.records), ['2026-11-24']);
    assert.equal(second.value.nextCursor, undefined);
  });
});

describe('a question that a host of static files cannot be asked', () => {
  const questions: [string, (directory: DirectorySource) => Promise<unknown>, string][] = [
    [
      'with an unknown parameter',
      (directory) => directory.search({ query: 'tulsa' } as object),
      'Expected a query of the parameters q, include, limit, cursor; got `query`.',
    ],
    [
      'with the cursor of a live host',
      (directory) => directory.programs({ cursor: 'eyJhIjoxfQ' }),
      'Expected `cursor` to be the `nextCursor` of an earlier answer, got "eyJhIjoxfQ".',
    ],
    [
      'with a radius around nothing',
      (directory) => directory.convenings({ radiusKm: 5 }),
      'Expected `radiusKm` only together with `near`.',
    ],
    [
      'with two rules broken',
      (directory) => directory.ecosystems({ limit: 1001, status: [] }),
      'Expected `status.0` to be one of "active", "inactive", got "". Expected `limit` to be a whole number from 1 to 1000, got 1001.',
    ],
  ];
  for (const [title, ask, message] of questions) {
    it(`${title} is a TypeError`, async (t) => {
      const { directory } = await setup(t);
      await assert.rejects(ask(directory), { name: 'TypeError', message });
    });
  }
});
