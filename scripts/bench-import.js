/**
 * `npm run bench:import -- [COUNT | FILE]`: how long the directory, as built, takes to import so many generated
 * organizations, or those of a file, how much memory, how soon a running server has them, and what a first view of
 * the map loads of them. 168,961 unless said.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { manyRows } from '../packages/directory/src/testing/many-organizations.ts';
import { FIRST_VIEWS, tilesOfView } from '../packages/directory/src/testing/first-view.ts';
import { ROOT, stop } from './set-up.js';
import { startDirectory } from './size/start-directory.js';

const USUAL = '168961';
const LOOK_EVERY_MS = 50;

/** Prints the processor time and the most memory of this process when it ends. */
const REPORT = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log('processor', ((userCPUTime + systemCPUTime) / 1e6).toFixed(1), 's, memory', (maxRSS / 1024).toFixed(0), 'MB');
})`;

const build = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.js')], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const [asked = USUAL] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'stem-import-'));
try {
  const file = existsSync(asked) ? asked : await generate(Number(asked), folder);
  await measure(file);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {number} count
 * @param {string} target
 * @returns {Promise<string>} path of the file
 */
async function generate(count, target) {
  if (!Number.isSafeInteger(count) || count < 1) {
    stop(`Expected a number of organizations or a file that is there, got "${asked}".`);
  }
  const path = join(target, 'organizations.csv');
  await pipeline(Readable.from(manyRows(count)), createWriteStream(path));
  return path;
}

/** @param {string} file */
async function measure(file) {
  const directory = await startDirectory();
  try {
    const { organizations: before } = await counts(directory.origin);
    await runImport(file, directory.dataDir);
    const noticed = await waitForMore(directory.origin, before);
    console.log(`served ${noticed.toFixed(2)} s after the import`);
    const { size } = statSync(join(directory.dataDir, 'directory.sqlite'));
    console.log(`database ${(size / 1e6).toFixed(0)} MB`);
    for (const view of FIRST_VIEWS) {
      const bytes = await bytesOfView(directory.origin, view);
      console.log(`first view of ${view.width} × ${view.height}: ${bytes} bytes of tiles`);
    }
  } finally {
    await directory.stop();
  }
}

/**
 * @param {string} file
 * @param {string} dataDir
 */
async function runImport(file, dataDir) {
  const cli = join(ROOT, 'packages', 'directory', 'bin', 'stem-directory.js');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(REPORT)}`,
      cli,
      'import',
      'organizations',
      file,
    ],
    {
      env: { ...process.env, STEM_DATA_DIR: dataDir },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Expected ${file} to be imported.`);
  console.log(`import ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} origin
 * @param {number} before
 * @returns {Promise<number>} seconds until the server counts more
 */
async function waitForMore(origin, before) {
  const start = performance.now();
  while ((await counts(origin)).organizations <= before) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return (performance.now() - start) / 1000;
}

/**
 * @param {string} origin
 * @returns {Promise<{ organizations: number }>}
 */
async function counts(origin) {
  const answer = await fetch(`${origin}/v1/directory.json`);
  return (await answer.json()).counts;
}

/**
 * @param {string} origin
 * @param {{ width: number, height: number }} view
 * @returns {Promise<number>} bytes of all bodies as browsers get them
 */
async function bytesOfView(origin, view) {
  const lengths = tilesOfView(view).map(async ({ z, x, y }) => {
    const answer = await fetch(`${origin}/v1/tiles/${z}/${x}/${y}.mvt`, {
      headers: { 'Accept-Encoding': 'br' },
    });
    await answer.arrayBuffer();
    return Number(answer.headers.get('content-length'));
  });
  return (await Promise.all(lengths)).reduce((sum, bytes) => sum + bytes, 0);
}
