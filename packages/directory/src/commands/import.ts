import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importRecords } from '../store/import-records.ts';
import {
  readRecordFiles,
  RecordFilesError,
  RECORD_FILES,
  type DirectoryRecords,
} from '../store/record-files.ts';
import { RECORD_KINDS, RECORD_TYPES } from '../store/record-kinds.ts';
import { danglingReferences } from '../store/references.ts';
import type { Command, Shell } from './command.ts';
import { countsLine } from './counts-line.ts';
import { organizationsDetails, runImportOrganizations } from './import-organizations.ts';
import { issueLine } from './issue-line.ts';
import { readArguments } from './read-arguments.ts';
import { referenceLine } from './reference-line.ts';
import { terminalText } from './terminal-text.ts';
import { withDatabase } from './with-database.ts';

export const importCommand: Command = {
  usage: 'import DIR | import organizations FILE [--remove-missing]',
  summary: `Replaces the directory by the files of a folder, or adds organizations, also while the server runs.`,
  details: [
    `DIR holds ${RECORD_FILES.join(', ')}, and the directory becomes what they say.`,
    ...organizationsDetails,
    'All of it is taken or nothing. Records that were edited here since they were last imported stay as they are and',
    'are named. References that lead nowhere are named and taken.',
  ],
  run(args, shell) {
    const [what, ...rest] = args;
    if (what !== 'organizations' || rest.length === 0) return runImport(args, shell);
    const { values } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: { 'remove-missing': { type: 'boolean' } },
    });
    const [path] = readArguments(
      rest.filter((argument) => argument !== '--remove-missing'),
      ['FILE'],
    );
    return runImportOrganizations(
      path,
      { removeMissing: values['remove-missing'] ?? false },
      shell,
    );
  },
};

async function runImport(args: string[], shell: Shell): Promise<number> {
  const [dir] = readArguments(args, ['DIR']);
  try {
    const records = await readRecordFiles(dir);
    const result = await withDatabase(shell, (db) => importRecords(db, records, shell.now()));
    warnOfReferences(dir, records, shell);
    for (const type of RECORD_TYPES) shell.print(countsLine(type, result.counts[type]));
    for (const reference of result.kept)
      shell.print(`Kept as edited here: ${terminalText(reference)}`);
    shell.print(`The directory has the version ${result.version}.`);
    return 0;
  } catch (error) {
    if (error instanceof RecordFilesError) {
      for (const { path, issues } of error.files) {
        for (const issue of issues) shell.complain(issueLine(path, issue));
      }
    }
    throw error;
  }
}

/** A reference that leads nowhere harms no record: it is shown without what it refers to. */
function warnOfReferences(dir: string, records: DirectoryRecords, shell: Shell): void {
  for (const reference of danglingReferences(records)) {
    const path = join(dir, RECORD_KINDS[reference.type].file);
    shell.complain(terminalText(`Warning: ${referenceLine(path, reference)}`));
  }
}
