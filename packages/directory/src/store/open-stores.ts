/** Everything the server and the commands need of the database, opened together. */
import { KyselyApplicationStore } from './application-store.ts';
import { isLeftOpen, openDatabase, type Database } from './database.ts';
import { KyselyDirectoryStore } from './directory-store.ts';
import { loadBundled } from './load-bundled.ts';
import { migrate } from './migrate.ts';
import { KyselyRateLimitStore } from './rate-limit-store.ts';
import { isOutdated, renewGeneration } from './replace-generation.ts';
import type { ApplicationStore, DirectoryStore, RateLimitStore } from './types.ts';

export interface Stores {
  db: Database;
  store: DirectoryStore;
  applications: ApplicationStore;
  limits: RateLimitStore;
  /** Whether the last process did not close it: it may have been killed, or its machine lost power. */
  wasLeftOpen: boolean;
  /** Whether another version made what stands beside the records: see `renewGeneration`. */
  isOutdated: boolean;
  /** Closes the database, and with it all of them. */
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** Folder of the database; made when it is missing. */
  dataDir: string;
  /** Folder of the four files that an empty database is filled from. */
  bundledDir: string;
  /** Leaves an outdated generation as it is, for `renewBeside`; otherwise it is made anew here. @default false */
  renewsLater?: boolean;
  now?: () => Date;
}

/**
 * Opens the database of a folder, brings its tables up to date, and fills it from the bundled files if nothing was
 * ever loaded.
 *
 * @throws {StoreError} with one sentence for the operator.
 */
export async function openStores({
  dataDir,
  bundledDir,
  renewsLater = false,
  now = () => new Date(),
}: OpenOptions): Promise<Stores> {
  const wasLeftOpen = isLeftOpen(dataDir);
  const db = openDatabase(dataDir);
  try {
    await migrate(db);
    if (!renewsLater) await renewGeneration(db, now());
    await loadBundled(db, bundledDir, now());
    return {
      db,
      store: new KyselyDirectoryStore(db),
      applications: new KyselyApplicationStore(db),
      limits: new KyselyRateLimitStore(db),
      wasLeftOpen,
      isOutdated: await isOutdated(db),
      close: () => db.destroy(),
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
