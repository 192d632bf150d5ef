/**
 * Builds the extension for each browser into dist/<browser>: the scripts, the manifest, the icons, and the directory as
 * static files, so that it works offline. The packages have to be built before.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { BROWSERS, manifestFor } from './src/manifest.ts';
import { partnerSitesOf } from './src/partner-sites-of.ts';
import { createTownFinder } from './src/town-finder.ts';

/** Where the links of the popup lead; empty: nowhere. */
const PUBLIC_DIRECTORY = process.env['STEM_PUBLIC_DIRECTORY'] ?? '';
const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '..');
const DIST = join(HERE, 'dist');

rmSync(DIST, { recursive: true, force: true });
await buildScripts('background', join(HERE, 'src/background.ts'));
await buildScripts('popup', join(HERE, 'src/popup/popup.html'));
const directory = exportDirectory();
const { version } = readJson(join(HERE, 'package.json'));
const partners = partnerSitesOf(
  readJson(join(ROOT, 'data/organizations.json')),
  readJson(join(ROOT, 'data/ecosystems.json')),
  createTownFinder({
    zipsCsv: readFileSync(join(ROOT, 'packages/geo/data/zips.csv'), 'utf8'),
    citiesCsv: readFileSync(join(ROOT, 'packages/geo/data/cities.csv'), 'utf8'),
  }),
);

for (const browser of BROWSERS) {
  const target = join(DIST, browser);
  mkdirSync(target, { recursive: true });
  cpSync(join(DIST, 'popup'), target, { recursive: true });
  if (browser === 'chrome') cpSync(join(DIST, 'background'), target, { recursive: true });
  cpSync(join(HERE, 'icons'), join(target, 'icons'), {
    recursive: true,
    filter: (path) => !path.endsWith('.svg'),
  });
  cpSync(join(HERE, '_locales'), join(target, '_locales'), { recursive: true });
  cpSync(join(directory, 'v1'), join(target, 'directory', 'v1'), { recursive: true });
  if (PUBLIC_DIRECTORY !== '') linkContactPage(join(target, 'directory', 'v1', 'directory.json'));
  writeJson(join(target, 'partners.json'), partners);
  writeJson(join(target, 'manifest.json'), manifestFor(browser, version));
}
rmSync(join(DIST, 'popup'), { recursive: true });
rmSync(join(DIST, 'background'), { recursive: true });
rmSync(dirname(directory), { recursive: true });

/**
 * @param {string} name of the folder in dist
 * @param {string} input
 */
async function buildScripts(name, input) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(HERE, 'src', name === 'popup' ? 'popup' : '.'),
    base: './',
    publicDir: false,
    define: { PUBLIC_DIRECTORY: JSON.stringify(PUBLIC_DIRECTORY) },
    resolve: { conditions: ['@stem-ecosystems/source', 'browser', 'module'] },
    build: {
      outDir: join(DIST, name),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
}

/** The bundled directory as a static host would have it. */
function exportDirectory() {
  const folder = mkdtempSync(join(tmpdir(), 'stem-extension-'));
  const command = join(ROOT, 'packages/directory/bin/stem-directory.js');
  const { status, stderr } = spawnSync(process.execPath, [command, 'export', join(folder, 'out')], {
    encoding: 'utf8',
    env: { ...process.env, STEM_DATA_DIR: join(folder, 'data') },
  });
  if (status !== 0) throw new Error(`The directory could not be exported: ${stderr}`);
  rmSync(join(folder, 'data'), { recursive: true });
  return join(folder, 'out');
}

/**
 * The public directory answers people, as files cannot.
 *
 * @param {string} path of a directory.json
 */
function linkContactPage(path) {
  const description = readJson(path);
  writeJson(path, { ...description, links: { ...description.links, contact: 'contact' } });
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value)}\n`);
}
