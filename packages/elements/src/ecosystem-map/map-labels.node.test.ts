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

  it('stay in their land when they make way, and are left out rather than stand in another', () => {
    const state = (reachPx: { up: number; down: number }): LabelWish =>
      wish({ text: 'Kansas', y: 102, reachPx });
    assert.deepEqual(placed(wish({}), state({ up: 20, down: 40 })), [
      'Oklahoma 100,100',
      'Kansas 100,126',
    ]);
    assert.deepEqual(placed(wish({}), state({ up: 20, down: 20 })), ['Oklahoma 100,100']);
  });

  it('make way for a mark', () => {
    const mark = { left: 85, right: 115, top: 96, bottom: 126 };
    const [placed] = placeLabels([wish({})], [mark], measure);
    assert.deepEqual([placed?.text, placed?.x, placed?.y], ['Oklahoma', 100, 86]);
  });

  it('are left out where there is no way by', () => {
    const wall = { left: 0, right: 200, top: 0, bottom: 200 };
    assert.deepEqual(placeLabels([wish({})], [wall], measure), []);
  });
});
