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

  it('make way across ±180°', () => {
    const [moved] = makeWay([mark('own', -127, 0)], [mark('other', 127, 0)], 0);
    assert.equal(Math.round(moved?.offsetPx?.x ?? NaN), 32);
  });
});
