import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { componentResults } from './component-results.js';
import nodeResults from './node-results.js';
import { failureLines, outcomeOf, readResults, resultLine, type Failure } from './results.js';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'stem-results-'));
});
after(() => {
  rmSync(folder, { recursive: true });
});

describe('the results of node --test', () => {
  const file = join(process.cwd(), 'packages/a.node.test.ts');
  const wrapped = (failureType: string, cause: unknown): Error =>
    Object.assign(new Error('of Node'), { failureType, cause });

  async function resultsOf(events: object[]): Promise<unknown[]> {
    let text = '';
    for await (const part of nodeResults(events as never)) text += part;
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as unknown);
  }

  it('take the summary of the whole run and count what was cut short as failed', async () => {
    const events = [
      { type: 'test:pass', data: { name: 'a' } },
      { type: 'test:summary', data: { file: 'a.test.ts', counts: { passed: 9 } } },
      {
        type: 'test:summary',
        data: { counts: { passed: 5, failed: 1, cancelled: 2, skipped: 3, todo: 1 } },
      },
    ];
    assert.deepEqual(await resultsOf(events), [{ counts: { passed: 5, failed: 3, skipped: 4 } }]);
  });

  it('name a test that failed with its file and suites, and say why and where', async () => {
    const error = new Error('1 is not 2\n\n+ 1\n- 2');
    error.stack = `Error: 1 is not 2\n    at eq (node:assert:1:1)\n    at ${file}:7:3`;
    const fail = { details: { error: wrapped('testCodeFailure', error) }, file };
    const suite = { details: { error: wrapped('subtestsFailed', '1 subtest failed') }, file };
    const events = [
      { type: 'test:start', data: { name: 'before', nesting: 0, file } },
      { type: 'test:start', data: { name: 'a map', nesting: 0, file } },
      { type: 'test:start', data: { name: 'opens', nesting: 1, file } },
      { type: 'test:fail', data: { name: 'opens', nesting: 1, ...fail } },
      { type: 'test:fail', data: { name: 'a map', nesting: 0, ...suite } },
    ];
    assert.deepEqual(await resultsOf(events), [
      {
        failure: {
          title: 'packages/a.node.test.ts › a map › opens',
          error: `1 is not 2\n\n+ 1\n- 2\nat ${file}:7:3`,
        },
      },
    ]);
  });

  it('say why a file cannot be loaded, and what was behind an error', async () => {
    const error = new Error('Waiting failed', { cause: new Error('the page is gone') });
    error.stack = '';
    const details = { error: wrapped('testCodeFailure', error) };
    const events = [
      { type: 'test:stderr', data: { file: 'other.test.ts', message: 'a warning\n' } },
      { type: 'test:summary', data: { file: 'other.test.ts', counts: { passed: 1 } } },
      { type: 'test:stderr', data: { file, message: 'SyntaxError: ' } },
      { type: 'test:stderr', data: { file, message: 'Unexpected token\n' } },
      { type: 'test:fail', data: { name: file, nesting: 0, file, details } },
      { type: 'test:fail', data: { name: 'opens', nesting: 0, file, details } },
    ];
    assert.deepEqual(await resultsOf(events), [
      { failure: { title: 'packages/a.node.test.ts', error: 'SyntaxError: Unexpected token\n' } },
      {
        failure: {
          title: 'packages/a.node.test.ts › opens',
          error: 'Waiting failed\nCause: the page is gone',
        },
      },
    ]);
  });

  it('tell a hook that failed apart from the tests that it kept from running', async () => {
    const start = { type: 'test:start', data: { name: 'a map', nesting: 0 } };
    const cut = wrapped('cancelledByParent', 'test did not finish before its parent');
    const hook = wrapped('hookFailed', new Error('no browser'));
    hook.stack = '';
    const events = [
      start,
      { type: 'test:fail', data: { name: 'opens', nesting: 1, details: { error: cut } } },
      { type: 'test:fail', data: { name: 'a map', nesting: 0, details: { error: hook } } },
    ];
    const [first, second] = (await resultsOf(events)) as { failure: Failure }[];
    assert.deepEqual(first?.failure, {
      title: 'a map › opens',
      error: 'test did not finish before its parent',
      isConsequence: true,
    });
    assert.match(second?.failure.error ?? '', /^no browser/);
  });
});

