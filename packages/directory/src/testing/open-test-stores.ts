/** A database in a folder of the test's own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStores, type Stores } from '../store/open-stores.ts';
import type { DirectoryRecords } from '../store/record-files.ts';

/** The directory that every installation begins with. */
export const BUNDLED_DIR = fileURLToPath(new URL('../../../../data/', import.meta.url));

/** The records of the bundled files, read without the code under test. */
export function readBundled(): DirectoryRecords {
  const read = (name: string): never =>
    JSON.parse(readFileSync(join(BUNDLED_DIR, name), 'utf8')) as never;
  return {
    ecosystem: read('ecosystems.json'),
    organization: read('organizations.json'),
    program: read('programs.json'),
    convening: read('convenings.json'),
  };
}

/** A new folder that is gone after the test. */
export function temporaryFolder(context: AfterTest): string {
  const folder = makeFolder();
  context.after(() => {
    erase(folder);
  });
  return folder;
}

/** The context of a test, or the hooks of a whole file. */
interface AfterTest {
  after(end: () => void | Promise<void>): void;
}

function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'stem-store-'));
}

function erase(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes the four files of a directory into a folder; types that are not given are empty. */
export function writeRecordFiles(folder: string, records: Partial<DirectoryRecords>): void {
  for (const type of ['ecosystem', 'organization', 'program', 'convening'] as const) {
    writeFileSync(join(folder, `${type}s.json`), JSON.stringify(records[type] ?? []));
  }
}

/** Stores with these records, or the bundled ones; closed and erased after the test. */
export async function openTestStores(
  context: AfterTest,
  records?: Partial<DirectoryRecords>,
): Promise<Stores & { dataDir: string }> {
  const dataDir = makeFolder();
  if (records !== undefined) writeRecordFiles(dataDir, records);
  const stores = await openStores({
    dataDir,
    bundledDir: records === undefined ? BUNDLED_DIR : dataDir,
  });
  context.after(async () => {
    await stores.close();
    erase(dataDir);
  });
  return { ...stores, dataDir };
}
