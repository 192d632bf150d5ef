import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeviceStorage } from './browser.ts';
import { forgetPlace, keepPlace, readKeptPlace } from './kept-place.ts';

function storageOf(
  ...entries: [string, unknown][]
): DeviceStorage & { values: Map<string, unknown> } {
  const values = new Map(entries);
  return {
    values,
    read: (key) => Promise.resolve(values.get(key)),
    write: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
    remove: (key) => {
      values.delete(key);
      return Promise.resolve();
    },
  };
}

test('keeps a place with the version of its form, and reads it back', async () => {
  const storage = storageOf();
  await keepPlace(storage, 'Tulsa, OK');
  assert.deepEqual([...storage.values], [['place', { version: 1, near: 'Tulsa, OK' }]]);
  assert.equal(await readKeptPlace(storage), 'Tulsa, OK');
});

test('forgets the place', async () => {
  const storage = storageOf(['place', { version: 1, near: '74103' }]);
  await forgetPlace(storage);
  assert.deepEqual([...storage.values], []);
  assert.equal(await readKeptPlace(storage), undefined);
});

const foreign: unknown[] = [
  undefined,
  null,
  'Tulsa',
  7,
  [],
  {},
  { near: '74103' },
  { version: 2, near: '74103' },
  { version: 1, near: '' },
  { version: 1, near: 74103 },
  { version: 1, near: 'a'.repeat(201) },
];
for (const value of foreign) {
  const text = value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 40);
  test(`takes ${text} for nothing kept`, async () => {
    assert.equal(await readKeptPlace(storageOf(['place', value])), undefined);
  });
}
