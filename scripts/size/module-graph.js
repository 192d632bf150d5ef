import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up.js';
import {
  ALL_TAGS_BYTES,
  LOADER_BYTES,
  OUTLINE_BYTES,
  SHARED_BYTES,
  TAG_BYTES,
  outlinesIn,
} from './budgets.js';
import { transferBytes, weightOf } from './weigh.js';

const CDN = join(ROOT, 'packages', 'elements', 'dist', 'cdn');

/** Title of the weight of what all tags share. */
const SHARED = 'shared by all three';

/** @typedef {{ file: string, name: string, imports?: string[] }} Chunk */

/**
 * Weighs the scripts of each tag with everything that they import at once, from the list of chunks that the build
 * keeps.
 *
 * @returns {import('./weigh.js').Weight[]}
 */
export function weighModuleGraph() {
  /** @type {Record<string, Chunk>} */
  const chunks = JSON.parse(readFileSync(join(CDN, '.vite', 'manifest.json'), 'utf8'));
  /**
   * @param {string} title
   * @param {number} budgetBytes
   * @param {Iterable<string>} files
   */
  const weigh = (title, budgetBytes, files) =>
    weightOf(
      title,
      budgetBytes,
      [...files].map((file) => ({ file, bytes: transferBytes(readFileSync(join(CDN, file))) })),
    );

  const needed = Object.keys(TAG_BYTES).map((tag) => filesOf(`src/cdn/${tag}.ts`, chunks));
  const [first = new Set(), ...others] = needed;
  const shared = [...first].filter((file) => others.every((files) => files.has(file)));
  return [
    weigh('loader', LOADER_BYTES, ['stem.js']),
    weigh(SHARED, SHARED_BYTES, shared),
    ...Object.entries(TAG_BYTES).map(([tag, budgetBytes], index) =>
      weigh(`stem-${tag}, with shared`, budgetBytes, needed[index] ?? []),
    ),
    weigh('all three on one page', ALL_TAGS_BYTES, new Set(needed.flatMap((files) => [...files]))),
    ...Object.values(chunks).flatMap(({ file }) => {
      const name = outlinesIn(file);
      return name === undefined ? [] : [weigh(`outlines: ${name}`, OUTLINE_BYTES[name], [file])];
    }),
  ];
}

/**
 * @param {string} key of a chunk in the list
 * @param {Record<string, Chunk>} chunks
 * @param {Set<string>} [found] added to
 * @returns {Set<string>} the files of the chunk and of all that it imports
 */
function filesOf(key, chunks, found = new Set()) {
  const chunk = chunks[key];
  if (!chunk) throw new Error(`Expected the build to have a chunk ${key}.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(next, chunks, found);
  return found;
}
