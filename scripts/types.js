/**
 * `npm run types`: the packages as they are shipped, each with no more of the platform than it may use, then
 * everything else, tests and tools included.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './run.js';
import { ROOT, setUp } from './set-up.js';

await setUp(import.meta.url);

const packages = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name));
const projects = [
  ...packages,
  'packages/directory/src/pages/browser',
  'extension',
  'e2e',
  'scripts',
]
  .map((folder) => join(folder, 'tsconfig.json'))
  .filter((path) => existsSync(join(ROOT, path)));

const codes = [await run('tsc', ['-b'])];
for (const project of projects) codes.push(await run('tsc', ['-p', project]));
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
