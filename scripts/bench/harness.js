import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';
import { ROOT } from '../set-up.js';

/** Where the benchmark of the libraries lies that a site would use instead of ours: beside this repository. */
const PEERS = join(ROOT, '..', 'shared', 'bench');

const OURS = join(ROOT, 'scripts', 'bench');
const ELEMENTS = join(ROOT, 'packages', 'elements');
/** Made by an installation or a run. */
const MADE = new Set(['node_modules', 'dist', 'out']);

/**
 * @param {string} [folder]
 * @returns {string} the folder, which has a benchmark
 * @throws {Error} when it has none
 */
export function findHarness(folder = PEERS) {
  if (existsSync(join(folder, 'run.mjs'))) return folder;
  throw new Error(`There is nothing to compare with: the benchmark is expected in ${folder}.`);
}

/**
 * Copies a benchmark into a temporary folder, with our adapters and built scripts in it, and installs it.
 *
 * @param {string} peers its folder
 * @returns {Promise<{ folder: string, remove(): void }>}
 * @throws {Error} when it cannot be installed
 */
export async function copyHarness(peers) {
  const folder = mkdtempSync(join(tmpdir(), 'stem-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(ELEMENTS, 'package.json'), 'utf8'));
  copy(peers, folder);
  copy(join(OURS, 'adapters'), join(folder, 'adapters'));
  writeFileSync(join(folder, 'built.js'), readFileSync(join(OURS, 'built.js')));
  copy(join(ELEMENTS, 'dist', 'cdn', version), join(folder, 'ours'));
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  if ((await run('npm', args, { cwd: folder })) === 0) return { folder, remove };
  remove();
  throw new Error('The libraries to compare with could not be installed.');
}

/**
 * Copies what files hold, not their modes: those of the benchmark may be read-only.
 *
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (MADE.has(entry.name)) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copy(source, target);
    else writeFileSync(target, readFileSync(source));
  }
}
