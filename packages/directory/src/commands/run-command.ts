import { readFileSync } from 'node:fs';
import { SettingsError } from '../settings.ts';
import { reasonOf, StoreError } from '../store/store-error.ts';
import { applicationsCommand } from './applications.ts';
import { isDamage } from '../store/check-file.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { CommandError, type Command, type Shell } from './command.ts';
import { damageSentence } from './damage-sentence.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { serveCommand } from './serve.ts';
import { validateCommand } from './validate.ts';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['serve', serveCommand],
  ['validate', validateCommand],
  ['import', importCommand],
  ['export', exportCommand],
  ['applications', applicationsCommand],
  ['backup', backupCommand],
  ['check', checkCommand],
  ['migrate', migrateCommand],
]);

/**
 * Runs `stem-directory ARGS` and answers its exit code: 0 when all is well, 1 otherwise. What goes wrong for a reason
 * that a person can mend is one sentence on standard error.
 */
export async function runCommand(args: readonly string[], shell: Shell): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    shell.print(readVersion());
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h') {
    for (const line of helpLines()) shell.print(line);
    return name === undefined ? 1 : 0;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const names = [...COMMANDS.keys()].join(', ');
    shell.complain(
      `Expected a command (${names}), got "${name}"; \`stem-directory --help\` explains them.`,
    );
    return 1;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    for (const line of [`stem-directory ${command.usage}`, '', command.summary, ...command.details])
      shell.print(line);
    return 0;
  }
  try {
    return await command.run(rest, shell);
  } catch (error) {
    shell.complain(explain(error, command));
    return 1;
  }
}

/** One sentence where the cause is known; everything else is a defect, and its stack is what helps. */
function explain(error: unknown, command: Command): string {
  if (
    error instanceof CommandError ||
    error instanceof StoreError ||
    error instanceof SettingsError
  ) {
    return error.message;
  }
  if (isDamage(error)) return damageSentence('in STEM_DATA_DIR', reasonOf(error));
  if (isSqliteError(error))
    return `The database failed (${error.message}); check the disk and the folder of the database.`;
  if (isParseArgsError(error))
    return `${firstSentence(error.message)} Usage: stem-directory ${command.usage}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What SQLite itself refuses while it is open: a full disk, a lock that is never given back. */
function isSqliteError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

/** https://nodejs.org/api/errors.html: what `parseArgs` throws for options it does not know or cannot read. */
function isParseArgsError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}

function firstSentence(message: string): string {
  const [first = message] = message.split(/(?<=\.)\s/);
  return first.endsWith('.') ? first : `${first}.`;
}

function helpLines(): string[] {
  return [
    'stem-directory COMMAND',
    '',
    ...[...COMMANDS.values()].flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    '',
    'Settings are environment variables: PORT, HOST, STEM_DATA_DIR, STEM_RATE_LIMIT, STEM_TRUST_PROXY.',
    '`stem-directory COMMAND --help` says more about one; `--version` tells the version.',
  ];
}

function readVersion(): string {
  const file = new URL('../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
