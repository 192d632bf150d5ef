import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { CLUSTER_RADIUS_PX, marksAt } from './marks.ts';
import { keysAt, point } from './marks.harness.ts';

describe('marks at a zoom', () => {
  it('are the points themselves where those stand apart', () => {
    assert.deepEqual(keysAt([point('a', 0, 0), point('b', 50, 0)], 0), ['a', 'b']);
  });

  it('gather what is nearer than the radius, at the place of the first', () => {
    const points = [point('a', 0, 0), point('b', 30, 0)];
    assert.deepEqual(marksAt(points, 0), [{ key: 'a\n2', x: 0.5, y: 0.5, members: points }]);
  });

  it('part again one level nearer', () => {
    assert.deepEqual(keysAt([point('a', 0, 0), point('b', 30, 0)], 1), ['a', 'b']);
  });

  it('are never nearer to each other than the radius', () => {
    // A fixed scatter: multiples of the golden angle fill a disc evenly.
    const points = Array.from({ length: 400 }, (_unused, at) => {
      const turn = at * 2.399963;
      return point(
        `p${at}`,
        6 * Math.sqrt(at) * Math.cos(turn),
        6 * Math.sqrt(at) * Math.sin(turn),
      );
    });
    const zoom = 1.5;
    const marks = marksAt(points, zoom);
    const gaps = marks.flatMap((a, at) =>
      marks.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) * worldSizePx(zoom)),
    );
    assert.ok(Math.min(...gaps) > CLUSTER_RADIUS_PX);
    assert.equal(marks.flatMap(({ members }) => members).length, 400);
  });
});
