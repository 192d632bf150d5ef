/** The real server as a process of its own, run from source. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

export interface ServerProcess {
  /** Base URL, ends in "/". */
  url: string;
  /** Sends a signal to the server process itself. */
  kill(signal: NodeJS.Signals): void;
  /** Exit code; null where a signal ended it. */
  exited: Promise<number | null>;
  /** What it wrote to standard error so far. */
  complaints(): string;
  /** Resolves when that is part of what it wrote to standard error. @throws {Error} where it ends before */
  complained(part: string): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts `serve` and waits for it to listen. @throws {Error} with its complaints where it ends before */
export async function startServerProcess(env: Environment): Promise<ServerProcess> {
  const { child, exited, complaints } = spawnServe(env);
  const lines = createInterface({ input: child.stdout });
  const listening = once(lines, 'line').then(
    ([line]) => /^Listening on (http:\S+)$/.exec(String(line))?.[1],
  );
  const url = await Promise.race([listening, exited]);
  if (typeof url !== 'string') throw new Error(`The server did not start: ${complaints()}`);
  return {
    url,
    kill: (signal) => {
      child.kill(signal);
    },
    exited,
    complaints,
    complained: async (part) => {
      while (!complaints().includes(part)) {
        const ended = await Promise.race([once(child.stderr, 'data').then(() => false), exited]);
        if (ended !== false) throw new Error(`The server ended without "${part}": ${complaints()}`);
      }
    },
  };
}

/** Runs `serve` where it is expected to fail at once. */
export async function runServeToItsEnd(
  env: Environment,
): Promise<{ code: number | null; complaints: string }> {
  const { exited, complaints } = spawnServe(env);
  const code = await exited;
  return { code, complaints: complaints() };
}

function spawnServe(env: Environment) {
  const child = spawn(process.execPath, ['--conditions=@stem-ecosystems/source', CLI, 'serve'], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  const exited = once(child, 'close').then(([code]) => code as number | null);
  return { child, exited, complaints: () => text };
}
