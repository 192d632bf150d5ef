/** Outlines of states and countries, ready to be drawn: read from the compact texts of `outlines/`. */
import type { Bounds } from './bounds.ts';
import { unproject, type WorldPoint } from './mercator.ts';
import { readOutlines, type WrittenShape } from './outline-reader.ts';
import { countryName, regionName } from './places.ts';
import { wrapLongitude } from './point.ts';
import { interiorPoint, ringBox, ringContains, type Box } from './ring.ts';

/** A state, country or county. */
export interface OutlineShape {
  /** Postal code of a state or territory (`OK`), ISO 3166-1 alpha-2 of a country (`KE`), GEOID of a county (`40143`). */
  readonly id: string;
  /** In English. */
  readonly name: string;
  /**
   * x, y, x, y … in world units (`mercator.ts`); the first point is not repeated. Holes run against the other rings.
   * What crosses ±180° runs on, beyond 0 ≤ x < 1.
   */
  readonly rings: readonly Float32Array[];
  /** Around all rings. */
  readonly box: Box;
  /** A point well inside the largest ring. */
  readonly labelAt: WorldPoint;
  /** Around the rings that count: those whose box is at least a tenth as large on the map as the largest one. */
  readonly bounds: Bounds;
}

export interface Outlines {
  /** The country whose regions the shapes are, ISO 3166-1 alpha-2; "" where the shapes are countries. */
  readonly country: string;
  /** By id, ascending. */
  readonly shapes: readonly OutlineShape[];
}

/**
 * Reads a text of `outlines/us-states` or `outlines/world`; one of `outlines/us-counties` with names. Rings, boxes,
 * label points and bounds are found when first asked for.
 * @param names by id, in the order of the shapes, where the text has neither
 * @throws {SyntaxError} when the text is no such text.
 */
export function decodeOutlines(encoded: string, names?: ReadonlyMap<string, string>): Outlines {
  const { country, shapes } = readOutlines(encoded, names && [...names.keys()]);
  const nameOf = (id: string): string =>
    names?.get(id) ?? (country === '' ? countryName(id) : (regionName(country, id) ?? id));
  return { country, shapes: shapes.map((shape) => new Shape(shape, nameOf)) };
}

/** Whether a point of the map plane, 0 ≤ x < 1, lies in a shape and in none of its holes. */
export function shapeHolds({ rings }: OutlineShape, { x, y }: WorldPoint): boolean {
  return [-1, 0, 1].some(
    (turn) => rings.filter((ring) => ringContains(ring, { x: x + turn, y })).length % 2 === 1,
  );
}

/** Share of the largest ring's box from which a ring counts for the bounds of a shape. */
const COUNTING_SHARE = 0.1;

class Shape implements OutlineShape {
  readonly id: string;
  readonly #readRings: () => Float32Array[];
  readonly #nameOf: (id: string) => string;
  #rings: readonly Float32Array[] | undefined;
  #box: Box | undefined;
  #labelAt: WorldPoint | undefined;

  constructor({ id, readRings }: WrittenShape, nameOf: (id: string) => string) {
    this.id = id;
    this.#readRings = readRings;
    this.#nameOf = nameOf;
  }

  get name(): string {
    return this.#nameOf(this.id);
  }

  get rings(): readonly Float32Array[] {
    if (this.#rings === undefined) {
      const rings = this.#readRings();
      const largest = largestOf(rings);
      for (const ring of rings) moveBeside(largest, ring);
      this.#rings = rings;
    }
    return this.#rings;
  }

  get box(): Box {
    this.#box ??= boxAround(this.rings);
    return this.#box;
  }

  get labelAt(): WorldPoint {
    this.#labelAt ??= interiorPoint(largestOf(this.rings));
    return this.#labelAt;
  }

  get bounds(): Bounds {
    const least = sizeOf(largestOf(this.rings)) * COUNTING_SHARE;
    const { minX, minY, maxX, maxY } = boxAround(
      this.rings.filter((ring) => sizeOf(ring) >= least),
    );
    const { lat: north, lng: west } = unproject({ x: minX, y: minY });
    const { lat: south, lng: east } = unproject({ x: maxX, y: maxY });
    return { west: wrapLongitude(west), south, east: east > 180 ? east - 360 : east, north };
  }
}

function largestOf(rings: readonly Float32Array[]): Float32Array {
  return rings.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
}

/** Puts a ring into the copy of the world in which it is nearest to another: the Aleutians lie west of Alaska. */
function moveBeside(other: Float32Array, ring: Float32Array): void {
  const turns = Math.round(middleOf(other) - middleOf(ring));
  if (turns === 0) return;
  for (let at = 0; at < ring.length; at += 2) ring[at] = (ring[at] as number) + turns;
}

function middleOf(ring: Float32Array): number {
  const { minX, maxX } = ringBox(ring);
  return (minX + maxX) / 2;
}

function sizeOf(ring: Float32Array): number {
  const { minX, minY, maxX, maxY } = ringBox(ring);
  return (maxX - minX) * (maxY - minY);
}

function boxAround(rings: readonly Float32Array[]): Box {
  return rings.map(ringBox).reduce((a, b) => ({
    minX: Math.min(a.minX, b.minX),
    minY: Math.min(a.minY, b.minY),
    maxX: Math.max(a.maxX, b.maxX),
    maxY: Math.max(a.maxY, b.maxY),
  }));
}
