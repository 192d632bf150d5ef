import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { startDirectoryServer, type Routes } from '@stem-ecosystems/testing/directory-server';
import { createDirectory } from '../index.ts';

const ZIP_741: Routes = {
  '/v1/gazetteer/zip/741.json': {
    body: { zips: { '74103': [36.1547, -95.9956, 'Tulsa', 'OK', '40143'] } },
  },
};

async function setup(t: TestContext, routes: Routes) {
  const server = await startDirectoryServer(routes);
  t.after(() => server.close());
  const directory = createDirectory({ baseUrl: server.url, retries: 0, storage: 'none' });
  return { server, directory, paths: () => server.requests.map(({ path }) => path) };
}

describe('findZip', () => {
  it('looks the code up on the device: only its first three digits are sent', async (t) => {
    const { directory, paths } = await setup(t, ZIP_741);
    assert.deepEqual(await directory.findZip('74103'), {
      kind: 'zip',
      label: 'Tulsa, OK 74103',
      name: 'Tulsa',
      region: 'OK',
      country: 'US',
      county: '40143',
      lat: 36.1547,
      lng: -95.9956,
      zip: '74103',
    });
    assert.deepEqual(paths(), ['/v1/gazetteer/zip/741.json']);
  });

  it('finds nothing for a code that does not exist, in a shard or without one', async (t) => {
    const { directory } = await setup(t, ZIP_741);
    assert.equal(await directory.findZip('74199'), undefined);
    assert.equal(await directory.findZip('00000'), undefined);
  });

  it('asks for a shard once while the page lives', async (t) => {
    const { server, directory } = await setup(t, ZIP_741);
    await directory.findZip('74103');
    await directory.findZip('74104');
    assert.equal(server.requests.length, 1);
  });

  it('refuses what is no ZIP code', async (t) => {
    const { directory } = await setup(t, {});
    await assert.rejects(directory.findZip('7410'), {
      name: 'TypeError',
      message: 'Expected `zip` to be five digits, got "7410".',
    });
  });

  it('rejects when the shard cannot be read', async (t) => {
    const { server, directory } = await setup(t, { '/v1/gazetteer/zip/741.json': { status: 500 } });
    await assert.rejects(directory.findZip('74103'), {
      message: `GET ${server.url}v1/gazetteer/zip/741.json failed with 500`,
    });
  });
});

describe('findCities', () => {
  const springfields = [
    ['Springfield', 'MO', 'US', 37.2, -93.3, 170_000, '29077'],
    ['Springfield', 'IL', 'US', 39.8, -89.6, 114_000, '17167'],
  ];

  it('asks longer shards while a shorter one has more', async (t) => {
    const { directory, paths } = await setup(t, {
      '/v1/gazetteer/cities/sp.json': { body: { cities: springfields.slice(0, 1), more: true } },
      '/v1/gazetteer/cities/spr.json': { body: { cities: springfields } },
    });
    const found = await directory.findCities('Springfield, IL');
    assert.deepEqual(
      found.map(({ label }) => label),
      ['Springfield, IL'],
    );
    assert.deepEqual(paths(), ['/v1/gazetteer/cities/sp.json', '/v1/gazetteer/cities/spr.json']);
  });

  it('gives the largest of the shortest shard while only two letters are typed', async (t) => {
    const { directory } = await setup(t, {
      '/v1/gazetteer/cities/sp.json': { body: { cities: springfields.slice(0, 1), more: true } },
    });
    assert.deepEqual(
      (await directory.findCities('sp')).map(({ label }) => label),
      ['Springfield, MO'],
    );
  });

  it('finds nothing where no city begins so, or too little is typed', async (t) => {
    const { directory, paths } = await setup(t, {});
    assert.deepEqual(await directory.findCities('Xyzzy'), []);
    assert.deepEqual(await directory.findCities('x'), []);
    assert.deepEqual(paths(), ['/v1/gazetteer/cities/xy.json']);
  });
});
