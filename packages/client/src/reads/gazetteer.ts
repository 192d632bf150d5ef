/** Places by ZIP code or name, looked up on the device in small shards. */
import {
  cityPrefixes,
  findCities as findInShard,
  findZip as findZipInShard,
  zipPrefix,
  type GazetteerPlace,
} from '@stem-ecosystems/geo/gazetteer';
import { cityShardSchema, zipShardSchema, type CityShard } from '@stem-ecosystems/schema/gazetteer';
import { whole, type Parser, type ReadOptions, type Reader } from '../core/reader.ts';
import { HttpError } from '../errors/http-error.ts';

/** Places do not move: a shard is asked for once while the page lives. */
const REMEMBER_MS = 24 * 60 * 60 * 1000;

const parseZips = whole(zipShardSchema);
const parseCities = whole(cityShardSchema);

export async function findZip(
  reader: Reader,
  zip: string,
  options: ReadOptions,
): Promise<GazetteerPlace | undefined> {
  const shard = await readShard(
    reader,
    `v1/gazetteer/zip/${zipPrefix(zip)}.json`,
    parseZips,
    options,
  );
  return shard === undefined ? undefined : findZipInShard(shard, zip);
}

export async function findCities(
  reader: Reader,
  text: string,
  options: ReadOptions,
): Promise<GazetteerPlace[]> {
  let shard: CityShard | undefined;
  for (const prefix of cityPrefixes(text)) {
    const path = `v1/gazetteer/cities/${encodeURIComponent(prefix)}.json`;
    shard = await readShard(reader, path, parseCities, options);
    if (shard?.more !== true) break;
  }
  return shard === undefined ? [] : findInShard(shard, text);
}

/** Undefined where no place begins so: there is no such shard. */
async function readShard<T>(
  reader: Reader,
  path: string,
  parser: Parser<T>,
  options: ReadOptions,
): Promise<T | undefined> {
  try {
    return (await reader.read(path, () => parser, { ...options, rememberMs: REMEMBER_MS })).value;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}