describe('the results of component tests', () => {
  const passes = { name: 'opens', passed: true, skipped: false };
  const fails = {
    name: 'closes',
    passed: false,
    skipped: false,
    error: { message: 'expected 1 to equal 2', stack: 'x\n  at it (src/map.test.ts:9:1)' },
  };
  const skipped = { name: 'waits', passed: false, skipped: true };
  const session = (more: object): object => ({
    browser: { name: 'Firefox' },
    testFile: join(process.cwd(), 'src/map.test.ts'),
    errors: [],
    passed: true,
    ...more,
  });

  function resultsOf(...sessions: object[]): ReturnType<typeof readResults> {
    const path = join(folder, 'components.jsonl');
    componentResults(path).onTestRunFinished?.({ sessions } as never);
    return readResults(path);
  }

  it('count each test once per session, in suites of any depth, and name what failed', () => {
    const testResults = {
      tests: [passes],
      suites: [
        {
          name: 'a map',
          tests: [skipped],
          suites: [{ name: 'with details', tests: [fails], suites: [] }],
        },
      ],
    };
    const one = session({ testResults, passed: false });
    const { counts, failures } = resultsOf(one, one);
    assert.deepEqual(counts, { passed: 2, failed: 2, skipped: 2 });
    assert.deepEqual(failures[0], {
      title: 'Firefox: src/map.test.ts › a map › with details › closes',
      error: 'expected 1 to equal 2\nat it (src/map.test.ts:9:1)',
    });
  });

  it('take a file without a test for a failure', () => {
    assert.deepEqual(resultsOf(session({})), {
      counts: { passed: 0, failed: 1, skipped: 0 },
      failures: [{ title: 'Firefox: src/map.test.ts', error: 'No test ran.' }],
    });
  });

  it('take an error outside of the tests for a failure', () => {
    const testResults = { tests: [passes], suites: [] };
    const errors = [{ message: 'x is not defined' }];
    assert.deepEqual(resultsOf(session({ testResults, errors, passed: false })), {
      counts: { passed: 1, failed: 1, skipped: 0 },
      failures: [{ title: 'Firefox: src/map.test.ts', error: 'x is not defined' }],
    });
  });
});

describe('the outcome of a step', () => {
  const failure = { title: 'opens', error: 'no' };

  it('is what its tests came to', () => {
    const results = { counts: { passed: 3, failed: 1, skipped: 0 }, failures: [failure] };
    assert.deepEqual(outcomeOf({ title: 'unit', code: 1, said: '…' }, results), results);
  });

  it('is one failure, with what was said last, where it has no tests', () => {
    const said = ['old', ...Array.from({ length: 14 }, (_, at) => `line ${at}`), ''].join('\n');
    const none = readResults(join(folder, 'nothing.jsonl'));
    const { counts, failures } = outcomeOf({ title: 'eslint', code: 2, said }, none);
    assert.deepEqual(counts, { passed: 0, failed: 1, skipped: 0 });
    const errors = failures.map(({ error }) => error.split('\n'));
    assert.deepEqual(errors, [Array.from({ length: 14 }, (_, at) => `line ${at}`)]);
  });

  it('keeps the failures that were told before it was cut short, and says so', () => {
    const path = join(folder, 'cut.jsonl');
    writeFileSync(path, `${resultLine({ failure })}{"failu`);
    const said = 'node takes longer than 8 minutes.';
    assert.deepEqual(outcomeOf({ title: 'unit', code: 1, said }, readResults(path)), {
      counts: { passed: 0, failed: 2, skipped: 0 },
      failures: [failure, { title: 'unit', error: said }],
    });
  });

  it('is a failure where every test passed and the runner did not', () => {
    const results = { counts: { passed: 3, failed: 0, skipped: 0 }, failures: [] };
    const { counts } = outcomeOf({ title: 'unit', code: 7, said: 'a leak' }, results);
    assert.deepEqual(counts, { passed: 3, failed: 1, skipped: 0 });
  });
});

describe('the lines at the end', () => {
  it('are the failures, those that others caused last, without colours and blank lines', () => {
    const lines = failureLines([
      { title: 'opens', error: 'cut short', isConsequence: true },
      { title: 'before', error: '\u001b[31mno browser\u001b[39m\n\nat x.ts:1' },
    ]);
    assert.deepEqual(lines, [
      '✖ before',
      '    no browser',
      '    at x.ts:1',
      '✖ opens',
      '    cut short',
    ]);
  });

  it('are not many, however much has failed', () => {
    const error = Array.from({ length: 500 }, () => 'x'.repeat(10_000)).join('\n');
    const many = Array.from({ length: 200 }, (_, at) => ({ title: `test ${at}`, error }));
    const lines = failureLines(many);
    assert.equal(lines.at(-1), '… and 175 more');
    assert.ok(lines.join('\n').length < 200_000);
    assert.equal(lines[15], '    …');
  });

  it('are none where nothing has failed', () => {
    assert.deepEqual(failureLines([]), []);
  });
});
