import { parseArgs } from 'node:util';
import { applicationStateSchema, type ApplicationState } from '@stem-ecosystems/schema/application';
import { KyselyApplicationStore } from '../store/application-store.ts';
import type { StoredApplication } from '../store/types.ts';
import { describeApplication, listLines } from './application-text.ts';
import { CommandError, type Command, type Shell } from './command.ts';
import { withExistingDatabase } from './with-database.ts';

const STATES = applicationStateSchema.options;

export const applicationsCommand: Command = {
  usage: 'applications list [--state STATE] [--json] | show NUMBER [--json] | erase NUMBER',
  summary: 'Shows what people have sent, and erases it on request.',
  details: [
    `STATE is one of ${STATES.join(', ')}.`,
    '--json prints all fields, for other programs to read.',
    'erase removes the answers and the notes about them for good, as their sender can; what happened when stays.',
  ],
  async run(args, shell) {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { state: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [action, ...rest] = positionals;
    if (action === 'list' && rest.length === 0)
      return list(readState(values.state), values.json, shell);
    if (action === 'show' && rest.length === 1 && values.state === undefined) {
      return show(readNumber(rest[0] ?? ''), values.json, shell);
    }
    if (action === 'erase' && rest.length === 1 && values.state === undefined && !values.json) {
      return erase(readNumber(rest[0] ?? ''), shell);
    }
    throw new CommandError(
      'Expected `applications list`, `applications show NUMBER` or `applications erase NUMBER`; `stem-directory applications --help` says more.',
    );
  },
};

async function list(
  state: ApplicationState | undefined,
  asJson: boolean,
  shell: Shell,
): Promise<number> {
  const found = await ask(shell, (applications) =>
    applications.list(state === undefined ? {} : { state }),
  );
  const lines = asJson ? [toJson(found)] : listLines(found);
  for (const line of lines) shell.print(line);
  return 0;
}

async function show(id: number, asJson: boolean, shell: Shell): Promise<number> {
  const found = await ask(shell, (applications) => applications.show(id));
  if (found === undefined) throw new CommandError(`There is no application ${id}.`);
  const lines = asJson ? [toJson(found)] : describeApplication(found);
  for (const line of lines) shell.print(line);
  return 0;
}

async function erase(id: number, shell: Shell): Promise<number> {
  const found = await ask(shell, (applications) => applications.erase(id, shell.now()));
  if (found === undefined) throw new CommandError(`There is no application ${id}.`);
  shell.print(`Erased the answers of application ${id}; its state is ${found.state}.`);
  return 0;
}

function ask<T>(
  shell: Shell,
  question: (applications: KyselyApplicationStore) => Promise<T>,
): Promise<T> {
  return withExistingDatabase(shell, (db) => question(new KyselyApplicationStore(db)));
}

/** Escapes what `JSON.stringify` leaves alone and a terminal would obey. */
function toJson(value: StoredApplication | StoredApplication[]): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function readState(text: string | undefined): ApplicationState | undefined {
  const state = STATES.find((known) => known === text);
  if (text !== undefined && state === undefined) {
    throw new CommandError(
      `Expected \`--state\` to be one of ${STATES.join(', ')}, got "${text}".`,
    );
  }
  return state;
}

function readNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new CommandError(`Expected NUMBER to be the number of an application, got "${text}".`);
  }
  return Number(text);
}
