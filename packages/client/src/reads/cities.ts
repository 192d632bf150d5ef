/** Cities by name, looked up on the device in small shards. */
import {
  cityPrefixes,
  findCities as findInShard,
  type GazetteerPlace,
} from '@stem-ecosystems/geo/gazetteer';
import { cityShardSchema, type CityShard } from '@stem-ecosystems/schema/city-shard';
import { whole, type ReadOptions, type Reader } from '../core/reader.ts';
import { readShard } from './gazetteer-shard.ts';

const parseCities = whole(cityShardSchema);

export async function findCities(
  reader: Reader,
  text: string,
  options: ReadOptions,
): Promise<GazetteerPlace[]> {
  let shard: CityShard | undefined;
  for (const prefix of cityPrefixes(text)) {
    shard = await readShard(reader, `cities/${encodeURIComponent(prefix)}`, parseCities, options);
    if (shard?.more !== true) break;
  }
  return shard === undefined ? [] : findInShard(shard, text);
}
