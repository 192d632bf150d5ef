import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeWay } from './make-way.ts';
import type { MapPoint, Mark } from './marks.ts';

/** A mark some CSS pixels from the middle of the world at zoom 0. */
function mark(key: string, rightPx: number, downPx: number): Mark {
  const at = { x: 0.5 + rightPx / 256, y: 0.5 + downPx / 256 };
  const point: MapPoint = {
    ...at,
    id: key,
    kind: 'library',
    isHollow: false,
    label: key,
    name: key,
    place: '',
  };
  return { key, ...at, members: [point] };
}

describe('marks that make way', () => {
  it('stay where they are where nothing is in their way', () => {
    const own = mark('own', 40, 0);
    assert.deepEqual(makeWay([own], [mark('other', 0, 0)], 0), [own]);
  });

  const cases = [
    { from: [10, 0], expected: { x: 24, y: 0 } },
    { from: [0, -30], expected: { x: 0, y: -4 } },
    { from: [0, 0], expected: { x: 0, y: 34 } },
  ] as const;
  for (const { from, expected } of cases) {
    it(`are moved by ${expected.x}, ${expected.y} px from ${from.join(', ')}`, () => {
      const [moved] = makeWay([mark('own', from[0], from[1])], [mark('other', 0, 0)], 0);
      assert.equal(Math.round(moved?.offsetPx?.x ?? NaN), expected.x);
      assert.equal(Math.round(moved?.offsetPx?.y ?? NaN), expected.y);
    });
  }

  it('go where nothing else is', () => {
    // The short way, to the right, is taken by another ecosystem.
    const majors = [mark('one', 0, 0), mark('two', 40, 0)];
    const [moved] = makeWay([mark('own', 1, 0)], majors, 0);
    assert.deepEqual(
      [moved?.offsetPx?.x, moved?.offsetPx?.y].map((value) => Math.round(value ?? NaN)),
      [-1, 34],
    );
  });

  it('join a neighbour where there is no room at all', () => {
    const ring = Array.from({ length: 16 }, (_, at) => {
      const turn = (at / 16) * 2 * Math.PI;
      return mark(`ring${at}`, 36 * Math.cos(turn), 36 * Math.sin(turn));
    });
    const joined = makeWay(
      [mark('far', 100, 0), mark('own', 0, 0)],
      [mark('one', 0, 1), ...ring],
      0,
    );
    assert.deepEqual(
      joined.map(({ members }) => members.map(({ id }) => id)),
      [['far', 'own']],
    );
  });

  it('make way across ±180°', () => {
    const [moved] = makeWay([mark('own', -127, 0)], [mark('other', 127, 0)], 0);
    assert.equal(Math.round(moved?.offsetPx?.x ?? NaN), 32);
  });
});
