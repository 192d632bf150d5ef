import { cityPrefixes, findCities, type GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { cityShard, parseGazetteer, zipShard } from '@stem-ecosystems/geo/gazetteer-table';
import { findZip, isZip, zipPrefix } from '@stem-ecosystems/geo/zip-code';

/** Looks up ZIP codes and names of cities while the extension is built, as its popup will do. */
export function createTownFinder(files: {
  zipsCsv: string;
  citiesCsv: string;
}): (text: string) => GazetteerPlace | undefined {
  const table = parseGazetteer(files);
  return (text) => {
    if (isZip(text)) {
      const shard = zipShard(table, zipPrefix(text));
      return shard && findZip(shard, text);
    }
    const shards = cityPrefixes(text).flatMap((prefix) => cityShard(table, prefix) ?? []);
    const shard = shards.find(({ more }) => more !== true) ?? shards.at(-1);
    return shard && findCities(shard, text)[0];
  };
}
