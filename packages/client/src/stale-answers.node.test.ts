import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { featureCollection } from '@stem-ecosystems/testing/answers';
import { aDirectory, anEcosystem, anOrganization } from '@stem-ecosystems/testing/builders';
import { startDirectoryServer, type Routes } from '@stem-ecosystems/testing/directory-server';
import { HttpError, NetworkError, SchemaError, TimeoutError } from './errors.ts';
import { createDirectory } from './index.ts';
import { MemoryStorage } from './storage/memory-storage.ts';
import type { AnswerStorage, DirectoryOptions } from './types.ts';

const PATH = '/v1/ecosystems.geojson';
const FIRST_VISIT = '2026-11-01T12:00:00.000Z';
const value = { records: [anEcosystem()], total: 1 };

/** A directory whose answers were read on an earlier page, whose storage the next page shares. */
async function setup(
  t: TestContext,
  { storage = new MemoryStorage() }: { storage?: AnswerStorage } = {},
) {
  const routes: Routes = {
    '/v1/directory.json': { body: aDirectory() },
    [PATH]: { body: featureCollection('ecosystem', [anEcosystem()]) },
    '/v1/organizations.geojson': { body: featureCollection('organization', [anOrganization()]) },
  };
  const server = await startDirectoryServer(routes);
  t.after(() => server.close());
  const openPage = (at: string, options: Partial<DirectoryOptions> = {}) =>
    createDirectory({
      baseUrl: server.url,
      retries: 0,
      storage,
      now: () => new Date(at),
      ...options,
    });
  return { server, routes, openPage };
}

