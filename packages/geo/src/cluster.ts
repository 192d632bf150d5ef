/** Points that would overlap on the map, gathered; for one zoom only, the one in view. */
import { worldSizePx, type WorldPoint } from './mercator.ts';

/** Points drawn as one; a point on its own is a cluster of one. */
export interface Cluster {
  /** Mean of the members, world units. */
  readonly x: number;
  readonly y: number;
  /** Indices into the list of points, the one that began the cluster first. Never empty. */
  readonly members: readonly number[];
}

export interface ClusterOptions {
  /** Zoom in view, may be fractional. */
  zoom: number;
  /** Points nearer than this to the first of a cluster join it, CSS pixels, > 0. */
  radiusPx: number;
}

/** End of a list in the grid. */
const NONE = -1;

/**
 * Every point in exactly one cluster, in the order of the clusters' first points. The same points give the same
 * clusters. Points either side of ±180° are not gathered: they are at opposite edges of the plane.
 * @throws {RangeError} when `radiusPx` is not above 0.
 */
export function clusterPoints(
  points: readonly WorldPoint[],
  { zoom, radiusPx }: ClusterOptions,
): Cluster[] {
  if (!(radiusPx > 0))
    throw new RangeError(`Expected \`radiusPx\` to be a number > 0, got ${radiusPx}.`);
  const radius = radiusPx / worldSizePx(zoom);
  const grid = new Grid(points, radius);
  const isTaken = new Uint8Array(points.length);
  return points.flatMap((first, index) => {
    if (isTaken[index] === 1) return [];
    const members = grid.take(first);
    let sumX = 0;
    let sumY = 0;
    for (const member of members) {
      isTaken[member] = 1;
      sumX += (points[member] as WorldPoint).x;
      sumY += (points[member] as WorldPoint).y;
    }
    return [{ x: sumX / members.length, y: sumY / members.length, members }];
  });
}

/**
 * Squares of the plane as wide as the radius, each with the list of its points, hashed into a table. Two squares may
 * share a list: distances are compared anyway. Lists are linked through arrays, so taking a point out is one write.
 */
class Grid {
  readonly #points: readonly WorldPoint[];
  readonly #radius: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;

  constructor(points: readonly WorldPoint[], radius: number) {
    this.#points = points;
    this.#radius = radius;
    const size = 2 ** Math.ceil(Math.log2(points.length + 1));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(NONE);
    this.#next = new Int32Array(points.length).fill(NONE);
    // From the last to the first, so that each list runs in the order of the points.
    for (let index = points.length - 1; index >= 0; index -= 1) {
      const { x, y } = points[index] as WorldPoint;
      const slot = this.#slot(Math.floor(x / radius), Math.floor(y / radius));
      this.#next[index] = this.#heads[slot] as number;
      this.#heads[slot] = index;
    }
  }

  /** The points left within the radius of a first one, itself among them, ascending; taken out of the grid. */
  take(first: WorldPoint): number[] {
    const column = Math.floor(first.x / this.#radius);
    const row = Math.floor(first.y / this.#radius);
    const members: number[] = [];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1)
        this.#takeFrom(this.#slot(column + dx, row + dy), first, members);
    }
    return members.sort((a, b) => a - b);
  }

  #takeFrom(slot: number, { x, y }: WorldPoint, taken: number[]): void {
    let before = NONE;
    for (
      let index = this.#heads[slot] as number;
      index !== NONE;
      index = this.#next[index] as number
    ) {
      const point = this.#points[index] as WorldPoint;
      const isNear = (point.x - x) ** 2 + (point.y - y) ** 2 <= this.#radius ** 2;
      if (!isNear) {
        before = index;
        continue;
      }
      taken.push(index);
      const after = this.#next[index] as number;
      if (before === NONE) this.#heads[slot] = after;
      else this.#next[before] = after;
    }
  }

  /** Two large primes spread columns and rows over the table (Teschner et al., Optimized Spatial Hashing, 2003). */
  #slot(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & this.#mask;
  }
}
