import { parseArgs } from 'node:util';
import { CommandError } from './command.ts';

/**
 * The positional arguments of a command that takes exactly these and no options. An empty one comes from a variable of
 * the shell that is not set, and would else mean the current folder.
 */
export function readArguments<const Names extends readonly string[]>(
  args: string[],
  names: Names,
): { [Index in keyof Names]: string } {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length !== names.length || positionals.includes('')) {
    const expected = names.length === 0 ? 'no arguments' : names.join(' ');
    throw new CommandError(
      `Expected ${expected}, got ${positionals.length === 0 ? 'nothing' : positionals.map((text) => `"${text}"`).join(' ')}.`,
    );
  }
  return positionals as { [Index in keyof Names]: string };
}
