import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseGazetteer, type GazetteerTable } from '@stem-ecosystems/geo/gazetteer-table';

/** The gazetteer of a folder with `zips.csv` and `cities.csv`. */
export async function readGazetteer(dir: string): Promise<GazetteerTable> {
  const [zipsCsv, citiesCsv] = await Promise.all([
    readFile(join(dir, 'zips.csv'), 'utf8'),
    readFile(join(dir, 'cities.csv'), 'utf8'),
  ]);
  return parseGazetteer({ zipsCsv, citiesCsv });
}
