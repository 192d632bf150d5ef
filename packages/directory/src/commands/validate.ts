import { parseArgs } from 'node:util';
import type { RecordType } from '@stem-ecosystems/schema/common';
import { readJsonArray, type DirectoryRecords } from '../store/record-files.ts';
import { RECORD_KINDS, type DirectoryRecord } from '../store/record-kinds.ts';
import { danglingReferences } from '../store/references.ts';
import { StoreError } from '../store/store-error.ts';
import { CommandError, type Command, type Shell } from './command.ts';
import { issueLine } from './issue-line.ts';
import { recordTypeOf } from './record-type-of.ts';
import { referenceLine } from './reference-line.ts';
import { terminalText } from './terminal-text.ts';

/** A file that could be read, and what it holds. */
interface CheckedFile {
  path: string;
  type: RecordType;
  records: DirectoryRecord[];
}

export const validateCommand: Command = {
  usage: 'validate FILE…',
  summary: 'Checks files of records and names every problem by file, record and field.',
  details: [
    'A file is a JSON array of ecosystems, organizations, programs or convenings; which, is told from its records.',
    'References between records are checked as far as the files hold what they refer to.',
    'Positions count from 0. The exit code is 1 when there is any problem.',
  ],
  async run(args, shell) {
    const { positionals: paths } = parseArgs({ args, allowPositionals: true });
    if (paths.length === 0)
      throw new CommandError('Expected at least one FILE to check, got none.');
    const files: CheckedFile[] = [];
    let problems = 0;
    for (const path of paths) {
      const { file, problems: found } = await checkFile(path, shell);
      problems += found;
      if (file !== undefined) files.push(file);
    }
    problems += checkTogether(files, shell);
    shell.print(
      problems === 0 ? 'No problems.' : `${problems} ${problems === 1 ? 'problem' : 'problems'}.`,
    );
    return problems === 0 ? 0 : 1;
  },
};

async function checkFile(
  path: string,
  shell: Shell,
): Promise<{ file?: CheckedFile; problems: number }> {
  let list: unknown[];
  try {
    list = await readJsonArray(path);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    shell.complain(terminalText(error.message));
    return { problems: 1 };
  }
  const type = recordTypeOf(path, list);
  if (type === undefined) {
    shell.complain(
      `Expected ${path} to hold ecosystems, organizations, programs or convenings, and can tell none of them.`,
    );
    return { problems: 1 };
  }
  const { records, issues } = RECORD_KINDS[type].parse(list);
  for (const issue of issues) shell.complain(issueLine(path, issue));
  const bad = new Set(issues.map(({ index }) => index)).size;
  shell.print(
    `${path}: ${list.length} ${type}s, ${bad === 0 ? 'all good' : `${bad} of them with problems`}`,
  );
  return { file: { path, type, records }, problems: issues.length };
}

/** What no file shows by itself: ids that two files give, and references that lead nowhere. */
function checkTogether(files: readonly CheckedFile[], shell: Shell): number {
  const problems = [...repeatedIds(files), ...brokenReferences(files)];
  for (const problem of problems) shell.complain(terminalText(problem));
  return problems.length;
}

function repeatedIds(files: readonly CheckedFile[]): string[] {
  const firstPath = new Map<string, string>();
  return files.flatMap(({ path, type, records }) =>
    records.flatMap(({ id }) => {
      const first = firstPath.get(`${type}/${id}`);
      firstPath.set(`${type}/${id}`, first ?? path);
      return first === undefined || first === path
        ? []
        : [`${path} ${JSON.stringify(id)}: Expected \`id\` to be unique, but ${first} has it too`];
    }),
  );
}

function brokenReferences(files: readonly CheckedFile[]): string[] {
  const records: Partial<Record<RecordType, DirectoryRecord[]>> = {};
  const pathOf = new Map<string, string>();
  for (const file of files) {
    records[file.type] = [...(records[file.type] ?? []), ...file.records];
    for (const { id } of file.records) pathOf.set(`${file.type}/${id}`, file.path);
  }
  return danglingReferences(records as Partial<DirectoryRecords>).map((reference) =>
    referenceLine(pathOf.get(`${reference.type}/${reference.id}`) ?? '', reference),
  );
}
