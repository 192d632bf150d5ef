import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../set-up.js';

/** Everything that can change what a build makes; tests cannot. */
const INPUTS = [
  'package-lock.json',
  'tsconfig*.json',
  'types/*.d.ts',
  'vite.config.ts',
  'scripts/build.js',
  'scripts/build/*.{js,ts}',
  'packages/*/package.json',
  'packages/*/tsconfig*.json',
  'packages/*/src/**/*',
  'packages/geo/data/*.csv',
  'data/*.json',
  'examples/**/*',
  'extension/**/*',
];
const NO_INPUTS = ['**/node_modules/**', '**/dist/**', '**/*.test.ts', 'packages/testing/**'];

/**
 * A digest of all inputs of the build and of what it is told from outside: the same digest, the same result.
 *
 * @param {string} version that the widgets are built as
 * @returns {string} sha256, hexadecimal
 */
export function hashInputs(version) {
  const hash = createHash('sha256').update(version);
  const entries = INPUTS.flatMap((pattern) =>
    globSync(pattern, { cwd: ROOT, exclude: NO_INPUTS, withFileTypes: true }),
  );
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  for (const path of paths.sort()) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}
