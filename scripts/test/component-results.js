import { writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import { resultLine } from './results.js';

/**
 * A reporter for @web/test-runner that writes what `scripts/test.js` reads when the run is over: each test case counts
 * once per browser. A file that cannot be loaded or that has no test counts as one failure: it would be silent
 * otherwise.
 *
 * @param {string} path the file to write
 * @returns {import('@web/test-runner').Reporter}
 */
export function componentResults(path) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      /** @type {import('./results.js').Failure[]} */
      const failures = [];
      for (const session of sessions) {
        const tests = [...testsOf(session.testResults)];
        for (const { names, test } of tests) {
          if (test.skipped) counts.skipped += 1;
          else if (test.passed) counts.passed += 1;
          else failures.push({ title: title(session, names), error: describe(test.error) });
        }
        if (tests.length === 0 || (!session.passed && session.errors.length > 0)) {
          const errors = session.errors.map(describe).join('\n');
          failures.push({ title: title(session), error: errors || 'No test ran.' });
        }
      }
      counts.failed = failures.length;
      const lines = [...failures.map((failure) => resultLine({ failure })), resultLine({ counts })];
      writeFileSync(path, lines.join(''));
    },
  };
}

/**
 * @typedef {import('@web/test-runner').TestResult} TestResult
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {readonly string[]} [names] of the suites around
 * @returns {Generator<{ names: string[], test: TestResult }>} the tests of a suite and of those in it
 */
function* testsOf(suite, names = []) {
  for (const test of suite?.tests ?? []) yield { names: [...names, test.name], test };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...names, inner.name]);
}

/**
 * @param {import('@web/test-runner').TestSession} session
 * @param {readonly string[]} [names]
 */
function title({ browser, testFile }, names = []) {
  const file = relative(process.cwd(), testFile).split(sep).join('/');
  return `${browser.name}: ${[file, ...names].join(' › ')}`;
}

/** @param {{ message: string, stack?: string } | undefined} error */
function describe(error) {
  const frame = error?.stack?.split('\n').find((line) => line.includes('.test.'));
  return [error?.message ?? 'It failed without an error.', ...(frame ? [frame.trim()] : [])].join(
    '\n',
  );
}
