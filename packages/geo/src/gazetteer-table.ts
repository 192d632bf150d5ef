/** The whole gazetteer, cut into the shards that are served and exported. For servers and build scripts. */
import type { CityRow, CityShard } from '@stem-ecosystems/schema/city-shard';
import type { ZipShard } from '@stem-ecosystems/schema/gazetteer';
import { cityForms, LEAST_PREFIX, MOST_PREFIX, prefixesOf } from './city-name.ts';
import { parseCsv } from './csv.ts';

/** Texts of data/zips.csv and data/cities.csv. */
export interface GazetteerFiles {
  readonly zipsCsv: string;
  readonly citiesCsv: string;
}

/** Shards by name. */
export interface GazetteerTable {
  readonly zips: ReadonlyMap<string, ZipShard>;
  readonly cities: ReadonlyMap<string, CityShard>;
}

/** All that folded names of cities begin with. */
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Cities in one shard, except in those of the longest names, which have to hold what there is. */
const MOST_CITIES = 250;

/**
 * Reads the two files.
 * @throws {SyntaxError} when a line does not have its columns.
 */
export function parseGazetteer({ zipsCsv, citiesCsv }: GazetteerFiles): GazetteerTable {
  return { zips: zipShards(zipsCsv), cities: cityShards(parseCsv(citiesCsv).map(cityRow)) };
}

/** The ZIP codes that begin with three digits, which may be none; undefined for anything but three digits. */
export function zipShard(table: GazetteerTable, zip3: string): ZipShard | undefined {
  return table.zips.get(zip3) ?? (/^\d{3}$/.test(zip3) ? { zips: {} } : undefined);
}

/**
 * The cities whose name begins with some letters, which may be none; undefined where nobody would ask: a shorter shard
 * has them all, or it is no beginning of a name.
 */
export function cityShard(table: GazetteerTable, prefix: string): CityShard | undefined {
  return table.cities.get(prefix) ?? (isAsked(table, prefix) ? { cities: [] } : undefined);
}

/** Names of all ZIP shards that may be asked for, ascending: three digits each. */
export function zipPrefixes(): string[] {
  return Array.from({ length: 1000 }, (_, zip3) => String(zip3).padStart(3, '0'));
}

/** Names of all city shards that may be asked for, ascending, those without a city too. */
export function cityShardPrefixes(table: GazetteerTable): string[] {
  const full = [...table.cities].filter(([, { more }]) => more === true);
  const stems = [...LETTERS, ...full.map(([prefix]) => prefix)];
  const asked = stems.flatMap((stem) => LETTERS.map((letter) => stem + letter));
  return [...new Set([...table.cities.keys(), ...asked])].sort();
}

/** Whether somebody who types would ask for a shard: the shortest, and where a shorter one has more. */
function isAsked(table: GazetteerTable, prefix: string): boolean {
  if (!/^[a-z]+$/.test(prefix)) return false;
  if (prefix.length === LEAST_PREFIX) return true;
  return table.cities.get(prefix.slice(0, -1))?.more === true;
}

function zipShards(csv: string): Map<string, ZipShard> {
  const shards = new Map<string, ZipShard>();
  for (const fields of parseCsv(csv)) {
    const [zip, city, state, lat, lng, county] = columns('zips.csv', fields, 6) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const shard = shards.get(zip.slice(0, 3)) ?? { zips: {} };
    shard.zips[zip] = [degrees('zips.csv', lat), degrees('zips.csv', lng), city, state, county];
    shards.set(zip.slice(0, 3), shard);
  }
  return shards;
}

function cityRow(fields: string[]): CityRow {
  const [name, region, country, lat, lng, population, county] = columns(
    'cities.csv',
    fields,
    7,
  ) as [string, string, string, string, string, string, string];
  return [
    name,
    region,
    country,
    degrees('cities.csv', lat),
    degrees('cities.csv', lng),
    Number(population),
    county,
  ];
}

function columns(file: string, fields: string[], count: number): string[] {
  if (fields.length === count) return fields;
  throw new SyntaxError(
    `Expected each line of ${file} to have ${count} columns, got "${fields.join(',')}".`,
  );
}

function degrees(file: string, text: string): number {
  const value = Number(text);
  if (text !== '' && Math.abs(value) <= 180) return value;
  throw new SyntaxError(`Expected coordinates of ${file} to be degrees, got "${text}".`);
}

/** Shards of the shortest names, and longer ones below each that is full. */
function cityShards(rows: readonly CityRow[]): Map<string, CityShard> {
  const rowsByPrefix = new Map<string, CityRow[]>();
  const byPeople = [...rows].sort((a, b) => b[5] - a[5]);
  for (const row of byPeople) {
    for (const prefix of new Set(cityForms(row[0]).flatMap(prefixesOf))) {
      const known = rowsByPrefix.get(prefix);
      if (known) known.push(row);
      else rowsByPrefix.set(prefix, [row]);
    }
  }
  const shards = new Map<string, CityShard>();
  for (const [prefix, cities] of rowsByPrefix) {
    if (isNeeded(prefix, rowsByPrefix)) shards.set(prefix, shardOf(prefix, cities));
  }
  return shards;
}

/** A longer shard is needed only where the one of a letter less is full. */
function isNeeded(prefix: string, rowsByPrefix: ReadonlyMap<string, CityRow[]>): boolean {
  if (prefix.length === LEAST_PREFIX) return true;
  return (rowsByPrefix.get(prefix.slice(0, -1))?.length ?? 0) > MOST_CITIES;
}

function shardOf(prefix: string, cities: CityRow[]): CityShard {
  if (cities.length <= MOST_CITIES || prefix.length === MOST_PREFIX) return { cities };
  return { cities: cities.slice(0, MOST_CITIES), more: true };
}
