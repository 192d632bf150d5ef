import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeLabels, type LabelWish } from './map-labels.ts';

/** Every letter 10 px wide. */
const measure = (text: string): number => text.length * 10;
const wish = (overrides: Partial<LabelWish>): LabelWish => ({
  text: 'Oklahoma',
  x: 100,
  y: 100,
  roomPx: 200,
  fontSizePx: 12,
  ...overrides,
});
const placed = (...wishes: LabelWish[]): string[] =>
  placeLabels(wishes, [], measure).map(({ text, x, y }) => `${text} ${x},${y}`);

describe('names on the map', () => {
  it('stand in the middle of their land', () => {
    assert.deepEqual(placed(wish({})), ['Oklahoma 100,100']);
  });

  it('are shortened where the land is too narrow', () => {
    assert.deepEqual(placed(wish({ short: 'OK', roomPx: 40 })), ['OK 100,100']);
  });

  it('are left out where even the short one is too wide', () => {
    assert.deepEqual(placed(wish({ short: 'OK', roomPx: 10 })), []);
  });

  it('move up first to make way for an earlier one', () => {
    assert.deepEqual(placed(wish({}), wish({ text: 'Kansas', y: 102 })), [
      'Oklahoma 100,100',
      'Kansas 100,78',
    ]);
  });

  it('make way for a mark', () => {
    const mark = { left: 85, right: 115, top: 96, bottom: 126 };
    const [placed] = placeLabels([wish({})], [mark], measure);
    assert.deepEqual([placed?.text, placed?.x, placed?.y], ['Oklahoma', 100, 86]);
  });

  it('move aside where neither up nor down will do', () => {
    const mark = { left: 50, right: 150, top: 40, bottom: 160 };
    const [placed] = placeLabels([wish({ roomPx: 600 })], [mark], measure);
    assert.deepEqual([placed?.text, placed?.x, placed?.y], ['Oklahoma', -20, 100]);
  });

  it('do not stand where they would be taken for the name of another land', () => {
    const mark = { left: 85, right: 115, top: 96, bottom: 126 };
    const south = wish({ isFree: ({ y }) => y >= 100 });
    const [placed] = placeLabels([south], [mark], measure);
    assert.deepEqual([placed?.text, placed?.x, placed?.y], ['Oklahoma', 100, 138]);
  });

  it('are left out where there is no way by', () => {
    const wall = { left: 0, right: 200, top: 0, bottom: 200 };
    assert.deepEqual(placeLabels([wish({})], [wall], measure), []);
  });
});
