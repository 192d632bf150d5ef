/** The rules of https://github.com/mapbox/vector-tile-spec/tree/master/2.1, read from the bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PbfReader } from 'pbf';
import { openTestStores } from '../testing/open-test-stores.ts';

/** Numbers of the fields in the messages of section 4. */
const TILE = { layer: 3 } as const;
const LAYER = { name: 1, feature: 2, key: 3, value: 4, extent: 5, version: 15 } as const;
const FEATURE = { id: 1, tags: 2, type: 3, geometry: 4 } as const;

interface RawFeature {
  id?: number;
  tags: number[];
  type?: number;
  geometry: number[];
}

interface RawLayer {
  name?: string;
  version?: number;
  extent?: number;
  keys: string[];
  /** Bytes of each, as hexadecimal text. */
  values: string[];
  features: RawFeature[];
}

function readLayers(body: Uint8Array): RawLayer[] {
  return new PbfReader(body).readFields((field, layers: RawLayer[], pbf) => {
    assert.equal(field, TILE.layer);
    layers.push(pbf.readMessage(readLayer, { keys: [], values: [], features: [] }));
  }, []);
}

function readLayer(field: number, layer: RawLayer, pbf: PbfReader): void {
  if (field === LAYER.name) layer.name = pbf.readString();
  else if (field === LAYER.version) layer.version = pbf.readVarint();
  else if (field === LAYER.extent) layer.extent = pbf.readVarint();
  else if (field === LAYER.key) layer.keys.push(pbf.readString());
  else if (field === LAYER.value) layer.values.push(Buffer.from(pbf.readBytes()).toString('hex'));
  else if (field === LAYER.feature)
    layer.features.push(pbf.readMessage(readFeature, { tags: [], geometry: [] }));
}

function readFeature(field: number, feature: RawFeature, pbf: PbfReader): void {
  if (field === FEATURE.id) feature.id = pbf.readVarint();
  else if (field === FEATURE.type) feature.type = pbf.readVarint();
  else if (field === FEATURE.tags) pbf.readPackedVarint(feature.tags);
  else if (field === FEATURE.geometry) pbf.readPackedVarint(feature.geometry);
}

function assertUnique(values: readonly unknown[]): void {
  assert.equal(new Set(values).size, values.length);
}

/** A whole number written as 0, -1, 1, -2, … */
function unzigzag(value: number): number {
  return (value >> 1) ^ -(value & 1);
}

function assertFeature({ tags, type, geometry }: RawFeature, layer: RawLayer): void {
  assert.equal(type, 1, 'a point');
  assert.equal(tags.length % 2, 0);
  const keys = tags.filter((_, index) => index % 2 === 0);
  assertUnique(keys);
  assert.ok(keys.every((key) => key < layer.keys.length));
  assert.ok(tags.every((tag, index) => index % 2 === 0 || tag < layer.values.length));
  const [command, ...position] = geometry;
  assert.equal(command, (1 << 3) | 1, 'MoveTo, once');
  assert.equal(position.length, 2);
  for (const parameter of position.map(unzigzag)) assert.ok(parameter >= 0 && parameter < 4096);
}

test('tiles hold what version 2 of the specification asks, at every kind of zoom', async (t) => {
  const { store } = await openTestStores(t);
  const addresses = [
    [0, 0, 0],
    [3, 1, 3],
    [4, 3, 6],
    [7, 29, 50],
    [14, 3823, 6425],
  ] as const;
  for (const [z, x, y] of addresses) {
    const layers = readLayers(await store.tile({ z, x, y }));
    assert.deepEqual(
      layers.map(({ name, version, extent }) => [name, version, extent]),
      [['places', 2, 4096]],
      `${z}/${x}/${y}`,
    );
    for (const layer of layers) {
      assert.ok(layer.features.length > 0);
      assertUnique(layer.keys);
      assertUnique(layer.values);
      assertUnique(layer.features.flatMap(({ id }) => id ?? []));
      for (const feature of layer.features) assertFeature(feature, layer);
    }
  }
});
