import type { RecordType } from '@stem-ecosystems/schema/common';
import { importRecords, type ImportCounts } from '../store/import-records.ts';
import { readRecordFiles, RecordFilesError, RECORD_FILES } from '../store/record-files.ts';
import type { Command, Shell } from './command.ts';
import { issueLine } from './issue-line.ts';
import { readArguments } from './read-arguments.ts';
import { terminalText } from './terminal-text.ts';
import { withDatabase } from './with-database.ts';

export const importCommand: Command = {
  usage: 'import DIR',
  summary: `Replaces the directory by the files of a folder, also while the server runs.`,
  details: [
    `DIR holds ${RECORD_FILES.join(', ')}. All of it is taken or nothing. Records that were edited`,
    'here since they were last imported stay as they are and are named.',
  ],
  async run(args, shell) {
    const [dir] = readArguments(args, ['DIR']);
    try {
      const records = await readRecordFiles(dir);
      const result = await withDatabase(shell, (db) => importRecords(db, records, shell.now()));
      report(result.counts, shell);
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
  },
};

function report(counts: Readonly<Record<RecordType, ImportCounts>>, shell: Shell): void {
  for (const [type, { added, changed, removed, unchanged }] of Object.entries(counts)) {
    shell.print(
      `${`${type}s:`.padEnd(14)} ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`,
    );
  }
}
