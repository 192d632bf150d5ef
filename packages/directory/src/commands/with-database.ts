import { readSettings } from '../settings.ts';
import { openDatabase, openExistingDatabase, type Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import type { Shell } from './command.ts';

/** Runs something on the database of the settings, made where it is missing, its tables up to date; then closes it. */
export function withDatabase<T>(shell: Shell, work: (db: Database) => Promise<T>): Promise<T> {
  return closing(openDatabase(readSettings(shell.env).dataDir), async (db) => {
    await migrate(db);
    return work(db);
  });
}

/** As `withDatabase`, but it is an error when there is no database. */
export function withExistingDatabase<T>(
  shell: Shell,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  return closing(openExistingDatabase(readSettings(shell.env).dataDir), async (db) => {
    await migrate(db);
    return work(db);
  });
}

async function closing<T>(db: Database, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
