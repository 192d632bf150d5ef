/** Cities that a map names, and from which zoom: those that tower over their surroundings first. */
import { project } from '../../packages/geo/src/mercator.ts';
import { geonamesCities, NETWORK_COUNTRIES, US_TERRITORIES } from './cities.js';
import { writeInteger } from './varint.js';

/** Least people (capitals have some added) by zoom: of the US, of other countries of the network, of the world. */
const LEAST_PEOPLE = {
  us: { 4: 600_000, 5: 290_000, 6: 80_000, 7: 35_000, 8: 40_000, 9: 55_000 },
  network: { 4: 1e6, 5: 300_000, 6: 150_000, 7: 80_000, 8: 200_000, 9: 300_000 },
  world: { 4: 5e6, 5: 2.5e6, 6: 2.5e6, 7: 5e6, 8: 5e6, 9: 5e6 },
};

/** What people elsewhere count for the order: San Diego stands before Tijuana, El Paso before Ciudad Juárez. */
const ORDER_SHARE = { us: 1, network: 0.4, world: 0.1 };

/** What being a capital makes up for, in people. */
const CAPITAL_PEOPLE = { world: 2e6, network: 500_000, us: 300_000, state: 50_000 };

/** Smaller than its neighbour by the city limits alone. */
const PROMINENT = { 'San Francisco|CA|US': 300_000, 'Guadalajara|JAL|MX': 400_000 };

/** Several cities in one, or places whose number of people is that of something larger. */
const LEFT_OUT = new Set([
  'Deer Valley|AZ|US',
  'East Pensacola Heights|FL|US',
  'Enchanted Hills|NM|US',
  'Greenburgh|NY|US',
  'Ironville|KY|US',
  'Kakamega||KE',
  'Meads|KY|US',
  'Tri-Cities|WA|US',
]);

/** As maps have it. */
const SHORT_NAMES = {
  'Acapulco de Juárez': 'Acapulco',
  'Ecatepec de Morelos': 'Ecatepec',
  'Heroica Matamoros': 'Matamoros',
  'Heróica Zitácuaro': 'Zitácuaro',
  Hyderābād: 'Hyderabad',
  'León de los Aldama': 'León',
  'Lexington-Fayette': 'Lexington',
  'New York City': 'New York',
  'Pachuca de Soto': 'Pachuca',
  'Santiago de Querétaro': 'Querétaro',
  'Victoria de Durango': 'Durango',
  'Xalapa de Enríquez': 'Xalapa',
};

/** Pixels that a name has for itself, from its middle to the next name's. */
const ROOM_PX = { x: 110, y: 55 };

const TILE_PX = 256;

/** Squares of the grid along one side of the world: 4 px at the last zoom. */
const GRID = 32_768;

/** By zoom, then from west to east. @returns {{ name: string, x: number, y: number, zoom: number }[]} on the grid */
export function buildLabels() {
  const cities = geonamesCities()
    .filter((city) => isTown(city) && !LEFT_OUT.has(keyOf(city)))
    .map((city) => ({ ...city, ...project(city), weight: weightOf(city) }))
    .sort((a, b) => orderOf(b) - orderOf(a));
  const labels = [];
  for (const zoom of [4, 5, 6, 7, 8, 9]) {
    /** Larger cities without room at this zoom: their suburbs do not come before them. */
    const waiting = [];
    for (const city of cities) {
      if (city.weight < LEAST_PEOPLE[groupOf(city)][zoom]) continue;
      if (labels.includes(city)) continue;
      const isHidden =
        labels.some((label) => isCrowded(label, city, zoom)) ||
        waiting.some((larger) => isCrowded(larger, city, zoom));
      if (isHidden) waiting.push(city);
      else labels.push(Object.assign(city, { zoom }));
    }
  }
  return labels
    .map(({ name, x, y, zoom }) => ({
      name: (SHORT_NAMES[name] ?? name).replace(/ Village$/, ''),
      x: Math.round(x * GRID),
      y: Math.round(y * GRID),
      zoom,
    }))
    .sort((a, b) => a.zoom - b.zoom || a.x - b.x || a.y - b.y);
}

/** Neither abandoned, nor a part of a city. */
function isTown({ feature, population }) {
  return population > 0 && !/^PPL(Q|H|CH|X)$/.test(feature);
}

function keyOf({ name, region, country }) {
  return `${name}|${region}|${country}`;
}

function weightOf(city) {
  return city.population + capitalPeople(city) + (PROMINENT[keyOf(city)] ?? 0);
}

function orderOf(city) {
  return city.weight * ORDER_SHARE[groupOf(city)];
}

function capitalPeople(city) {
  const { feature, country, region } = city;
  if (country !== 'US') return feature === 'PPLC' ? CAPITAL_PEOPLE[groupOf(city)] : 0;
  if (region === 'DC') return CAPITAL_PEOPLE.us;
  // GeoNames lists territories as countries, with their towns as seats of first-order divisions.
  const capital = US_TERRITORIES.has(region) ? 'PPLC' : 'PPLA';
  return feature === capital ? CAPITAL_PEOPLE.state : 0;
}

function groupOf({ country }) {
  if (country === 'US') return 'us';
  return NETWORK_COUNTRIES.has(country) ? 'network' : 'world';
}

function isCrowded(a, b, zoom) {
  const worldPx = TILE_PX * 2 ** zoom;
  return Math.abs(a.x - b.x) * worldPx < ROOM_PX.x && Math.abs(a.y - b.y) * worldPx < ROOM_PX.y;
}

/**
 * `grid|zooms|names|xs|ys`: for each zoom, as `4:46`, how many; names between commas; steps from city to city.
 * @param {ReturnType<typeof buildLabels>} labels
 */
export function encodeLabels(labels) {
  const zooms = [...Map.groupBy(labels, ({ zoom }) => zoom)];
  const steps = (key) =>
    labels.map((label, at) => writeInteger(label[key] - (labels[at - 1]?.[key] ?? 0))).join('');
  return [
    String(GRID),
    zooms.map(([zoom, { length }]) => `${zoom}:${length}`).join(','),
    labels.map(({ name }) => name).join(','),
    steps('x'),
    steps('y'),
  ].join('|');
}
