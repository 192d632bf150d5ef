/** Writes the data files of packages/geo from the packages pinned here: `npm ci && npm run build`. */
import { writeFileSync } from 'node:fs';
import { buildCities } from './cities.js';
import { writeCsv } from './csv.js';
import { buildZips } from './zips.js';

const geo = new URL('../../packages/geo/', import.meta.url);

/** Four decimals are 11 m: finer than the sources. */
const degrees = (value) => Number(value.toFixed(4));

const zips = buildZips();
writeFileSync(
  new URL('data/zips.csv', geo),
  writeCsv(
    ['zip', 'city', 'state', 'lat', 'lng'],
    zips.map(({ zip, city, state, lat, lng }) => [zip, city, state, degrees(lat), degrees(lng)]),
  ),
);

const cities = buildCities();
writeFileSync(
  new URL('data/cities.csv', geo),
  writeCsv(
    ['name', 'region', 'country', 'lat', 'lng', 'population'],
    cities.map(({ name, region, country, lat, lng, population }) => [
      name,
      region,
      country,
      degrees(lat),
      degrees(lng),
      population,
    ]),
  ),
);

process.stdout.write(`${zips.length} ZIP codes, ${cities.length} cities\n`);
