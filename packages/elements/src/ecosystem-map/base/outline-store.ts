/** The outlines of the base map, decoded once for all maps of the page. */
import type { OutlineShape } from '@stem-ecosystems/geo/outlines';
import { Later } from '../../shared/later.ts';
import type { CountyOutlines } from './county-store.ts';

/** World width of the paths. Not 1: canvases count in single precision and lines of a millionth would vanish. */
export const PATH_UNITS = 4096;

/** A state (id as "OK") or a country (id as "US"), ready to be drawn. */
export interface DrawnShape extends OutlineShape {
  /** In units of `PATH_UNITS` for the width of the world. */
  readonly path: Path2D;
}

/** Each list is empty until it has come. */
export interface Outlines {
  readonly states: readonly DrawnShape[];
  readonly countries: readonly DrawnShape[];
}

export const NO_OUTLINES: Outlines = { states: [], countries: [] };

/** US states and territories. */
export const states = new Later(async (): Promise<readonly DrawnShape[]> => {
  const [{ shapesOf }, { US_STATES }] = await Promise.all([
    import('./outline-shapes.ts'),
    import('@stem-ecosystems/geo/outlines/us-states'),
  ]);
  return shapesOf(US_STATES);
});

/** All countries. */
export const countries = new Later(async (): Promise<readonly DrawnShape[]> => {
  const [{ shapesOf }, { WORLD }] = await Promise.all([
    import('./outline-shapes.ts'),
    import('@stem-ecosystems/geo/outlines/world'),
  ]);
  return shapesOf(WORLD);
});

/** Counties of the US. */
export async function loadCounties(): Promise<CountyOutlines> {
  return (await import('./county-store.ts')).counties.load();
}

/** Loads states and countries, and gives each as it comes. Rejects where one cannot be loaded; the other is given all the same. */
export async function loadOutlines(take: (part: Partial<Outlines>) => void): Promise<void> {
  await Promise.all([
    states.load().then((shapes) => {
      take({ states: shapes });
    }),
    countries.load().then((shapes) => {
      take({ countries: shapes });
    }),
  ]);
}
