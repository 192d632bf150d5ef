/**
 * What every command does first: install what is missing, then go on with a Node that is new enough.
 * Plain JavaScript without dependencies, because it runs on Node 20 and before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The repository, as a path without a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

const BIN = join(ROOT, 'node_modules', '.bin');
const OLDEST_NODE = [22, 13];
const LOOK_EVERY_MS = 250;
const PARENT = process.ppid;

/**
 * Installs what is missing and makes sure that the calling script runs on a Node that can do the rest: this one, or
 * else the one that the installation brings along, which then runs the script from its beginning.
 *
 * @param {string} scriptUrl `import.meta.url` of the calling script
 * @returns {Promise<void>} once this process is the one to go on
 */
export async function setUp(scriptUrl) {
  process.chdir(ROOT);
  if (!isInstalled()) install();
  process.env['PATH'] = [BIN, process.env['PATH']].filter(Boolean).join(delimiter);
  if (isNewEnough(process.versions.node)) return;
  const brought = join(BIN, 'node');
  if (!existsSync(brought)) {
    stop(
      `This needs Node ${OLDEST_NODE.join('.')} or newer and found ${process.versions.node}: install a newer one from https://nodejs.org and run the command again.`,
    );
  }
  await handOver(brought, [fileURLToPath(scriptUrl), ...process.argv.slice(2)]);
}

/**
 * Ends this process as by SIGTERM when the one that started it is gone: npm hands a signal to a shell, which ends
 * without passing it on.
 */
export function endWithParent() {
  setInterval(() => {
    if (process.ppid !== PARENT) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS).unref();
}

/**
 * Ends the process with one sentence.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} version as in `process.versions.node` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm keeps a list of what it installed; dates of files
 * say nothing after a checkout. Optional packages of other platforms are never there.
 */
function isInstalled() {
  const installedFile = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = readPackages(join(ROOT, 'package-lock.json'));
  const installed = readPackages(installedFile);
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    const found = installed[path];
    if (!found) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.resolved === entry.resolved;
  });
}

/**
 * @typedef {{ version?: string, resolved?: string, optional?: boolean, peer?: boolean }} LockEntry
 * @param {string} path of a lock file
 * @returns {Record<string, LockEntry>}
 */
function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

function install() {
  console.log('Installing the dependencies …');
  const ci = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...ci], { stdio: 'inherit' })
    : spawnSync('npm', ci, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    stop('The dependencies could not be installed: see what `npm ci` says above.');
  }
}

/**
 * Lets another process do the work and ends as it ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<never>}
 */
function handOver(command, args) {
  const child = spawn(command, args, { stdio: 'inherit' });
  endWithParent();
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP', 'SIGINT'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both of us already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal) process.removeAllListeners(signal);
      if (signal) process.kill(process.pid, signal);
      else process.exit(code ?? 1);
    });
  });
}
