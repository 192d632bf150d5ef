/** Reading the four files of a directory from a folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { RecordIssue } from '@stem-ecosystems/schema/parse';
import { RECORD_KINDS, RECORD_TYPES, type RecordKind, type RecordOf } from './record-kinds.ts';
import { reasonOf, StoreError } from './store-error.ts';

/** All records of a directory, by type. */
export type DirectoryRecords = { [Type in RecordType]: RecordOf[Type][] };

/** One file that holds records that break a rule; none of it was taken. */
export interface FileIssues {
  path: string;
  issues: RecordIssue[];
}

/** Records of the files cannot be taken as they are. */
export class RecordFilesError extends StoreError {
  override name = 'RecordFilesError';
  readonly files: readonly FileIssues[];

  constructor(files: readonly FileIssues[]) {
    const count = files.reduce((sum, { issues }) => sum + issues.length, 0);
    super(`Nothing was imported: ${count === 1 ? '1 problem' : `${count} problems`} in the files.`);
    this.files = files;
  }
}

/**
 * Reads and checks the four files of a folder.
 *
 * @throws {RecordFilesError} when a record breaks a rule.
 * @throws {StoreError} when a file is missing or is not a JSON array.
 */
export async function readRecordFiles(dir: string): Promise<DirectoryRecords> {
  const bad: FileIssues[] = [];
  const read = async <Type extends RecordType>(type: Type): Promise<RecordOf[Type][]> => {
    const kind: RecordKind<RecordOf[Type]> = RECORD_KINDS[type];
    const path = join(dir, kind.file);
    const { records, issues } = kind.parse(await readJsonArray(path));
    if (issues.length > 0) bad.push({ path, issues });
    return records;
  };
  const records: DirectoryRecords = {
    ecosystem: await read('ecosystem'),
    organization: await read('organization'),
    program: await read('program'),
    convening: await read('convening'),
  };
  if (bad.length > 0) throw new RecordFilesError(bad);
  return records;
}

/** Names of the files of a directory, in the order in which they are read. */
export const RECORD_FILES = RECORD_TYPES.map((type) => RECORD_KINDS[type].file);

/**
 * The members of a JSON file's array.
 *
 * @throws {StoreError} when the file cannot be read, is not JSON, or holds something else.
 */
export async function readJsonArray(path: string): Promise<unknown[]> {
  const text = await readText(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new StoreError(`Expected ${path} to be JSON: ${reasonOf(cause)}.`, { cause });
  }
  if (!Array.isArray(value))
    throw new StoreError(`Expected ${path} to be a JSON array of records.`);
  return value as unknown[];
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new StoreError(`The file ${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}
