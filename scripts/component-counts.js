/**
 * Counts the test cases of the component tests, each once per browser, and keeps the result where
 * `scripts/test.js` reads it.
 */
import { writeFileSync } from 'node:fs';

/**
 * A reporter for @web/test-runner that writes `{ passed, failed, skipped }` to a file when the run is over.
 * A file that cannot be loaded or that has no test counts as one failure: it would be silent otherwise.
 *
 * @param {string} path the file to write
 * @returns {import('@web/test-runner').Reporter}
 */
export function componentCounts(path) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.passed + counts.failed + counts.skipped;
        countSuite(session.testResults, counts);
        const none = counts.passed + counts.failed + counts.skipped === before;
        if (none || (!session.passed && session.errors.length > 0)) counts.failed += 1;
      }
      writeFileSync(path, JSON.stringify(counts));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {{ passed: number, failed: number, skipped: number }} counts added to
 */
function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}
