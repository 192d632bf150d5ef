/** Opening the embedded database, and saying in one sentence why it cannot be opened. */
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { makeFolders } from '../make-folders.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import { BUSY_TIMEOUT_MS, LOG_PAGES, resultCodeOf, SQLITE_BUSY } from './sqlite-locks.ts';
import { reasonOf, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** The database inside a data folder. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'directory.sqlite');
}

/**
 * Opens `directory.sqlite` in a folder, making both where they are missing. Its tables may be older than this
 * version's: see `migrate`. That it is sound all through takes longer to find out: see `checkFile`.
 *
 * @throws {StoreError} when the folder cannot be written or the file is not a sound database.
 */
export function openDatabase(dataDir: string): Database {
  makeFolder(dataDir);
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(openFile(databasePath(dataDir))) });
}

/** As `openDatabase`, for commands that have nothing to do where there is no database yet. */
export function openExistingDatabase(dataDir: string): Database {
  requireDatabase(dataDir);
  return openDatabase(dataDir);
}

/** @throws {StoreError} where a folder has no database. */
export function requireDatabase(dataDir: string): void {
  if (existsSync(databasePath(dataDir))) return;
  throw new StoreError(
    `There is no database in ${dataDir} yet; \`stem-directory serve\` or \`import\` makes one.`,
  );
}

/**
 * Whether the database of a folder was not closed by whoever had it last, or is in use: SQLite deletes the write-ahead
 * log when the last connection ends (https://www.sqlite.org/wal.html, section 2.3).
 */
export function isLeftOpen(dataDir: string): boolean {
  return existsSync(`${databasePath(dataDir)}-wal`);
}

function makeFolder(dataDir: string): void {
  try {
    // Only the owner may look inside: the database holds what people wrote in applications.
    makeFolders(dataDir, 0o700);
  } catch (cause) {
    throw new StoreError(`The data folder ${dataDir} cannot be made (${reasonOf(cause)}).`, {
      cause,
    });
  }
}

/**
 * Pages kept in memory. SQLite's own 2 MB hold a tenth of what the nearest of one cell lie in. An import writes all over
 * the order of names and that of places, which are 10 MB each at 169,000 places.
 */
export const CACHE_KIB = { server: 16_000, import: 64_000 } as const;

function openFile(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  reserve(path);
  try {
    database = new DatabaseSync(path, {
      timeout: BUSY_TIMEOUT_MS,
      enableForeignKeyConstraints: true,
    });
    // Reads the header and the tables' descriptions: another file, or one that was cut short, shows here.
    database.prepare('select count(*) from sqlite_schema').get();
    // What is erased is overwritten too: withdrawn applications leave nothing in the file's free pages.
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;',
    );
    database.exec(
      `pragma wal_autocheckpoint = ${LOG_PAGES.server}; pragma cache_size = -${CACHE_KIB.server};`,
    );
    // A lock that is taken and given back: a file or folder that is read-only shows now, not at the first visitor.
    database.exec('begin immediate; rollback;');
    return database;
  } catch (cause) {
    database?.close();
    throw openingError(path, cause);
  }
}

/** A new database is its owner's alone, whatever the folder; SQLite gives its other files the same permissions. */
function reserve(path: string): void {
  if (existsSync(path)) return;
  try {
    closeSync(openSync(path, 'a', 0o600));
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** SQLite's primary result codes, https://www.sqlite.org/rescode.html. */
const SQLITE_READONLY = 8;
const SQLITE_CANTOPEN = 14;

function openingError(path: string, cause: unknown): StoreError {
  const code = resultCodeOf(cause);
  if (code === SQLITE_BUSY) {
    return new StoreError(
      `The database ${path} is locked by another process; end that one and start again.`,
      { cause },
    );
  }
  if (code === SQLITE_READONLY || code === SQLITE_CANTOPEN) return unwritable(path, cause);
  return new StoreError(
    `The file ${path} is not a sound database (${reasonOf(cause)}); move it away or put a backup in its place.`,
    { cause },
  );
}

function unwritable(path: string, cause: unknown): StoreError {
  return new StoreError(
    `The database ${path} cannot be written (${reasonOf(cause)}); check the folder and its owner.`,
    { cause },
  );
}
