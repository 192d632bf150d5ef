/** Outlines of states and countries, ready to be drawn: read from the compact texts of `outlines/`. */
import type { Bounds } from './bounds.ts';
import { unproject, type WorldPoint } from './mercator.ts';
import { readOutlines, type WrittenOutlines, type WrittenShape } from './outline-reader.ts';
import { countryName, regionName } from './places.ts';
import { wrapLongitude } from './point.ts';
import { ringBox, ringContains, type Box } from './ring.ts';

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
 * Reads a text of `outlines/us-states` or `outlines/world`; one of `outlines/us-counties` with names. Rings, boxes and
 * bounds are found when first asked for.
 * @param names by id, in the order of the shapes, where the text has neither
 * @throws {SyntaxError} when the text is no such text.
 */
export function decodeOutlines(encoded: string, names?: ReadonlyMap<string, string>): Outlines {
  return outlinesOf(readOutlines(encoded, names && [...names.keys()]), names);
}

/**
 * The same of a text that was read.
 * @param names by id, where the text has none
 */
export function outlinesOf(
  { country, shapes }: WrittenOutlines,
  names?: ReadonlyMap<string, string>,
): Outlines {
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
  #rings: readonly Part[] | undefined;
  #box: Box | undefined;

  constructor({ id, readRings }: WrittenShape, nameOf: (id: string) => string) {
    this.id = id;
    this.#readRings = readRings;
    this.#nameOf = nameOf;
  }

  get name(): string {
    return this.#nameOf(this.id);
  }

  get rings(): readonly Float32Array[] {
    return this.#parts.map(({ ring }) => ring);
  }

  get box(): Box {
    this.#box ??= boxAround(this.#parts);
    return this.#box;
  }

  get bounds(): Bounds {
    const least = sizeOf(largestOf(this.#parts)) * COUNTING_SHARE;
    const { minX, minY, maxX, maxY } = boxAround(
      this.#parts.filter((part) => sizeOf(part) >= least),
    );
    const { lat: north, lng: west } = unproject({ x: minX, y: minY });
    const { lat: south, lng: east } = unproject({ x: maxX, y: maxY });
    return { west: wrapLongitude(west), south, east: east > 180 ? east - 360 : east, north };
  }

  get #parts(): readonly Part[] {
    if (this.#rings === undefined) {
      const parts = this.#readRings().map((ring) => ({ ring, box: ringBox(ring) }));
      const largest = largestOf(parts);
      this.#rings = parts.map((part) => beside(largest, part));
    }
    return this.#rings;
  }
}

interface Part {
  readonly ring: Float32Array;
  readonly box: Box;
}

function largestOf(parts: readonly Part[]): Part {
  return parts.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
}

/** A ring in the copy of the world in which it is nearest to another: the Aleutians lie west of Alaska. */
function beside(other: Part, part: Part): Part {
  const turns = Math.round(middleOf(other) - middleOf(part));
  if (turns === 0) return part;
  const ring = part.ring.map((value, at) => (at % 2 === 0 ? value + turns : value));
  return { ring, box: ringBox(ring) };
}

function middleOf({ box }: Part): number {
  return (box.minX + box.maxX) / 2;
}

function sizeOf({ box: { minX, minY, maxX, maxY } }: Part): number {
  return (maxX - minX) * (maxY - minY);
}

function boxAround(parts: readonly Part[]): Box {
  return parts
    .map(({ box }) => box)
    .reduce((a, b) => ({
      minX: Math.min(a.minX, b.minX),
      minY: Math.min(a.minY, b.minY),
      maxX: Math.max(a.maxX, b.maxX),
      maxY: Math.max(a.maxY, b.maxY),
    }));
}
