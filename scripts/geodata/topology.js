/** Maps of the packages pinned here. */
import { readFileSync } from 'node:fs';
import { US_REGIONS } from '../../packages/geo/src/places.ts';

const packages = new URL('node_modules/', import.meta.url);

/** @param {string} path of a TopoJSON file, within `node_modules` */
export function readTopology(path) {
  return JSON.parse(readFileSync(new URL(path, packages), 'utf8'));
}

/** Names of the Census Bureau that differ from those of the directory. */
const CENSUS_NAMES = {
  'Commonwealth of the Northern Mariana Islands': 'MP',
  'United States Virgin Islands': 'VI',
};

const codes = new Map(Object.entries(US_REGIONS).map(([code, name]) => [name, code]));

/** Postal code of a state or territory by its name in the atlas. */
export function regionOfState(name) {
  const code = CENSUS_NAMES[name] ?? codes.get(name);
  if (code === undefined) throw new Error(`Expected the name of a state, got "${name}".`);
  return code;
}
