/**
 * `npm test`: everything that has to hold, each step with its own tools. A step that fails does not keep the next
 * ones from running. The last line is `N passed, N failed`, or `N passed, N failed, N skipped`: test cases, those in
 * browsers once per browser; a failed step that has no test cases counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { installBrowsers } from './install-browsers.js';
import { run } from './run.js';
import { setUp } from './set-up.js';

await setUp(import.meta.url);
await installBrowsers();
// Node 20, which may have begun, has no such function yet.
const { globSync } = await import('node:fs');

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ title: string, needsBuild?: boolean, work: (countsFile: string) => Promise<number> }} Step */

const MINUTE_MS = 60_000;
const IGNORED = ['**/node_modules/**', '**/dist/**'];

/** @type {readonly Step[]} */
const STEPS = [
  { title: 'eslint', work: () => run('eslint', ['.', '--max-warnings', '0']) },
  { title: 'prettier', work: () => run('prettier', ['--check', '--log-level', 'warn', '.']) },
  { title: 'knip', work: () => run('knip', []) },
  { title: 'types', work: () => runScript('types.js') },
  { title: 'build', work: () => runScript('build.js') },
  { title: 'unit', work: (counts) => runNodeTests(counts, '**/*.node.test.ts', 2, 8) },
  {
    title: 'components',
    work: (counts) =>
      run('wtr', [], { env: { STEM_COUNTS_FILE: counts }, timeLimitMs: 10 * MINUTE_MS }),
  },
  {
    title: 'end to end',
    needsBuild: true,
    work: (counts) => runNodeTests(counts, '{e2e,extension}/**/*.e2e.test.ts', 1, 12),
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = new Set();
const folder = mkdtempSync(join(tmpdir(), 'stem-test-'));
/** @type {string[]} */
const lines = [];

for (const [index, { title, needsBuild = false, work }] of STEPS.entries()) {
  if (needsBuild && failedSteps.has('build')) {
    lines.push(`${title}: not run, for the build failed`);
    continue;
  }
  console.log(`\n── ${title} ──`);
  const startedAt = performance.now();
  const countsFile = join(folder, `${index}.json`);
  const code = await work(countsFile);
  const counts = readCounts(countsFile);
  // A step may fail without a failing test: it was cut short, or its tool broke.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.failed > 0) failedSteps.add(title);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) {
    total[key] += counts[key];
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(`${title}: ${counts.failed > 0 ? 'FAILED' : 'ok'}, ${sentence(counts)}, ${seconds} s`);
}

rmSync(folder, { recursive: true });
console.log(`\n${lines.join('\n')}`);
console.log(sentence(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {string} name of a script beside this one */
function runScript(name) {
  return run(process.execPath, [join(import.meta.dirname, name)], { timeLimitMs: 10 * MINUTE_MS });
}

/**
 * @param {string} countsFile
 * @param {string} pattern of test files
 * @param {number} concurrency how many files at a time
 * @param {number} limitMinutes for all of them
 */
function runNodeTests(countsFile, pattern, concurrency, limitMinutes) {
  const files = globSync(pattern, { exclude: IGNORED }).sort();
  if (files.length === 0) return Promise.resolve(0);
  const args = [
    '--conditions=@stem-ecosystems/source',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${5 * MINUTE_MS}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(import.meta.dirname, 'node-counts.js')}`,
    `--test-reporter-destination=${countsFile}`,
    ...files,
  ];
  return run(process.execPath, args, { timeLimitMs: limitMinutes * MINUTE_MS });
}

/**
 * @param {string} file
 * @returns {Counts} all zero when there is none
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT'
    ) {
      // The step has no test cases, or was ended before it could count them.
      return { passed: 0, failed: 0, skipped: 0 };
    }
    throw error;
  }
}

/** @param {Counts} counts */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
