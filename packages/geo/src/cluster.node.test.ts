import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clusterPoints, type ClusterOptions } from './cluster.ts';

/** Points of the plane in CSS pixels of zoom 0, where the world is 256 wide. */
const at = (...pixels: [x: number, y: number][]) =>
  pixels.map(([x, y]) => ({ x: x / 256, y: y / 256 }));

/** The clusters as indices into the list of points. */
function membersOf(points: ReturnType<typeof at>, options: ClusterOptions): number[][] {
  return clusterPoints(points, options).map((cluster) =>
    cluster.map((point) => points.indexOf(point)),
  );
}

describe('clusterPoints', () => {
  it('gathers points that would overlap and leaves others alone', () => {
    const points = at([10, 10], [100, 100], [14, 10], [10, 18]);
    assert.deepEqual(membersOf(points, { zoom: 0, radiusPx: 10 }), [[0, 2, 3], [1]]);
  });

  it('lets a point join the earlier of two that are near', () => {
    const points = at([20, 10], [4, 10], [12, 10]);
    assert.deepEqual(membersOf(points, { zoom: 0, radiusPx: 10 }), [[0, 2], [1]]);
  });

  it('takes a cluster apart as the zoom grows', () => {
    const points = at([10, 10], [14, 10]);
    assert.deepEqual(
      [0, 1, 2].map((zoom) => clusterPoints(points, { zoom, radiusPx: 10 }).length),
      [1, 1, 2],
    );
  });

  it('gathers across the squares of its grid', () => {
    const points = at([9.9, 9.9], [10.1, 10.1], [9.9, 10.1], [10.1, 9.9]);
    assert.deepEqual(membersOf(points, { zoom: 0, radiusPx: 10 }), [[0, 1, 2, 3]]);
  });

  it('gathers a thousand points of one place', () => {
    const points = Array.from({ length: 1000 }, () => ({ x: 0.3, y: 0.4 }));
    const [cluster, ...others] = clusterPoints(points, { zoom: 20, radiusPx: 40 });
    assert.equal(cluster?.length, 1000);
    assert.deepEqual(others, []);
  });

  it('makes nothing of no points', () => {
    assert.deepEqual(clusterPoints([], { zoom: 3, radiusPx: 40 }), []);
  });

  it('puts every point into one cluster, near its first, and first points apart', () => {
    const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 200 });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 6 }), (list, zoom) => {
        const clusters = clusterPoints(list, { zoom, radiusPx: 40 });
        const radius = 40 / (256 * 2 ** zoom);
        assert.equal(clusters.flat().length, list.length);
        assert.deepEqual(new Set(clusters.flat()), new Set(list));
        const firsts = clusters.map(([first]) => first!);
        clusters.forEach((cluster, number) => {
          const first = firsts[number]!;
          for (const { x, y } of cluster) {
            assert.ok(Math.hypot(x - first.x, y - first.y) <= radius * (1 + 1e-12));
          }
          for (const other of firsts.slice(number + 1)) {
            assert.ok(Math.hypot(other.x - first.x, other.y - first.y) > radius * (1 - 1e-12));
          }
        });
      }),
    );
  });

  for (const radiusPx of [0, -1, NaN]) {
    it(`refuses a radius of ${radiusPx}`, () => {
      assert.throws(
        () => clusterPoints([], { zoom: 0, radiusPx }),
        new RangeError(`Expected \`radiusPx\` to be a number > 0, got ${radiusPx}.`),
      );
    });
  }
});
