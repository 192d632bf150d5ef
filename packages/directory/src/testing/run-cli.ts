/** A command run in this process, with what it wrote. */
import { runCommand } from '../commands/run-command.ts';

export interface CommandOutcome {
  code: number;
  printed: string[];
  complaints: string[];
}

/** Runs `stem-directory ARGS` with these settings only, at noon of 22 November 2026 UTC. */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandOutcome> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(args, {
    env,
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    now: () => new Date('2026-11-22T12:00:00Z'),
  });
  return { code, printed, complaints };
}
