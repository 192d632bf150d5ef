import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it where they are missing. Step by step, because `recursive` never returns below a
 * folder that exists and takes no entries, such as `/proc` (Node 24.21).
 *
 * @param mode - permissions of those that are made
 * @throws {Error} of the file system
 */
export function makeFolders(folder: string, mode = 0o777): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolders(dirname(resolve(folder)), mode);
  mkdirSync(folder, { mode });
}
