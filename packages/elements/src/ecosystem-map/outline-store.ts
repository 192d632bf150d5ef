/** The outlines of the base map, decoded once for all maps of the page. */
import { decodeOutlines } from '@stem-ecosystems/geo/outlines';
import type { Bounds } from '@stem-ecosystems/geo/bounds';
import type { WorldPoint } from '@stem-ecosystems/geo/mercator';

/** World width of the paths. Not 1: canvases count in single precision and lines of a millionth would vanish. */
export const PATH_UNITS = 4096;

/** A state (id as "OK") or a country (id as "US"), ready to be drawn. */
export interface OutlineShape {
  readonly id: string;
  /** English. */
  readonly name: string;
  /** In units of `PATH_UNITS` for the width of the world. */
  readonly path: Path2D;
  /** Of the parts that count, degrees: what to show when one asks for this area. */
  readonly bounds: Bounds;
  /** Of all parts, world units. */
  readonly box: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  /** Of its largest part: where the name goes, world units. */
  readonly labelAt: WorldPoint;
}

/** Each list is empty until it has come. */
export interface Outlines {
  readonly states: readonly OutlineShape[];
  readonly countries: readonly OutlineShape[];
}

export const NO_OUTLINES: Outlines = { states: [], countries: [] };

let states: Promise<readonly OutlineShape[]> | undefined;
let countries: Promise<readonly OutlineShape[]> | undefined;

/** US states and territories. A failed load is tried again by the next call. */
export function loadStates(): Promise<readonly OutlineShape[]> {
  states ??= import('@stem-ecosystems/geo/outlines/us-states').then(
    ({ US_STATES }) => shapesOf(US_STATES),
    (error: unknown) => {
      states = undefined;
      throw error;
    },
  );
  return states;
}

/** All countries. A failed load is tried again by the next call. */
export function loadCountries(): Promise<readonly OutlineShape[]> {
  countries ??= import('@stem-ecosystems/geo/outlines/world').then(
    ({ WORLD }) => shapesOf(WORLD),
    (error: unknown) => {
      countries = undefined;
      throw error;
    },
  );
  return countries;
}

function shapesOf(encoded: string): OutlineShape[] {
  return decodeOutlines(encoded).shapes.map((shape) => ({
    id: shape.id,
    name: shape.name,
    labelAt: shape.labelAt,
    bounds: shape.bounds,
    path: pathOf(shape.rings),
    box: boxOf(shape.rings),
  }));
}

function pathOf(rings: readonly Float32Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = (ring[at] as number) * PATH_UNITS;
      const y = (ring[at + 1] as number) * PATH_UNITS;
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

function boxOf(rings: readonly Float32Array[]): OutlineShape['box'] {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = ring[at] as number;
      const y = ring[at + 1] as number;
      box.minX = Math.min(box.minX, x);
      box.maxX = Math.max(box.maxX, x);
      box.minY = Math.min(box.minY, y);
      box.maxY = Math.max(box.maxY, y);
    }
  }
  return box;
}
