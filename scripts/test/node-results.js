import { relative, sep } from 'node:path';
import process from 'node:process';
import { resultLine } from './results.js';

/**
 * @typedef {object} TestEvent
 * @property {string} type
 * @property {object} data
 * @property {string} [data.name]
 * @property {number} [data.nesting] 0 for the outermost
 * @property {string} [data.file]
 * @property {{ error?: TestError }} [data.details]
 * @property {Record<string, number>} [data.counts]
 * @property {string} [data.message] what a file says
 */
/** @typedef {Error & { failureType?: string }} TestError */

/**
 * A reporter for `node --test` that yields the lines `scripts/test.js` reads. A file that cannot be loaded counts as
 * one failure, for Node takes it for a test.
 *
 * @param {AsyncIterable<TestEvent>} source
 */
export default async function* nodeResults(source) {
  /** @type {string[]} names of the test that is under way and of the suites around it, the outermost first */
  const path = [];
  /** @type {Map<string, string>} what each file has said to its standard error: why it cannot be loaded */
  const said = new Map();
  for await (const { type, data } of source) {
    const { name = '', nesting = 0, file = '', counts } = data;
    if (type === 'test:start') path.splice(nesting, Infinity, name);
    else if (type === 'test:stderr') said.set(file, `${said.get(file) ?? ''}${data.message}`);
    else if (type === 'test:fail') {
      const error = data.details?.error;
      // A suite fails with the tests in it, which are told.
      if (error?.failureType === 'subtestsFailed') continue;
      const isFile = name === file;
      const names = [inRepository(file), ...path.slice(0, nesting), ...(isFile ? [] : [name])];
      yield resultLine({
        failure: {
          title: names.filter(Boolean).join(' › '),
          error: (isFile && said.get(file)) || describe(error),
          ...(error?.failureType === 'cancelledByParent' && { isConsequence: true }),
        },
      });
    } else if (type === 'test:summary' && file === '' && counts) {
      // One without a file: that of the whole run.
      const { passed = 0, failed = 0, cancelled = 0, skipped = 0, todo = 0 } = counts;
      yield resultLine({ counts: { passed, failed: failed + cancelled, skipped: skipped + todo } });
    }
  }
}

/** @param {TestError | undefined} error as Node wraps it: the test's own is its cause */
function describe(error) {
  const own = error?.cause ?? error;
  if (!(own instanceof Error)) return String(own);
  const frame = own.stack?.split('\n').find(isOurs);
  const causes = own.cause instanceof Error ? [`Cause: ${own.cause.message}`] : [];
  return [own.message, ...(frame === undefined ? [] : [frame.trim()]), ...causes].join('\n');
}

/** @param {string} line of a stack */
function isOurs(line) {
  return /^\s+at /.test(line) && line.includes(process.cwd()) && !line.includes('node_modules');
}

/** @param {string} file absolute, or empty */
function inRepository(file) {
  return file && relative(process.cwd(), file).split(sep).join('/');
}
