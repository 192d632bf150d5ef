/**
 * `npm test`: everything that has to hold, each step with its own tools. A step that fails does not keep the next
 * ones from running. At the end stand, once more, the failures, then a line per step. The last line is `N passed, N
 * failed`, or `N passed, N failed, N skipped`: test cases, those in browsers once per browser; a failed step that has
 * no test cases counts as one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { installBrowsers } from './install-browsers.js';
import { run } from './run.js';
import { setUp } from './set-up.js';
import { failureLines, outcomeOf, readResults } from './test/results.js';

await setUp(import.meta.url);
await installBrowsers();
// Node 20, which may have begun, has no such function yet.
const { globSync } = await import('node:fs');

/**
 * @typedef {import('./run.js').Output} Output told what the programs of a step say
 * @typedef {{ title: string, needsBuild?: boolean, work: (results: string, onOutput: Output) => Promise<number> }} Step
 *   `results`: the file that its results are written to, where it has test cases
 */

const MINUTE_MS = 60_000;
const IGNORED = ['**/node_modules/**', '**/dist/**'];

/** So much of what a failed step without test cases said last is said again at the end. */
const LAST_CHARACTERS = 4_000;

/** @type {readonly Step[]} */
const STEPS = [
  {
    title: 'eslint',
    work: (_, onOutput) => run('eslint', ['.', '--max-warnings', '0'], { onOutput }),
  },
  {
    title: 'prettier',
    work: (_, onOutput) => run('prettier', ['--check', '--log-level', 'warn', '.'], { onOutput }),
  },
  { title: 'knip', work: (_, onOutput) => run('knip', [], { onOutput }) },
  { title: 'types', work: (_, onOutput) => runScript('types.js', onOutput) },
  { title: 'build', work: (_, onOutput) => runScript('build.js', onOutput) },
  {
    title: 'unit',
    work: (results, onOutput) => runNodeTests(results, onOutput, '**/*.node.test.ts', 2, 8),
  },
  {
    title: 'components',
    work: (results, onOutput) =>
      run('wtr', [], {
        env: { STEM_RESULTS_FILE: results },
        timeLimitMs: 10 * MINUTE_MS,
        onOutput,
      }),
  },
  {
    title: 'end to end',
    needsBuild: true,
    work: (results, onOutput) =>
      runNodeTests(results, onOutput, '{e2e,extension}/**/*.e2e.test.ts', 1, 15),
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = new Set();
const folder = mkdtempSync(join(tmpdir(), 'stem-test-'));
/** @type {string[]} */
const lines = [];
/** @type {import('./test/results.js').Failure[]} */
const allFailures = [];

for (const [index, { title, needsBuild = false, work }] of STEPS.entries()) {
  if (needsBuild && failedSteps.has('build')) {
    lines.push(`${title}: not run, for the build failed`);
    continue;
  }
  console.log(`\n── ${title} ──`);
  const startedAt = performance.now();
  const resultsFile = join(folder, `${index}.jsonl`);
  let said = '';
  const code = await work(resultsFile, (text) => {
    said = (said + text).slice(-LAST_CHARACTERS);
  });
  const { counts, failures } = outcomeOf({ title, code, said }, readResults(resultsFile));
  if (counts.failed > 0) failedSteps.add(title);
  allFailures.push(...failures);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) {
    total[key] += counts[key];
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(`${title}: ${counts.failed > 0 ? 'FAILED' : 'ok'}, ${sentence(counts)}, ${seconds} s`);
}

rmSync(folder, { recursive: true });
console.log(['', ...failureLines(allFailures), '', ...lines, sentence(total)].join('\n'));
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} name of a script beside this one
 * @param {Output} onOutput
 */
function runScript(name, onOutput) {
  const timeLimitMs = 10 * MINUTE_MS;
  return run(process.execPath, [join(import.meta.dirname, name)], { timeLimitMs, onOutput });
}

/**
 * @param {string} results
 * @param {Output} onOutput
 * @param {string} pattern of test files
 * @param {number} concurrency how many files at a time
 * @param {number} limitMinutes for all of them
 */
function runNodeTests(results, onOutput, pattern, concurrency, limitMinutes) {
  const files = globSync(pattern, { exclude: IGNORED }).sort();
  if (files.length === 0) return Promise.resolve(0);
  const args = [
    '--conditions=@stem-ecosystems/source',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${5 * MINUTE_MS}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    `--test-reporter=${join(import.meta.dirname, 'test', 'node-results.js')}`,
    `--test-reporter-destination=${results}`,
    ...files,
  ];
  return run(process.execPath, args, { timeLimitMs: limitMinutes * MINUTE_MS, onOutput });
}

/** @param {import('./test/results.js').Counts} counts */
function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
