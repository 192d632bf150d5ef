import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '@stem-ecosystems/schema/problem';
import { decodeTile, type DecodedFeature } from '../testing/decode-tile.ts';
import { openTestApp, type TestApp } from '../testing/open-app.ts';
import { readBundled } from '../testing/open-test-stores.ts';

let test: TestApp;
before(async () => {
  test = await openTestApp();
});
after(() => test.close());

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return test.app.request(path, { method, headers });
}

async function tile(z: number, x: number, y: number): Promise<DecodedFeature[]> {
  const response = await ask(`/v1/tiles/${z}/${x}/${y}.mvt`);
  assert.equal(response.status, 200);
  return decodeTile(await response.bytes(), z, x, y);
}

function sum(features: readonly DecodedFeature[], name: string): number {
  return features.reduce((total, { properties }) => total + Number(properties[name] ?? 0), 0);
}

/** All listed records with a place, from the files. */
function placed() {
  const { ecosystem, organization, program } = readBundled();
  const onMap = <T extends { confidence: string; latitude?: number }>(records: readonly T[]): T[] =>
    records.filter(({ confidence, latitude }) => confidence !== 'low' && latitude !== undefined);
  return {
    ecosystems: onMap(ecosystem),
    organizations: onMap(organization),
    programs: onMap(program),
  };
}

describe('tiles.json', () => {
  it('is TileJSON 3.0 with the address of the tiles', async () => {
    const response = await ask('http://directory.example/v1/tiles.json');
    assert.equal(response.headers.get('content-type'), 'application/json');
    const description = (await response.json()) as Record<string, unknown>;
    assert.deepEqual(description['tilejson'], '3.0.0');
    assert.deepEqual(description['tiles'], ['http://directory.example/v1/tiles/{z}/{x}/{y}.mvt']);
    assert.deepEqual([description['minzoom'], description['maxzoom']], [0, 14]);
    const [layer] = description['vector_layers'] as {
      id: string;
      fields: Record<string, string>;
    }[];
    assert.equal(layer?.id, 'places');
    const features = [...(await tile(0, 0, 0)), ...(await tile(14, 3823, 6425))];
    const used = features.flatMap(({ properties }) => Object.entries(properties));
    assert.ok(used.length > 0);
    for (const [name, value] of used) {
      assert.equal(layer.fields[name], typeof value === 'number' ? 'Number' : 'String', name);
    }
  });
});

