/** The outlines of the base map, decoded once for all maps of the page. */
import type { OutlineShape } from '@stem-ecosystems/geo/outlines';
import { Later } from '../../shared/later.ts';
import type { CountyOutlines } from './county-store.ts';
import { landOf } from './land-texts.ts';
import { shapesOf } from './outline-shapes.ts';

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

/** Territories of the United States, which have a finer outline among its states. */
const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** Whether a country is another than the United States and its territories. */
export function isAbroad({ id }: DrawnShape): boolean {
  return id !== 'US' && !TERRITORIES.has(id);
}

export const NO_OUTLINES: Outlines = { states: [], countries: [] };

/** US states and territories. What came before the map is there when it begins. */
export const states = new Later(async () =>
  shapesOf(landOf('states') ?? (await import('./states-shapes.ts')).outlines),
);

/** All countries. */
export const countries = new Later(async () =>
  shapesOf(landOf('countries') ?? (await import('./countries-shapes.ts')).outlines),
);

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