describe('the last good answer', () => {
  it('is given with its date and the reason when the directory is down after a reload', async (t) => {
    const { server, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    await server.close();
    const { stale, ...answer } = await openPage('2026-11-22T12:00:00Z').ecosystems();
    assert.deepEqual(answer, { value, issues: [] });
    assert.deepEqual(stale?.storedAt, new Date(FIRST_VISIT));
    assert.ok(stale.cause instanceof NetworkError);
    assert.equal(stale.cause.message, `GET ${server.url}v1/ecosystems.geojson got no answer`);
  });

  for (const status of [500, 502, 503]) {
    it(`is given when the directory answers ${status}`, async (t) => {
      const { routes, openPage } = await setup(t);
      await openPage(FIRST_VISIT).ecosystems();
      routes[PATH] = { status };
      const { stale } = await openPage('2026-11-22T12:00:00Z').ecosystems();
      assert.ok(stale?.cause instanceof HttpError);
      assert.equal(stale.cause.status, status);
    });
  }

  it('is given when a guest network answers with its sign-in page instead', async (t) => {
    const { routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    routes[PATH] = { body: '<h1>Welcome, please sign in</h1>' };
    const { value: kept, stale } = await openPage('2026-11-22T12:00:00Z').ecosystems();
    assert.deepEqual(kept, value);
    assert.ok(stale?.cause instanceof NetworkError);
    assert.match(stale.cause.message, /Expected JSON, got "<h1>Welcome, please sign in<\/h1>"$/u);
  });

  it('is given when the directory does not answer in time', async (t) => {
    const { routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    routes[PATH] = 'hang';
    const { stale } = await openPage('2026-11-22T12:00:00Z', { timeoutMs: 20 }).ecosystems();
    assert.ok(stale?.cause instanceof TimeoutError);
  });

  it('of a query is given too, from the description kept with it', async (t) => {
    const { server, openPage } = await setup(t);
    await openPage(FIRST_VISIT).organizations({ sector: ['library'] });
    await server.close();
    const answer = await openPage('2026-11-22T12:00:00Z').organizations({ sector: ['library'] });
    assert.deepEqual(answer.value, { records: [anOrganization()], total: 1 });
    assert.deepEqual(answer.stale?.storedAt, new Date(FIRST_VISIT));
  });

  it('of a query is given without asking once the description was out of reach', async (t) => {
    const { server, routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).organizations();
    routes['/v1/directory.json'] = { status: 503 };
    const { stale } = await openPage('2026-11-22T12:00:00Z').organizations();
    assert.equal(stale?.cause.url, `${server.url}v1/directory.json`);
    assert.equal(server.count('/v1/organizations.geojson'), 1);
  });

  it('is not remembered as fresh: the next call asks again', async (t) => {
    const { routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    const page = openPage('2026-11-22T12:00:00Z');
    const good = routes[PATH]!;
    routes[PATH] = { status: 503 };
    assert.ok((await page.ecosystems()).stale);
    routes[PATH] = good;
    assert.deepEqual(await page.ecosystems(), { value, issues: [] });
  });

  it('is replaced by each newer one', async (t) => {
    const { server, routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    const renamed = anEcosystem({ name: 'Renamed' });
    routes[PATH] = { body: featureCollection('ecosystem', [renamed]) };
    await openPage('2026-11-20T12:00:00Z').ecosystems();
    await server.close();
    const { value, stale } = await openPage('2026-11-22T12:00:00Z').ecosystems();
    assert.deepEqual(
      [value.records, stale?.storedAt],
      [[renamed], new Date('2026-11-20T12:00:00Z')],
    );
  });

  it('is checked like any other: what is wrong in it is told', async (t) => {
    const { server, routes, openPage } = await setup(t);
    routes[PATH] = { body: featureCollection('ecosystem', [anEcosystem(), { id: 'bad' }]) };
    await openPage(FIRST_VISIT).ecosystems();
    await server.close();
    const { issues } = await openPage('2026-11-22T12:00:00Z').ecosystems();
    assert.deepEqual(new Set(issues.map(({ id }) => id)), new Set(['bad']));
  });
});

describe('no older answer takes the place of', () => {
  for (const status of [400, 404, 410, 429]) {
    it(`a ${status}, which is an answer`, async (t) => {
      const { routes, openPage } = await setup(t);
      await openPage(FIRST_VISIT).ecosystems();
      routes[PATH] = { status };
      await assert.rejects(openPage('2026-11-22T12:00:00Z').ecosystems(), {
        name: 'HttpError',
        status,
      });
    });
  }

  it('an answer of an unknown shape, which does not replace it either', async (t) => {
    const { server, routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    routes[PATH] = { body: { items: [] } };
    await assert.rejects(openPage('2026-11-21T12:00:00Z').ecosystems(), SchemaError);
    await server.close();
    const { stale } = await openPage('2026-11-22T12:00:00Z').ecosystems();
    assert.deepEqual(stale?.storedAt, new Date(FIRST_VISIT));
  });

  it('a failure when the kept one is more than 30 days old', async (t) => {
    const { server, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    await server.close();
    assert.ok((await openPage('2026-12-01T12:00:00.000Z').ecosystems()).stale);
    await assert.rejects(openPage('2026-12-01T12:00:00.001Z').ecosystems(), NetworkError);
  });

  it('a failure on a page that keeps nothing', async (t) => {
    const { server, openPage } = await setup(t);
    await openPage(FIRST_VISIT, { storage: 'none' }).ecosystems();
    await server.close();
    await assert.rejects(openPage('2026-11-22T12:00:00Z').ecosystems(), NetworkError);
  });

  it('a caller who gives up', async (t) => {
    const { server, routes, openPage } = await setup(t);
    await openPage(FIRST_VISIT).ecosystems();
    routes[PATH] = 'hang';
    const controller = new AbortController();
    const answer = openPage('2026-11-22T12:00:00Z').ecosystems({}, { signal: controller.signal });
    const left = assert.rejects(answer, { name: 'AbortError' });
    await server.received(2);
    controller.abort();
    await left;
  });
});

describe('a storage', () => {
  const unreadable = (kept: { storedAt: string; body: string }): AnswerStorage => ({
    read: () => Promise.resolve(kept),
    write: () => Promise.resolve(),
  });
  const storages: [string, AnswerStorage][] = [
    [
      'that throws',
      {
        read: () => Promise.reject(new Error('SecurityError')),
        write: () => {
          throw new Error('QuotaExceededError');
        },
      },
    ],
    ['with another shape', unreadable({ storedAt: FIRST_VISIT, body: '{"type":"Topology"}' })],
    ['with half a text', unreadable({ storedAt: FIRST_VISIT, body: '{"type":' })],
    [
      'with no date',
      unreadable({ storedAt: '', body: JSON.stringify(featureCollection('ecosystem', [])) }),
    ],
  ];
  for (const [title, storage] of storages) {
    it(`${title} costs neither a good answer nor the reason of a failure`, async (t) => {
      const { server, openPage } = await setup(t, { storage });
      assert.deepEqual(await openPage(FIRST_VISIT).ecosystems(), { value, issues: [] });
      await server.close();
      await assert.rejects(openPage('2026-11-22T12:00:00Z').ecosystems(), NetworkError);
    });
  }
});