describe('a tile', () => {
  it('counts every place of the world once at each zoom, by layer and sector', async () => {
    const { ecosystems, organizations, programs } = placed();
    const libraries = organizations.filter(({ sector }) => sector === 'library').length;
    for (const z of [0, 1, 2, 3]) {
      const addresses = Array.from({ length: 4 ** z }, (_, index) => [index % 2 ** z, index >> z]);
      const tiles = await Promise.all(addresses.map(([x = 0, y = 0]) => tile(z, x, y)));
      const features = tiles.flat();
      assert.deepEqual(
        ['ecosystems', 'organizations', 'programs', 'library'].map((name) => sum(features, name)),
        [ecosystems.length, organizations.length, programs.length, libraries],
        `zoom ${z}`,
      );
      assert.equal(
        sum(features, 'count'),
        ecosystems.length + organizations.length + programs.length,
      );
    }
  });

  it('gathers what lies in one square of 32 pixels, at the mean of it', async () => {
    const { ecosystems, organizations, programs } = placed();
    const all = [...ecosystems, ...organizations, ...programs];
    // Square 0..1/16 of tile 4/3/6 by the formulas of the Mercator projection, OpenStreetMap's wiki.
    const z = 4;
    const scale = 2 ** z * 16;
    const squareOf = ({ latitude = 0, longitude = 0 }) => {
      const radians = (latitude * Math.PI) / 180;
      const y = (1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2;
      return `${Math.floor(((longitude + 180) / 360) * scale)} ${Math.floor(y * scale)}`;
    };
    const squares = Map.groupBy(all, squareOf);
    const features = await tile(z, 3, 6);
    assert.ok(features.length > 20);
    for (const feature of features) {
      const members = squares.get(squareOf(feature)) ?? [];
      assert.equal(feature.properties['count'], members.length);
      const mean = members.reduce((total, { longitude = 0 }) => total + longitude, 0);
      assert.ok(Math.abs(feature.longitude - mean / members.length) < 360 / 2 ** z / 4096);
    }
    assert.equal(new Set(features.map(squareOf)).size, features.length);
  });

  it('names a place that stands alone', async () => {
    const { organizations } = placed();
    const fleet =
      organizations.find(({ id }) => id === 'fleet-science-center') ?? organizations[0]!;
    const n = 2 ** 14;
    const radians = (fleet.latitude * Math.PI) / 180;
    const x = Math.floor(((fleet.longitude + 180) / 360) * n);
    const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * n);
    const features = await tile(14, x, y);
    const found = features.find(({ properties }) => properties['id'] === fleet.id);
    assert.deepEqual(found?.properties, {
      count: 1,
      organizations: 1,
      [fleet.sector]: 1,
      id: fleet.id,
      type: 'organization',
      name: fleet.name,
      sector: fleet.sector,
    });
    assert.ok(Math.abs(found.longitude - fleet.longitude) < 1e-5);
    assert.ok(Math.abs(found.latitude - fleet.latitude) < 1e-5);
  });

  it('keeps places at the very same point apart at the last zoom', async () => {
    const { ecosystems, organizations, programs } = placed();
    const all = [...ecosystems, ...organizations, ...programs];
    const shared = [
      ...Map.groupBy(all, ({ latitude, longitude }) => `${latitude} ${longitude}`).values(),
    ].sort((a, b) => b.length - a.length)[0]!;
    assert.ok(shared.length > 5);
    const { latitude = 0, longitude = 0 } = shared[0]!;
    const radians = (latitude * Math.PI) / 180;
    const x = Math.floor(((longitude + 180) / 360) * 2 ** 14);
    const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** 14);
    const features = await tile(14, x, y);
    const ids = features.map(({ properties }) => properties['id']);
    for (const { id } of shared) assert.ok(ids.includes(id), id);
    assert.ok(features.every(({ properties }) => properties['count'] === 1));
  });

  it('has no bytes where there are no places', async () => {
    const response = await ask('/v1/tiles/6/0/0.mvt');
    assert.deepEqual([response.status, (await response.bytes()).length], [200, 0]);
    assert.equal(response.headers.get('content-type'), 'application/vnd.mapbox-vector-tile');
  });

  it('is cached, compressed and shared as all public data', async () => {
    const response = await ask('/v1/tiles/4/3/6.mvt', { 'Accept-Encoding': 'br' });
    const etag = response.headers.get('etag') ?? '';
    assert.match(etag, /^"[\w-]{22}-br"$/);
    assert.equal(response.headers.get('content-encoding'), 'br');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=60, s-maxage=300/);
    const again = await ask('/v1/tiles/4/3/6.mvt', {
      'Accept-Encoding': 'br',
      'If-None-Match': etag,
    });
    assert.equal(again.status, 304);
    const head = await ask('/v1/tiles/4/3/6.mvt', {}, 'HEAD');
    assert.equal(head.status, 200);
    assert.ok(Number(head.headers.get('content-length')) > 0);
    assert.equal(await head.text(), '');
  });

  it('is what readers of protobuf ask for, and nothing else', async () => {
    for (const accept of ['*/*', 'application/x-protobuf', 'application/vnd.mapbox-vector-tile'])
      assert.equal((await ask('/v1/tiles/0/0/0.mvt', { Accept: accept })).status, 200, accept);
    assert.equal((await ask('/v1/tiles/0/0/0.mvt', { Accept: 'image/png' })).status, 406);
  });

  for (const path of ['15/0/0', '1/2/0', '1/0/2', '01/0/0', '-1/0/0', 'a/b/c']) {
    it(`${path} is not there`, async () => {
      const response = await ask(`/v1/tiles/${path}.mvt`);
      const problem = (await response.json()) as Problem;
      assert.deepEqual([response.status, problem.code], [404, 'not-found']);
      assert.equal(
        problem.detail,
        'Expected a tile `z`/`x`/`y` of whole numbers without leading zeros: z from 0 to 14, x and y from 0 to 2^z - 1.',
      );
    });
  }

  it('takes no parameters', async () => {
    const response = await ask('/v1/tiles/0/0/0.mvt?sector=library');
    assert.deepEqual(
      [response.status, ((await response.json()) as Problem).code],
      [400, 'invalid-query'],
    );
  });
});
