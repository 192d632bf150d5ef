/**
 * The nearest of many points, exactly: unit vectors in the order of their height above the equator, walked up and down
 * from the height asked for until nothing farther up or down can be near enough.
 */
import { EARTH_RADIUS_KM, GREATEST_STRETCH, LEAST_STRETCH, unitVector } from './distance.ts';
import { geodesicKm } from './geodesic.ts';
import type { Point } from './point.ts';
import { requirePoint } from './require-point.ts';

/** Points by their index: an array, or what makes each from columns when it is asked for. */
export interface PointList {
  readonly length: number;
  at(index: number): Point | undefined;
}

/** Points of the unit sphere from the south to the north, so an index need not sort them again. */
export interface SortedPoints {
  /** Index of each point in its list. */
  readonly indices: Uint32Array;
  /** x, y, z of each. */
  readonly vectors: Float64Array;
}

/** One of the points of the index, by its place in the list the index was made of. */
export interface Neighbour {
  readonly index: number;
  /** Length of the geodesic, km. */
  readonly km: number;
}

export interface NearestOptions {
  /** Leave out what is farther, km. @default Infinity */
  maxKm?: number;
  /** Leave out points for which this is false; asked only for points near enough to matter. */
  keep?: (index: number) => boolean;
}

export interface NearestIndex {
  readonly size: number;
  /**
   * At most `count` points, nearest first by geodesic distance, equal distances by index. Empty where there is none.
   * @throws {RangeError} when the point is out of range or `count` is not a whole number ≥ 0.
   */
  nearest(point: Point, count: number, options?: NearestOptions): Neighbour[];
}

/** What a squared chord is multiplied with so that nothing the ellipsoid brings nearer is missed. */
const SQUARED_MARGIN = (GREATEST_STRETCH / LEAST_STRETCH) ** 2;

/** Squared chord of about 1 m: rounding of the unit vectors never decides. */
const SQUARED_METRE = (0.001 / EARTH_RADIUS_KM) ** 2;

/**
 * An index over points, 28 bytes each.
 *
 * @param sorted - what `sortPoints` has made of the same points
 * @throws {RangeError} when a point is out of range.
 */
export function createNearestIndex(
  points: PointList,
  sorted: SortedPoints = sortPoints(points),
): NearestIndex {
  const sphere = new SortedSphere(sorted);
  const nearest = (point: Point, count: number, options: NearestOptions = {}): Neighbour[] => {
    requirePoint(point);
    requireCount(count);
    const { maxKm = Infinity, keep } = options;
    return sphere
      .nearEnough(unitVector(point), count, squaredChord(maxKm), keep)
      .map((index) => ({ index, km: geodesicKm(point, points.at(index) as Point) }))
      .filter(({ km }) => km <= maxKm)
      .sort((a, b) => a.km - b.km || a.index - b.index)
      .slice(0, count);
  };
  return { size: points.length, nearest };
}

/** @throws {RangeError} when a point is out of range. */
export function sortPoints(points: PointList): SortedPoints {
  const lats = new Float64Array(points.length);
  for (let index = 0; index < lats.length; index += 1)
    lats[index] = requirePoint(points.at(index) as Point).lat;
  const indices = Uint32Array.from(lats, (_, index) => index).sort(
    (a, b) => (lats[a] as number) - (lats[b] as number),
  );
  const vectors = new Float64Array(points.length * 3);
  indices.forEach((index, place) => {
    vectors.set(unitVector(points.at(index) as Point), place * 3);
  });
  return { indices, vectors };
}

function requireCount(count: number): void {
  if (Number.isInteger(count) && count >= 0) return;
  throw new RangeError(`Expected \`count\` to be a whole number ≥ 0, got ${count}.`);
}

/** Squared chord of the unit sphere that is certainly not shorter than a geodesic of that length. */
function squaredChord(km: number): number {
  const radians = km / (EARTH_RADIUS_KM * LEAST_STRETCH);
  return radians >= Math.PI ? 4 + SQUARED_METRE : (2 * Math.sin(radians / 2)) ** 2 + SQUARED_METRE;
}

class SortedSphere {
  readonly #indices: Uint32Array;
  readonly #vectors: Float64Array;

  constructor({ indices, vectors }: SortedPoints) {
    this.#indices = indices;
    this.#vectors = vectors;
  }

  /**
   * Indices of all points that can be among the `count` nearest, in no order. While the walk goes on, `limit` is the
   * squared chord within which the ellipsoid could still reorder; points found under a wider limit are dropped at the
   * end.
   */
  nearEnough(
    [x, y, z]: readonly [number, number, number],
    count: number,
    widest: number,
    keep: ((index: number) => boolean) | undefined,
  ): number[] {
    if (count === 0) return [];
    const vectors = this.#vectors;
    // Where all are asked for, only the distance limits: a heap of them would be most of the work.
    const best = count < this.#indices.length ? new LeastOf(count) : undefined;
    const found: number[] = [];
    const chords: number[] = [];
    let limit = widest;
    let up = this.#firstFrom(z);
    let down = up - 1;
    for (;;) {
      const rise = up < this.#indices.length ? (vectors[up * 3 + 2] as number) - z : Infinity;
      const fall = down >= 0 ? z - (vectors[down * 3 + 2] as number) : Infinity;
      const dz = Math.min(rise, fall);
      if (dz * dz > limit || dz === Infinity) break;
      const place = rise <= fall ? up++ : down--;
      const dx = (vectors[place * 3] as number) - x;
      const dy = (vectors[place * 3 + 1] as number) - y;
      const chord = dx * dx + dy * dy + dz * dz;
      const index = this.#indices[place] as number;
      if (chord > limit || (keep !== undefined && !keep(index))) continue;
      found.push(index);
      chords.push(chord);
      if (best?.offer(chord))
        limit = Math.min(widest, best.greatest * SQUARED_MARGIN + SQUARED_METRE);
    }
    return found.filter((_, at) => (chords[at] as number) <= limit);
  }

  /** Place of the first point that is not south of a height. */
  #firstFrom(z: number): number {
    let [low, high] = [0, this.#indices.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#vectors[middle * 3 + 2] as number) < z) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The least values offered so far, as many as it has room for: a binary heap with the greatest on top. */
class LeastOf {
  readonly #heap: Float64Array;

  constructor(room: number) {
    this.#heap = new Float64Array(room).fill(Infinity);
  }

  /** The greatest of the least; Infinity until there are as many as there is room. */
  get greatest(): number {
    return this.#heap[0] ?? -Infinity;
  }

  /** Whether the value was small enough to be kept. */
  offer(value: number): boolean {
    const heap = this.#heap;
    if (value >= this.greatest) return false;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child + 1 < heap.length && (heap[child + 1] as number) > (heap[child] as number))
        child += 1;
      if (child >= heap.length || (heap[child] as number) <= value) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = value;
    return true;
  }
}
