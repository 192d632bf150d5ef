/** The place of a ZIP code, looked up on the device in a small shard. */
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { findZip as findInShard, zipPrefix } from '@stem-ecosystems/geo/zip-code';
import { zipShardSchema } from '@stem-ecosystems/schema/gazetteer';
import { whole, type ReadOptions, type Reader } from '../core/reader.ts';
import { readShard } from './gazetteer-shard.ts';

const parseZips = whole(zipShardSchema);

export async function findZip(
  reader: Reader,
  zip: string,
  options: ReadOptions,
): Promise<GazetteerPlace | undefined> {
  const shard = await readShard(reader, `zip/${zipPrefix(zip)}`, parseZips, options);
  return shard === undefined ? undefined : findInShard(shard, zip);
}
