import { existsSync } from 'node:fs';
import { chmod, link, open, rm } from 'node:fs/promises';
import type { Database } from './database.ts';
import { copyTo } from './engine-sql.ts';
import { reasonOf, StoreError } from './store-error.ts';

/**
 * Writes a consistent copy of the database to a new file, readable by its owner only. The file appears under its
 * name when it is whole and on disk, so a copy that was cut short is never taken for a backup.
 *
 * @throws {StoreError} when there is such a file already, or it cannot be written.
 */
export async function backUp(db: Database, path: string): Promise<void> {
  if (existsSync(path)) throw alreadyThere(path);
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await copyTo(unfinished).execute(db);
    await chmod(unfinished, 0o600);
    await flush(unfinished);
    // Unlike a rename, a link never replaces a file that came up meanwhile.
    await link(unfinished, path);
  } catch (cause) {
    if (hasCode(cause, 'EEXIST')) throw alreadyThere(path);
    throw new StoreError(`The backup ${path} cannot be written (${reasonOf(cause)}).`, { cause });
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function alreadyThere(path: string): StoreError {
  return new StoreError(
    `Expected ${path} to be a new file, but it exists; a backup never replaces one.`,
  );
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
