import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT } from '../set-up.js';

const DIST = join(ROOT, 'packages', 'directory', 'dist');

/**
 * What the directory carries with it, by where it comes from and where its server looks for it.
 *
 * @type {readonly { from: string, to: string, ending?: string }[]}
 */
const CARRIED = [
  { from: 'packages/elements/dist/cdn', to: 'public/cdn' },
  { from: 'examples', to: 'public/examples' },
  { from: 'packages/directory/src/pages/static', to: 'public/pages' },
  { from: 'data', to: 'bundled', ending: '.json' },
  { from: 'packages/geo/data', to: 'gazetteer', ending: '.csv' },
];

/** Kinds of files that a server sends compressed; pictures are compressed already. */
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.ics']);

const brotli = promisify(brotliCompress);

/** Copies what the directory carries with it into its dist, in place of what is there. */
export function carryFiles() {
  for (const { from, to, ending } of CARRIED) {
    const source = join(ROOT, from);
    const target = join(DIST, to);
    rmSync(target, { recursive: true, force: true });
    if (!existsSync(source)) continue;
    for (const path of filesOf(source)) {
      if (ending !== undefined && extname(path) !== ending) continue;
      mkdirSync(dirname(join(target, path)), { recursive: true });
      cpSync(join(source, path), join(target, path));
    }
  }
}

/** Writes `.br` (at 11) and `.gz` (at 9) beside every public file that is sent compressed. */
export async function compressPublicFiles() {
  const folder = join(DIST, 'public');
  const paths = filesOf(folder).filter((path) => COMPRESSED.has(extname(path)));
  await Promise.all(paths.map((path) => compress(join(folder, path))));
}

/** @param {string} path */
async function compress(path) {
  const body = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  await writeFile(`${path}.br`, await brotli(body, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(body, { level: 9 }));
}

/**
 * @param {string} folder
 * @returns {string[]} paths of its files, from the folder, at any depth; not those in hidden folders
 */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('.'));
}
