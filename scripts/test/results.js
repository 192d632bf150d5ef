/**
 * What the test runners hand to `scripts/test.js`: a file of lines, each a JSON value: `{ "failure": … }` for each
 * test that failed, written as soon as it has, and at the end `{ "counts": … }`.
 */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/**
 * @typedef {object} Failure
 * @property {string} title where it is ("Firefox: file › suite › test")
 * @property {string} error what it said; several lines
 * @property {boolean} [isConsequence] it was cut short by the failure of another
 */
/** @typedef {{ counts: Counts | undefined, failures: Failure[] }} Results `counts` is there when all was counted */

const MOST_FAILURES = 25;
const MOST_LINES = 14;
const MOST_COLUMNS = 400;

/**
 * @param {{ failure: Failure } | { counts: Counts }} entry
 * @returns {string} a line of the file
 */
export function resultLine(entry) {
  return `${JSON.stringify(entry)}\n`;
}

/**
 * @param {string} file
 * @returns {Results} without counts where there is no such file, or it was not written to its end
 */
export function readResults(file) {
  /** @type {Results} */
  const results = { counts: undefined, failures: [] };
  for (const line of linesOf(file)) {
    const { counts, failure } = JSON.parse(line);
    if (counts) results.counts = counts;
    else results.failures.push(failure);
  }
  return results;
}

/**
 * What came of a step: a failure of its own is added where it failed without a failing test, or was cut short.
 *
 * @param {{ title: string, code: number, said: string }} step its exit code and what it said last
 * @param {Results} results
 * @returns {{ counts: Counts, failures: Failure[] }}
 */
export function outcomeOf({ title, code, said }, { counts, failures }) {
  const isUntold = code !== 0 && (counts === undefined || counts.failed === 0);
  const all = isUntold ? [...failures, { title, error: lastLines(said) }] : failures;
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  return {
    counts: { passed, failed: Math.max(failed, isUntold ? all.length : 0), skipped },
    failures: all,
  };
}

/**
 * The failures for the end of a log, causes before consequences: each its title and the first lines of its error.
 *
 * @param {readonly Failure[]} failures
 * @returns {string[]} lines; empty where nothing failed
 */
export function failureLines(failures) {
  const ordered = [
    ...failures.filter(({ isConsequence }) => isConsequence !== true),
    ...failures.filter(({ isConsequence }) => isConsequence === true),
  ];
  const shown = ordered.slice(0, MOST_FAILURES);
  const more = ordered.length - shown.length;
  return [
    ...shown.flatMap(({ title, error }) => [`✖ ${title}`, ...shortened(error)]),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

/**
 * @param {string} text
 * @returns {string[]} its first lines that say something, indented
 */
function shortened(text) {
  const plain = stripVTControlCharacters(text);
  const lines = plain.split('\n').filter((line) => line.trim() !== '');
  const cut = lines.slice(0, MOST_LINES).map((line) => `    ${line.slice(0, MOST_COLUMNS)}`);
  return lines.length > MOST_LINES ? [...cut, '    …'] : cut;
}

/** @param {string} text */
function lastLines(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-MOST_LINES).join('\n');
}

/** @param {string} file */
function linesOf(file) {
  try {
    // What follows the last line break was cut short.
    return readFileSync(file, 'utf8').split('\n').slice(0, -1);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}
