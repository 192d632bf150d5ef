/**
 * Cities by name, looked up on the device in shards of a few kB, so that what was typed is never sent. Which shard is
 * asked for tells a few letters. ZIP codes: `zip-code.ts`.
 */
import type { CityRow, CityShard } from '@stem-ecosystems/schema/city-shard';
import { cityForms, prefixesOf, shownName } from './city-name.ts';
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

/**
 * Names of the shards that may know a city typed so, shortest first. Ask them in turn while the answer has `more`: the
 * last one asked has every city that fits. A shard that does not exist has no cities. Empty for fewer than two letters,
 * and for letters that no name begins with once accents are folded.
 */
export function cityPrefixes(text: string): string[] {
  return prefixesOf(namePart(text).join('')).filter((prefix) => /^[a-z]+$/.test(prefix));
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
 * or name (`Springfield, IL` · `san jose ca` · `Nairobi Kenya`). Those with most people come first, where a whole name
 * counts for more than a beginning and the US and the countries of the network for more than others: `spring` is Spring, TX before
 * Springfield, but `kansas` is Kansas City, MO before Kansas, OK.
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
      const fit = country === undefined || row[2] === country ? fitOf(row, readings) : undefined;
      return fit === undefined ? [] : [{ row, weight: weightOf(row, fit) }];
    })
    .sort((a, b) => b.weight - a.weight)
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

type Fit = 'whole' | 'beginning';

/** How a text names a city, at best; undefined where it does not. */
function fitOf(row: CityRow, readings: readonly Reading[]): Fit | undefined {
  const forms = cityForms(row[0]);
  const meant = readings.filter(
    ({ name, where }) => forms.some((form) => form.startsWith(name)) && isIn(row, where),
  );
  if (meant.length === 0) return undefined;
  return meant.some(({ name }) => forms.includes(name)) ? 'whole' : 'beginning';
}

/** Where most who ask are, and the other countries with ecosystems. */
const HOME = 'US';
const NETWORK_COUNTRIES: ReadonlySet<string> = new Set(['CA', 'IL', 'IS', 'KE', 'MX']);

/** How many times as large a city has to be to come as early: of the network, elsewhere, and by its beginning alone. */
const NETWORK = 2;
const ELSEWHERE = 25;
const BEGINNING = 50;

/** People that a town counts for whose number is not known. */
const UNKNOWN_PEOPLE = 100;

function weightOf([, , country, , , population]: CityRow, fit: Fit): number {
  const people = population > 0 ? population : UNKNOWN_PEOPLE;
  const weight = people / (fit === 'whole' ? 1 : BEGINNING);
  if (country === HOME) return weight;
  return weight / (NETWORK_COUNTRIES.has(country) ? NETWORK : ELSEWHERE);
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

function placeOf([names, region, country, lat, lng, population, county]: CityRow): GazetteerPlace {
  const name = shownName(names);
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
