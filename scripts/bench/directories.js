import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { run } from '../run.js';
import { ROOT } from '../set-up.js';
import { startDirectory } from '../size/start-directory.js';

/** More points than this our map reads from a directory, as tiles. */
const MOST_RECORDS = 1000;
/** What the benchmark takes where no `--n` is given. */
const USUAL = '100,1000,10000,100000';
const NOTICED_WITHIN_MS = 60_000;
const PAUSE_MS = 200;

/**
 * The numbers of points for which our map needs a directory: none where it takes no part in the run, or where the
 * options name a directory themselves.
 *
 * @param {readonly string[]} args options of the benchmark
 * @returns {number[]}
 */
export function manyPoints(args) {
  /** @type {import('node:util').ParseArgsOptionsConfig} */
  const options = Object.fromEntries(
    ['n', 'kinds', 'adapters', 'own'].map((name) => [name, { type: 'string' }]),
  );
  const { values } = parseArgs({ args: [...args], options, strict: false });
  const takesPart = (/** @type {string} */ name, /** @type {string} */ wanted) =>
    !values[name] || String(values[name]).split(',').includes(wanted);
  if (values['own'] !== undefined || !takesPart('kinds', 'map') || !takesPart('adapters', 'ours')) {
    return [];
  }
  const counts = String(values['n'] ?? USUAL).split(',');
  return counts.map(Number).filter((count) => count > MOST_RECORDS);
}

/**
 * Starts a directory with the benchmark's points for each number of them, on top of the bundled data.
 *
 * @param {readonly number[]} counts
 * @param {string} harness folder of the installed benchmark
 * @returns {Promise<{ urls: Record<string, string>, stop(): Promise<void> }>} addresses by number of points
 * @throws {Error} when one cannot be filled
 */
export async function startDirectories(counts, harness) {
  /** @type {Map<number, Awaited<ReturnType<typeof startDirectory>>>} */
  const directories = new Map();
  const stop = async () => {
    for (const directory of directories.values()) await directory.stop();
  };
  try {
    for (const count of counts) {
      const directory = await startDirectory();
      directories.set(count, directory);
      await fill(directory, count, harness);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const urls = [...directories].map(([count, { origin }]) => [count, origin]);
  return { urls: Object.fromEntries(urls), stop };
}

/**
 * Imports points while the directory serves, and waits until it serves them.
 *
 * @param {{ origin: string, dataDir: string }} directory
 * @param {number} count
 * @param {string} harness
 */
async function fill({ origin, dataDir }, count, harness) {
  const file = join(harness, `points-${count}.csv`);
  const made = spawn(process.execPath, ['export.mjs', String(count)], {
    cwd: harness,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await pipeline(made.stdout, createWriteStream(file));
  const cli = join(ROOT, 'packages', 'directory', 'bin', 'stem-directory.js');
  const code = await run(process.execPath, [cli, 'import', 'organizations', file], {
    env: { STEM_DATA_DIR: dataDir },
  });
  if (code !== 0) throw new Error(`Expected ${file} to be imported.`);
  const deadline = Date.now() + NOTICED_WITHIN_MS;
  while ((await organizations(origin)) < count) {
    if (Date.now() > deadline) throw new Error(`Expected ${origin} to have ${count} places.`);
    await pause(PAUSE_MS);
  }
}

/**
 * @param {string} origin
 * @returns {Promise<number>}
 */
async function organizations(origin) {
  const answer = await fetch(`${origin}/v1/directory.json`);
  return (await answer.json()).counts.organizations;
}
