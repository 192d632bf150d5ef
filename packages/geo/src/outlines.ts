/** Outlines of states and countries, ready to be drawn: read from the compact texts of `outlines/`. */
import { unionBounds, type Bounds } from './bounds.ts';
import { OutlineReader, type RingLines } from './outline-reader.ts';
import { unproject, type WorldPoint } from './mercator.ts';
import { countryName, regionName } from './places.ts';
import { interiorPoint, ringArea } from './ring.ts';
import { cutLine, cutRing } from './seam.ts';

/** A state, country or county. */
export interface OutlineShape {
  /** Postal code of a state or territory (`OK`), ISO 3166-1 alpha-2 of a country (`KE`), GEOID of a county (`40143`). */
  readonly id: string;
  /** In English. */
  readonly name: string;
  /**
   * x, y, x, y … in world units (`mercator.ts`), x from 0 to 1; the first point is not repeated. Holes run against the
   * other rings. What crosses ±180° is cut there into a ring at each edge of the map.
   */
  readonly rings: readonly Float32Array[];
  /** A point well inside the largest ring. */
  readonly labelAt: WorldPoint;
  /** Box around the rings that count: those at least a tenth as large on the map as the largest. */
  readonly bounds: Bounds;
}

export interface Outlines {
  /** By id, ascending. */
  readonly shapes: readonly OutlineShape[];
  /**
   * Every coast and border once, to be stroked: x, y, x, y …, open lines and closed ones (first point repeated), x from
   * 0 to 1. The cuts along ±180° are not among them: they are no border.
   */
  readonly lines: readonly Float32Array[];
}

/**
 * Reads a text of `outlines/us-states` or `outlines/world`; one of `outlines/us-counties` with names. Rings, lines, label
 * points and bounds are found when first asked for.
 * @param names by id, in the order of the shapes, where the text has neither
 * @throws {SyntaxError} when the text is no such text.
 */
export function decodeOutlines(encoded: string, names?: ReadonlyMap<string, string>): Outlines {
  return new ReadOutlines(new OutlineReader(encoded, names && [...names.keys()]), names);
}

class ReadOutlines implements Outlines {
  readonly shapes: readonly OutlineShape[];
  readonly #reader: OutlineReader;
  #lines: readonly Float32Array[] | undefined;

  constructor(reader: OutlineReader, names: ReadonlyMap<string, string> | undefined) {
    this.#reader = reader;
    this.shapes = reader.shapes.map(
      ({ id, rings }) => new Shape(reader, id, rings, names?.get(id)),
    );
  }

  get lines(): readonly Float32Array[] {
    this.#lines ??= this.#reader.lines().flatMap(cutLine);
    return this.#lines;
  }
}

/** Share of the largest ring from which a ring counts for the bounds of a shape. */
const COUNTING_SHARE = 0.1;

class Shape implements OutlineShape {
  readonly id: string;
  readonly #reader: OutlineReader;
  readonly #ringLines: readonly RingLines[];
  readonly #name: string | undefined;
  #rings: readonly Float32Array[] | undefined;
  #labelAt: WorldPoint | undefined;
  #bounds: Bounds | undefined;

  constructor(
    reader: OutlineReader,
    id: string,
    rings: readonly RingLines[],
    name: string | undefined,
  ) {
    this.#reader = reader;
    this.id = id;
    this.#ringLines = rings;
    this.#name = name;
  }

  get name(): string {
    if (this.#name !== undefined) return this.#name;
    const { country } = this.#reader;
    return country === '' ? countryName(this.id) : (regionName(country, this.id) ?? this.id);
  }

  get rings(): readonly Float32Array[] {
    this.#rings ??= this.#ringLines.flatMap((lines) => cutRing(this.#reader.ring(lines)));
    return this.#rings;
  }

  get labelAt(): WorldPoint {
    this.#labelAt ??= interiorPoint(this.#ringsFrom(1)[0] as Float32Array);
    return this.#labelAt;
  }

  get bounds(): Bounds {
    this.#bounds ??= this.#ringsFrom(COUNTING_SHARE).map(ringBounds).reduce(unionBounds);
    return this.#bounds;
  }

  /** The rings whose area is at least a share of the largest one's; a shape has at least one. */
  #ringsFrom(share: number): Float32Array[] {
    const areas = this.rings.map((ring) => Math.abs(ringArea(ring)));
    const least = Math.max(...areas) * share;
    return this.rings.filter((_, at) => (areas[at] as number) >= least);
  }
}

function ringBounds(ring: Float32Array): Bounds {
  let [west, north, east, south] = [1, 1, 0, 0];
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] as number;
    const y = ring[at + 1] as number;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  const northWest = unproject({ x: west, y: north });
  const southEast = unproject({ x: east, y: south });
  return { west: northWest.lng, south: southEast.lat, east: southEast.lng, north: northWest.lat };
}
