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
  if (!(radiusPx > 0)) {
    throw new RangeError(`Expected \`radiusPx\` to be a number > 0, got ${radiusPx}.`);
  }
  const grid = new Grid(points, radiusPx / worldSizePx(zoom));
  const clusters: Cluster[] = [];
  for (let index = 0; index < points.length; index += 1) {
    const cluster = grid.take(index);
    if (cluster !== undefined) clusters.push(cluster);
  }
  return clusters;
}

/**
 * Squares of the plane as wide as the radius, each with the list of its points, hashed into a table. Two squares may
 * share a list: distances are compared anyway. Lists are linked through arrays, so taking a point out is one write.
 */
class Grid {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #radius: number;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  readonly #mask: number;
  readonly #isTaken: Uint8Array;

  constructor(points: readonly WorldPoint[], radius: number) {
    this.#xs = Float64Array.from(points, ({ x }) => x);
    this.#ys = Float64Array.from(points, ({ y }) => y);
    this.#radius = radius;
    const size = 2 ** Math.ceil(Math.log2(points.length + 1));
    this.#mask = size - 1;
    this.#heads = new Int32Array(size).fill(NONE);
    this.#next = new Int32Array(points.length);
    this.#isTaken = new Uint8Array(points.length);
    for (let index = 0; index < points.length; index += 1) {
      const slot = this.#slot(this.#square(this.#xs[index]), this.#square(this.#ys[index]));
      this.#next[index] = this.#heads[slot] as number;
      this.#heads[slot] = index;
    }
  }

  /** The cluster that a point begins: the points left within the radius; undefined when the point is taken. */
  take(index: number): Cluster | undefined {
    if (this.#isTaken[index] === 1) return undefined;
    const column = this.#square(this.#xs[index]);
    const row = this.#square(this.#ys[index]);
    const members: number[] = [];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        this.#takeFrom(this.#slot(column + dx, row + dy), index, members);
      }
    }
    // Points before this one are taken already, so the least member is the point itself.
    if (members.length > 1) members.sort((a, b) => a - b);
    return { ...this.#mean(members), members };
  }

  #takeFrom(slot: number, first: number, taken: number[]): void {
    const x = this.#xs[first] as number;
    const y = this.#ys[first] as number;
    let before = NONE;
    let after: number;
    for (let index = this.#heads[slot] as number; index !== NONE; index = after) {
      after = this.#next[index] as number;
      const dx = (this.#xs[index] as number) - x;
      const dy = (this.#ys[index] as number) - y;
      if (dx * dx + dy * dy > this.#radius * this.#radius) {
        before = index;
        continue;
      }
      taken.push(index);
      this.#isTaken[index] = 1;
      if (before === NONE) this.#heads[slot] = after;
      else this.#next[before] = after;
    }
  }

  #mean(members: readonly number[]): WorldPoint {
    let [x, y] = [0, 0];
    for (const member of members) {
      x += this.#xs[member] as number;
      y += this.#ys[member] as number;
    }
    return { x: x / members.length, y: y / members.length };
  }

  #square(coordinate: number | undefined): number {
    return Math.floor((coordinate as number) / this.#radius);
  }

  /** Two large primes spread columns and rows over the table (Teschner et al., Optimized Spatial Hashing, 2003). */
  #slot(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & this.#mask;
  }
}
