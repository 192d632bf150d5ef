/**
 * Places by ZIP code or name, looked up on the device in shards of a few kB, so that what was typed is never sent.
 * Which shard is asked for tells three digits or a few letters.
 */
import type { CityRow, CityShard, ZipShard } from '@stem-ecosystems/schema/gazetteer';
import { cityForms, prefixesOf } from './city-name.ts';
import { countryName, regionName, US_REGIONS } from './places.ts';
import { wordsOf } from './text.ts';

/** A place as the gazetteer knows it. */
export interface GazetteerPlace {
  readonly kind: 'zip' | 'city';
  /** One line for people, in English: `Tulsa, OK 74103`, `Springfield, IL`, `Nairobi, Kenya`. */
  readonly label: string;
  readonly name: string;
  /** ISO 3166-2 without the country; absent where the gazetteer has none. */
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Only of the US: GEOID of the county that its post office or middle is in; a ZIP code or city may have others too. */
  readonly county?: string;
  readonly lat: number;
  readonly lng: number;
  /** Five digits; only of kind `zip`. */
  readonly zip?: string;
  /** People; only of kind `city`, and only where known. */
  readonly population?: number;
}

export interface FindCitiesOptions {
  /** At most so many, ≥ 0. @default 10 */
  limit?: number;
  /** Only cities of this country, ISO 3166-1 alpha-2. */
  country?: string;
}

const ZIP = /^\s*(\d{5})(?:-\d{4})?\s*$/;

/** Whether a text is a ZIP code: five digits, with or without the four further ones. */
export function isZip(text: string): boolean {
  return ZIP.test(text);
}

/**
 * The first three digits, which name the shard.
 * @throws {TypeError} when the text is not a ZIP code.
 */
export function zipPrefix(zip: string): string {
  return fiveDigits(zip).slice(0, 3);
}

function fiveDigits(zip: string): string {
  const digits = ZIP.exec(zip)?.[1];
  if (digits === undefined)
    throw new TypeError(`Expected \`zip\` to be five digits, got "${zip.slice(0, 80)}".`);
  return digits;
}

/**
 * The place of a ZIP code; undefined where the shard has no such code.
 * @throws {TypeError} when the text is not a ZIP code.
 */
export function findZip(shard: ZipShard, zip: string): GazetteerPlace | undefined {
  const digits = fiveDigits(zip);
  const row = shard.zips[digits];
  if (row === undefined) return undefined;
  const [lat, lng, name, state, county] = row;
  const label = `${name}, ${state} ${digits}`;
  // The freely associated states (FM, MH, PW) have ZIP codes and are countries of their own.
  const isUs = US_REGIONS[state] !== undefined;
  return {
    kind: 'zip',
    label,
    name,
    ...(isUs ? { region: state, country: 'US' } : { country: state }),
    ...(county === '' ? {} : { county }),
    lat,
    lng,
    zip: digits,
  };
}

/**
 * Names of the shards that may know a city typed so, shortest first. Ask them in turn while the answer has `more`: the
 * last one asked has every city that fits. A shard that does not exist has no cities. Empty for fewer than two letters.
 */
export function cityPrefixes(text: string): string[] {
  return prefixesOf(namePart(text).join(''));
}

/** The words before a comma, else all but a closing code of a state: `san jose ca` → `san`, `jose`. */
function namePart(text: string): string[] {
  const comma = text.indexOf(',');
  if (comma >= 0) return wordsOf(text.slice(0, comma));
  const words = wordsOf(text);
  const last = words.at(-1)?.toUpperCase() ?? '';
  return words.length > 1 && US_REGIONS[last] !== undefined ? words.slice(0, -1) : words;
}

/**
 * Cities of a shard that a typed text can mean: the name or its beginning, then if given the state or country, by code
 * or name (`Springfield, IL` · `san jose ca` · `Nairobi Kenya`). Whole names first, then those with most people.
 */
export function findCities(
  shard: CityShard,
  text: string,
  options: FindCitiesOptions = {},
): GazetteerPlace[] {
  const { limit = 10, country } = options;
  const readings = readingsOf(text);
  return shard.cities
    .flatMap((row) => {
      const rank = country === undefined || row[2] === country ? rankOf(row, readings) : 0;
      return rank > 0 ? [{ row, rank }] : [];
    })
    .sort((a, b) => b.rank - a.rank || b.row[5] - a.row[5])
    .slice(0, limit)
    .map(({ row }) => placeOf(row));
}

/** One way to read a text: a name, and what is said of where; both folded and without spaces, `where` may be "". */
interface Reading {
  readonly name: string;
  readonly where: string;
}

/** With a comma there is one reading; else every word but the first may begin the state or country. */
function readingsOf(text: string): Reading[] {
  const comma = text.indexOf(',');
  if (comma >= 0) {
    const name = wordsOf(text.slice(0, comma)).join('');
    return name === '' ? [] : [{ name, where: wordsOf(text.slice(comma)).join('') }];
  }
  const words = wordsOf(text);
  return words.map((_, at) => ({
    name: words.slice(0, words.length - at).join(''),
    where: words.slice(words.length - at).join(''),
  }));
}

/** 2 for the whole name (`New York City` is wholly named by `new york`), 1 for a beginning of it, 0 for neither. */
function rankOf(row: CityRow, readings: readonly Reading[]): number {
  const forms = cityForms(row[0]);
  const ranks = readings.map(({ name, where }) => {
    if (!forms.some((form) => form.startsWith(name)) || !isIn(row, where)) return 0;
    return forms.some((form) => form === name || form === `${name}city`) ? 2 : 1;
  });
  return Math.max(0, ...ranks);
}

/** Whether a city lies where a text says: state and country by code or by English or Spanish name, "" says nothing. */
function isIn([, region, country]: CityRow, where: string): boolean {
  if (where === '') return true;
  const names = [countryName(country, 'en'), countryName(country, 'es')].map(folded);
  const countries = [country.toLowerCase(), ...names, ...(country === 'US' ? ['usa'] : [])];
  const regions = [region.toLowerCase(), folded(regionName(country, region) ?? '')].filter(
    (name) => name !== '',
  );
  return (
    countries.some((name) => isMeant(name, where)) ||
    regions.some(
      (name) =>
        isMeant(name, where) || countries.some((inCountry) => isMeant(name + inCountry, where)),
    )
  );
}

/** Codes in full; names from the third letter on, as someone is still typing. */
function isMeant(name: string, typed: string): boolean {
  return name === typed || (typed.length >= 3 && name.startsWith(typed));
}

function folded(text: string): string {
  return wordsOf(text).join('');
}

function placeOf([name, region, country, lat, lng, population, county]: CityRow): GazetteerPlace {
  const where = whereOf(country, region);
  return {
    kind: 'city',
    label: where === '' ? name : `${name}, ${where}`,
    name,
    ...(region === '' ? {} : { region }),
    country,
    ...(county === '' ? {} : { county }),
    lat,
    lng,
    ...(population > 0 ? { population } : {}),
  };
}

/** States of the US stand by their code alone, provinces of Canada by code, states of Mexico by name. */
function whereOf(country: string, region: string): string {
  if (country === 'US') return region;
  const part = country === 'MX' ? regionName(country, region) : region;
  return [part, countryName(country)]
    .filter((text) => text !== undefined && text !== '')
    .join(', ');
}
