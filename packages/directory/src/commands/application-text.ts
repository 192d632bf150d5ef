/** Applications as text for a terminal. */
import type { Application } from '@stem-ecosystems/schema/application';
import type { StoredApplication } from '../store/types.ts';
import { terminalText } from './terminal-text.ts';

/** A table with a line per application, or one line that says there is none. */
export function listLines(applications: readonly StoredApplication[]): string[] {
  if (applications.length === 0) return ['There are no applications.'];
  const rows = applications.map(({ id, receivedAt, state, application }) => [
    String(id),
    receivedAt.slice(0, 16).replace('T', ' '),
    state,
    application?.purpose ?? '(erased)',
    ...subjectAndSender(application),
  ]);
  return alignColumns([
    ['No.', 'received (UTC)', 'state', 'purpose', 'ecosystem', 'from'],
    ...rows,
  ]);
}

/** All answers and the history of one application. */
export function describeApplication({
  id,
  application,
  history,
  ...rest
}: StoredApplication): string[] {
  const answers = application === undefined ? { answers: 'erased' } : application;
  return [
    `Application ${id}`,
    ...fieldLines({ ...rest, ...answers }, ''),
    'history:',
    ...history.map(({ at, by, state, note }) =>
      terminalText(
        `  ${at}  ${by}  ${state}${note === undefined ? '' : `\n    ${indented(note, '    ')}`}`,
      ),
    ),
  ];
}

/** What it is about, and from whom; empty once the answers are erased. */
function subjectAndSender(application: Application | undefined): [subject: string, sender: string] {
  if (application === undefined) return ['', ''];
  const { name, organization } = application;
  const subject =
    application.purpose === 'start-ecosystem'
      ? application.ecosystemName
      : (application.ecosystemId ?? '');
  return [subject, organization === undefined ? name : `${name}, ${organization}`];
}

/** `name: value` per field, objects and lists of them indented below their name. */
function fieldLines(fields: object, indent: string): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) {
      return [terminalText(`${indent}${name}: ${indented(String(value), `${indent}  `)}`)];
    }
    if (Array.isArray(value) && value.every((member) => typeof member === 'string')) {
      return [terminalText(`${indent}${name}: ${value.join(', ')}`)];
    }
    return [terminalText(`${indent}${name}:`), ...fieldLines(value, `${indent}  `)];
  });
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/\r?\n/g, `\n${indent}`);
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const lines = rows.map((row) => row.map((cell) => terminalText(cell).replaceAll(/\s+/g, ' ')));
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
