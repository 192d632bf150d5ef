import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Point } from '@stem-ecosystems/geo/point';
import { PlaceColumns, readGroup } from './place-group.ts';
import { PlaceIndex } from './place-index.ts';

interface Place extends Point {
  id: string;
  num: number;
}

const TULSA = { lat: 36.154, lng: -95.993 };

/** A group as it comes back from the database. */
function groupOf(places: readonly Place[], isListed = true) {
  const columns = new PlaceColumns();
  for (const { num, id, lat, lng } of places) columns.add(num, id, { lat, lng });
  return readGroup(columns.size, columns.toBytes(), isListed);
}

suite('a group of places', () => {
  test('gives back numbers, ids and points as they were, also ids of other scripts and large numbers', () => {
    const places = [
      { num: 9_007_199_254_740_991, id: 'a', ...TULSA },
      { num: 2, id: 'escuela-ñandú', lat: -90, lng: 180 },
      { num: 3, id: '学校', lat: 90, lng: -180 },
    ];
    const group = groupOf(places);
    assert.deepEqual(
      places.map(({ num }, index) => ({
        num: group.nums[index] === num ? num : undefined,
        id: group.idAt(index),
        ...group.points.at(index),
      })),
      places,
    );
    assert.equal(group.points.at(3), undefined);
  });

  test('reads bytes wherever they lie in memory', () => {
    const columns = new PlaceColumns();
    columns.add(7, 'library', TULSA);
    const bytes = columns.toBytes();
    const shifted = new Uint8Array(bytes.byteLength + 3);
    shifted.set(bytes, 3);
    const { nums, nearest } = readGroup(1, shifted.subarray(3), true);
    assert.deepEqual([...nums], [7]);
    assert.deepEqual(nearest.nearest(TULSA, 1), [{ index: 0, km: 0 }]);
  });
});

suite('an index of groups', () => {
  // Three sectors at one point, and one of low confidence.
  const index = new PlaceIndex([
    groupOf([
      { num: 1, id: 'b', ...TULSA },
      { num: 2, id: 'd', ...TULSA },
    ]),
    groupOf([{ num: 3, id: 'c', ...TULSA }]),
    groupOf([{ num: 4, id: 'a', lat: 36.2, lng: -95.993 }]),
    groupOf([{ num: 5, id: 'low', ...TULSA }], false),
  ]);
  const nearby = { point: TULSA, maxKm: Infinity };

  test('orders places of one point by id, whatever their group, page by page', () => {
    const ids: string[] = [];
    for (let after: { km: number; id: string } | undefined; ;) {
      const [found] = index.page(nearby, 1, after);
      if (found === undefined) break;
      ids.push(found.id);
      after = found;
    }
    assert.deepEqual(ids, ['b', 'c', 'd', 'a']);
  });

  test('counts those of low confidence only when it is told to', () => {
    const within = { point: TULSA, maxKm: 1 };
    assert.deepEqual(
      [nearby, { ...nearby, withLow: true }, within, { ...within, withLow: true }].map((query) =>
        index.count(query),
      ),
      [4, 5, 3, 4],
    );
  });

  test('counts and gives only the records of a query', () => {
    const query = { ...nearby, nums: new Set([2, 4]) };
    assert.equal(index.count(query), 2);
    assert.deepEqual(
      index.page(query, 10).map(({ num }) => num),
      [2, 4],
    );
  });

  test('offers for a cell the listed places of every group, with those that tie', () => {
    assert.deepEqual(index.candidates({ latCell: 361, lngCell: -960 }, 1).sort(), [1, 2, 3, 4]);
  });
});
