/** What a command is, and how it fails. */

/** The terminal, environment and clock of a command. */
export interface Shell {
  env: Readonly<Record<string, string | undefined>>;
  /** Takes a line for standard output, without its end. */
  print: (line: string) => void;
  /** Takes a line for standard error, without its end. */
  complain: (line: string) => void;
  now: () => Date;
}

export interface Command {
  /** What follows `stem-directory`: `import DIR`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** More lines for `--help` of this command; may be empty. */
  details: readonly string[];
  /** Answers the exit code. */
  run(args: string[], shell: Shell): Promise<number>;
}

/** A command cannot do what was asked; the message is one sentence for whoever typed it. */
export class CommandError extends Error {
  override name = 'CommandError';
}
