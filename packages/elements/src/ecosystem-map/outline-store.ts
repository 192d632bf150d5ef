/** The outlines of the base map, decoded once for all maps of the page. */
import type { Bounds } from '@stem-ecosystems/geo/bounds';
import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { once } from './once.ts';

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

/** US states and territories. A failed load is tried again by the next call. */
export const loadStates = once(async (): Promise<readonly OutlineShape[]> => {
  const [{ shapesOf }, { US_STATES }] = await Promise.all([
    import('./outline-shapes.ts'),
    import('@stem-ecosystems/geo/outlines/us-states'),
  ]);
  return shapesOf(US_STATES);
});

/** All countries. A failed load is tried again by the next call. */
export const loadCountries = once(async (): Promise<readonly OutlineShape[]> => {
  const [{ shapesOf }, { WORLD }] = await Promise.all([
    import('./outline-shapes.ts'),
    import('@stem-ecosystems/geo/outlines/world'),
  ]);
  return shapesOf(WORLD);
});
