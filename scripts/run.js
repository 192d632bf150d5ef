import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './set-up.js';

/** The output of a program that has ended may be held open by another that it started: it is not waited for longer. */
const LAST_WORDS_MS = 1_000;

/** What a program has to end by itself before it is made to. */
const MERCY_MS = 10_000;

/** @typedef {(text: string) => void} Output */

/**
 * Runs a program of the installation (`tsc`, `vite` …) or any other on the PATH, in the repository, with our output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, timeLimitMs?: number, onOutput?: Output }} [options]
 *   past the limit it is ended and has failed; `cwd` is the repository unless given; `onOutput` is told what it says
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it could not be started
 */
export function run(command, args, { env = {}, cwd = ROOT, timeLimitMs, onOutput } = {}) {
  const local = join(ROOT, 'node_modules', '.bin', command);
  const isLocal = existsSync(local);
  const child = spawn(isLocal && process.platform !== 'win32' ? local : command, args, {
    cwd,
    stdio: onOutput === undefined ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (onOutput !== undefined) repeat(child, onOutput);
  const limit = timeLimitMs === undefined ? undefined : setTimeout(endIt, timeLimitMs);

  function endIt() {
    tell(`${command} takes longer than ${Number(timeLimitMs) / 60_000} minutes.`);
    // The test runner then says what it was at.
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), MERCY_MS).unref();
  }

  /** @param {string} sentence */
  function tell(sentence) {
    console.error(sentence);
    onOutput?.(`${sentence}\n`);
  }

  return new Promise((resolve) => {
    child.once('error', (error) => {
      clearTimeout(limit);
      tell(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', () => {
      clearTimeout(limit);
      setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, LAST_WORDS_MS).unref();
    });
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Says what a program says, and tells it.
 *
 * @param {import('node:child_process').ChildProcess} child whose output is piped
 * @param {Output} onOutput
 */
function repeat(child, onOutput) {
  for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
    child[name]?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      process[name].write(text);
      onOutput(text);
    });
  }
}
