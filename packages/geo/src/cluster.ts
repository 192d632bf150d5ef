/** Points that would overlap on the map, gathered; for one zoom only, the one in view. */
import { worldSizePx, type WorldPoint } from './mercator.ts';

export interface ClusterOptions {
  /** Zoom in view, may be fractional. */
  zoom: number;
  /** Points nearer than this to the first of a cluster join it, CSS pixels, > 0. */
  radiusPx: number;
}

/** More squares than a side of the world has at any zoom; two factors of this size are exact in a double. */
const ROWS = 2 ** 26;

/**
 * Every point in exactly one cluster: it joins the earliest one whose first point is near, or begins its own. Clusters
 * stand in the order of their first points, and so do the points in each. Points either side of ±180° are not gathered:
 * they are at opposite edges of the plane.
 * @throws {RangeError} when `radiusPx` is not above 0.
 */
export function clusterPoints<T extends WorldPoint>(
  points: readonly T[],
  { zoom, radiusPx }: ClusterOptions,
): T[][] {
  if (!(radiusPx > 0)) {
    throw new RangeError(`Expected \`radiusPx\` to be a number > 0, got ${radiusPx}.`);
  }
  const radius = radiusPx / worldSizePx(zoom);
  const clusters: T[][] = [];
  /** Indices of clusters by the square, as wide as the radius, in which their first point lies. */
  const squares = new Map<number, number[]>();
  for (const point of points) {
    const square = Math.floor(point.x / radius) * ROWS + Math.floor(point.y / radius);
    let home = Infinity;
    for (const column of [-ROWS, 0, ROWS]) {
      for (const row of [-1, 0, 1]) {
        for (const at of squares.get(square + column + row) ?? []) {
          const [{ x, y }] = clusters[at] as [T, ...T[]];
          if (at < home && (x - point.x) ** 2 + (y - point.y) ** 2 <= radius ** 2) home = at;
        }
      }
    }
    if (home < Infinity) clusters[home]?.push(point);
    else squares.set(square, [...(squares.get(square) ?? []), clusters.push([point]) - 1]);
  }
  return clusters;
}
