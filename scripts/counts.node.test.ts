import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { componentCounts } from './component-counts.js';
import nodeCounts from './node-counts.js';

describe('nodeCounts', () => {
  async function countsOf(events: object[]): Promise<string> {
    let text = '';
    for await (const part of nodeCounts(events as never)) text += part;
    return text;
  }

  it('takes the summary of the whole run and counts what was cut short as failed', async () => {
    const events = [
      { type: 'test:pass', data: { name: 'a' } },
      { type: 'test:summary', data: { file: 'a.test.ts', counts: { passed: 9 } } },
      {
        type: 'test:summary',
        data: { counts: { passed: 5, failed: 1, cancelled: 2, skipped: 3, todo: 1 } },
      },
    ];
    assert.equal(await countsOf(events), '{"passed":5,"failed":3,"skipped":4}');
  });

  it('says nothing when the run never came to its end', async () => {
    assert.equal(await countsOf([{ type: 'test:pass', data: { name: 'a' } }]), '');
  });
});

describe('componentCounts', () => {
  const test = (passed: boolean, skipped = false): object => ({ name: 't', passed, skipped });

  function countsOf(sessions: object[]): unknown {
    const folder = mkdtempSync(join(tmpdir(), 'stem-counts-'));
    try {
      const path = join(folder, 'counts.json');
      componentCounts(path).onTestRunFinished?.({ sessions } as never);
      return JSON.parse(readFileSync(path, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('counts each test once per session, in suites of any depth', () => {
    const testResults = {
      tests: [test(true)],
      suites: [{ tests: [test(false), test(false, true)], suites: [{ tests: [test(true)] }] }],
    };
    const session = { testResults, errors: [], passed: false };
    assert.deepEqual(countsOf([session, session]), { passed: 4, failed: 2, skipped: 2 });
  });

  it('counts a file without a test as one failure', () => {
    assert.deepEqual(countsOf([{ errors: [], passed: true }]), {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts an error outside of the tests as one failure', () => {
    const session = { testResults: { tests: [test(true)] }, errors: [{}], passed: false };
    assert.deepEqual(countsOf([session]), { passed: 1, failed: 1, skipped: 0 });
  });
});
