import type { Database } from './database.ts';
import { directoryState } from './generations.ts';
import { importRecords } from './import-records.ts';
import { readRecordFiles } from './record-files.ts';

/**
 * Fills a directory that never held anything with the bundled one; any other stays as it is.
 *
 * @returns whether it was filled now.
 * @throws {StoreError} with one sentence for the operator.
 */
export async function loadBundled(db: Database, bundledDir: string, now: Date): Promise<boolean> {
  if ((await directoryState(db)).generation !== null) return false;
  const records = await readRecordFiles(bundledDir);
  try {
    await importRecords(db, records, now);
    return true;
  } catch (error) {
    // Another process that started at the same time has loaded them already: then all is well.
    if ((await directoryState(db)).generation === null) throw error;
    return false;
  }
}
