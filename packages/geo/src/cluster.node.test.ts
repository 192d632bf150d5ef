import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clusterPoints } from './cluster.ts';

/** Points of the plane in CSS pixels of zoom 0, where the world is 256 wide. */
const at = (...pixels: [x: number, y: number][]) =>
  pixels.map(([x, y]) => ({ x: x / 256, y: y / 256 }));

describe('clusterPoints', () => {
  it('gathers points that would overlap and leaves others alone', () => {
    const clusters = clusterPoints(at([10, 10], [100, 100], [14, 10], [10, 18]), {
      zoom: 0,
      radiusPx: 10,
    });
    assert.deepEqual(
      clusters.map(({ members }) => members),
      [[0, 2, 3], [1]],
    );
  });

  it('puts a cluster at the mean of its members', () => {
    const [cluster] = clusterPoints(at([10, 10], [14, 10], [12, 16]), { zoom: 0, radiusPx: 10 });
    assert.deepEqual([cluster!.x * 256, cluster!.y * 256], [12, 12]);
  });

  it('takes a cluster apart as the zoom grows', () => {
    const points = at([10, 10], [14, 10]);
    assert.deepEqual(
      [0, 1, 2].map((zoom) => clusterPoints(points, { zoom, radiusPx: 10 }).length),
      [1, 1, 2],
    );
  });

  it('gathers across the squares of its grid', () => {
    const clusters = clusterPoints(at([9.9, 9.9], [10.1, 10.1], [9.9, 10.1], [10.1, 9.9]), {
      zoom: 0,
      radiusPx: 10,
    });
    assert.deepEqual(
      clusters.map(({ members }) => members),
      [[0, 1, 2, 3]],
    );
  });

  it('gathers a thousand points of one place', () => {
    const points = Array.from({ length: 1000 }, () => ({ x: 0.3, y: 0.4 }));
    const [cluster, ...others] = clusterPoints(points, { zoom: 20, radiusPx: 40 });
    assert.equal(cluster?.members.length, 1000);
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
        const members = clusters.flatMap((cluster) => cluster.members);
        assert.deepEqual(
          [...members].sort((a, b) => a - b),
          list.map((_, index) => index),
        );
        const firsts = clusters.map((cluster) => list[cluster.members[0]!]!);
        clusters.forEach((cluster, number) => {
          const first = firsts[number]!;
          for (const index of cluster.members) {
            assert.ok(
              Math.hypot(list[index]!.x - first.x, list[index]!.y - first.y) <=
                radius * (1 + 1e-12),
            );
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
