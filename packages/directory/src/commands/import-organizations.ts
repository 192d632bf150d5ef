import { findBuiltFiles } from '../built-files.ts';
import { FileRowsError, type LineIssues } from '../organizations-file/line-issues.ts';
import { COLUMNS, REQUIRED_COLUMNS } from '../organizations-file/organization-columns.ts';
import { OrganizationFile } from '../organizations-file/organization-file.ts';
import { importOrganizations } from '../store/import-organizations.ts';
import { loadBundled } from '../store/load-bundled.ts';
import type { Shell } from './command.ts';
import { countsLine } from './counts-line.ts';
import { terminalText } from './terminal-text.ts';
import { withDatabase } from './with-database.ts';

/** Lines for `import --help`. */
export const organizationsDetails: readonly string[] = [
  '`import organizations FILE` adds the organizations of a CSV file, plain or gzip, to those that are here, and updates',
  'those of the same id. The first row names the columns, in any order:',
  `  ${COLUMNS.join(', ')}`,
  `of which ${REQUIRED_COLUMNS.join(', ')} have to be there.`,
  'A directory that is new begins with the bundled records, as when the server starts.',
  'What is here and not in the file stays; with --remove-missing it goes where the file names its `source`.',
];

/** Imports one file of organizations and answers the exit code. */
export async function runImportOrganizations(
  path: string,
  { removeMissing }: { removeMissing: boolean },
  shell: Shell,
): Promise<number> {
  const file = new OrganizationFile(path);
  try {
    const { counts, kept, version } = await withDatabase(shell, async (db) => {
      // A server that starts later finds records and loads no others, so the order must not matter.
      if (await loadBundled(db, findBuiltFiles().bundled, shell.now())) {
        shell.print('The directory was new and begins with the bundled records.');
      }
      return importOrganizations(db, file, { now: shell.now(), removeMissing });
    });
    complainOf(file.leftOut, shell, 'Left out: ');
    shell.print(countsLine('organization', counts));
    for (const reference of kept) shell.print(`Kept as edited here: ${terminalText(reference)}`);
    shell.print(`The directory has the version ${version}.`);
    return 0;
  } catch (error) {
    if (error instanceof FileRowsError) complainOf(error.issues, shell, '');
    throw error;
  }
}

/** `organizations.csv:12 latitude: Expected …`. */
function complainOf({ path, named, count }: LineIssues, shell: Shell, before: string): void {
  for (const { line, column, message } of named) {
    const place = column === undefined ? `${path}:${line}` : `${path}:${line} ${column}`;
    shell.complain(terminalText(`${before}${place}: ${message}`));
  }
  const rest = count - named.length;
  if (rest > 0) shell.complain(`… and ${rest} more.`);
}
