import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './set-up.js';

/** What a program has to end by itself before it is made to. */
const MERCY_MS = 10_000;

/**
 * Runs a program of the installation (`tsc`, `vite` …) or any other on the PATH, in the repository, with our output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, timeLimitMs?: number }} [options] past the limit it is ended
 *   and has failed; `cwd` is the repository unless given
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not be started
 */
export function run(command, args, { env = {}, cwd = ROOT, timeLimitMs } = {}) {
  const local = join(ROOT, 'node_modules', '.bin', command);
  const isLocal = existsSync(local);
  const child = spawn(isLocal && process.platform !== 'win32' ? local : command, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const limit = timeLimitMs === undefined ? undefined : setTimeout(endIt, timeLimitMs);

  function endIt() {
    console.error(`${command} takes longer than ${Number(timeLimitMs) / 60_000} minutes.`);
    // The test runner then says what it was at.
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), MERCY_MS).unref();
  }

  return new Promise((resolve) => {
    child.once('error', (error) => {
      clearTimeout(limit);
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}
