import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../set-up.js';

const STARTED_WITHIN_MS = 60_000;
const PAUSE_MS = 100;

/**
 * Starts the built directory with fresh data on a free port of this machine.
 *
 * @returns {Promise<{ origin: string, dataDir: string, stop(): Promise<void> }>} once it answers
 * @throws {Error} when it does not
 */
export async function startDirectory() {
  const dataDir = mkdtempSync(join(tmpdir(), 'stem-size-'));
  const port = await freePort();
  const cli = join(ROOT, 'packages', 'directory', 'bin', 'stem-directory.js');
  const server = spawn(process.execPath, [cli, 'serve'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', STEM_DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const deadline = Date.now() + STARTED_WITHIN_MS;
  while (!(await answers(`${origin}/readyz`))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`Expected the directory to answer at ${origin}.`);
    }
    await pause(PAUSE_MS);
  }
  return { origin, dataDir, stop };
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
