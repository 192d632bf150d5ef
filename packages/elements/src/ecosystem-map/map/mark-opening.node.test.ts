import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fanOut, isStack, markTowards, stackKey, zoomToOpen, zoomToPart } from './mark-opening.ts';
import { marksAt, type Mark } from '../marks/marks.ts';
import { keysAt, point } from '../marks/marks.harness.ts';

describe('points of one place', () => {
  const points = [point('a', 0, 0), point('b', 0, 0), point('c', 0, 0), point('d', 90, 0)];

  it('stay together however near one comes', () => {
    assert.deepEqual(keysAt(points, 13), ['a\n3', 'd']);
    assert.equal(isStack(points.slice(0, 3)), true);
    assert.equal(isStack(points), false);
  });

  it('are all reachable once fanned out, each with room for a finger', () => {
    const fan = fanOut(marksAt(points, 5), stackKey({ x: 0.5, y: 0.5 })).slice(0, 3);
    assert.deepEqual(
      fan.map(({ key }) => key),
      ['a', 'b', 'c'],
    );
    for (const [at, mark] of fan.entries()) {
      const next = fan[(at + 1) % fan.length] as Mark;
      const gap = Math.hypot(
        (mark.offsetPx?.x ?? 0) - (next.offsetPx?.x ?? 0),
        (mark.offsetPx?.y ?? 0) - (next.offsetPx?.y ?? 0),
      );
      assert.ok(gap >= 32, `${gap}`);
    }
  });

  it('are not fanned out while others are gathered with them', () => {
    const marks = marksAt([...points, point('e', 20, 0)], 0);
    assert.deepEqual(fanOut(marks, stackKey({ x: 0.5, y: 0.5 })), marks);
  });
});

describe('coming nearer', () => {
  const [a, b, c] = [point('a', 0, 0), point('b', 10, 0), point('c', 100, 0)];
  const points = [a, b, c];

  it('is needed until a point stands alone', () => {
    const zoom = zoomToPart(a, points, 0);
    assert.ok(keysAt(points, zoom).includes('a'));
    assert.ok(!keysAt(points, zoom - 0.2).includes('a'));
  });

  it('is not needed where it stands alone already', () => {
    assert.equal(zoomToPart(c, points, 3), 3);
  });

  it('is not asked for without another point', () => {
    assert.equal(zoomToPart(a, [a], 4), 4);
  });

  it('opens a cluster around its middle, at least one level nearer', () => {
    const { x, zoom } = zoomToOpen([a, b], 1);
    assert.ok(Math.abs(x - (0.5 + 5 / 256)) < 1e-12);
    assert.ok(zoom >= 2);
    assert.ok(keysAt(points, zoom).length > 2);
  });
});

describe('the mark in a direction', () => {
  const mark = (key: string, x: number, y: number): Mark => ({
    key,
    x,
    y,
    members: [point(key, 0, 0)],
  });
  const from = mark('from', 0.5, 0.5);
  const marks = [from, mark('east', 0.6, 0.5), mark('far-east', 0.9, 0.5), mark('north', 0.5, 0.4)];

  const cases = [
    { direction: 'right', expected: 'east' },
    { direction: 'up', expected: 'north' },
    { direction: 'left', expected: undefined },
    { direction: 'down', expected: undefined },
  ] as const;
  for (const { direction, expected } of cases) {
    it(`is ${expected ?? 'none'} for ${direction}`, () => {
      assert.equal(markTowards(marks, from, direction)?.key, expected);
    });
  }

  it('goes round a fan, whose marks share one place', () => {
    const left = { ...mark('left', 0.5, 0.5), offsetPx: { x: -30, y: 0 } };
    const right = { ...mark('right', 0.5, 0.5), offsetPx: { x: 30, y: 0 } };
    assert.equal(markTowards([left, right], left, 'right')?.key, 'right');
  });
});
