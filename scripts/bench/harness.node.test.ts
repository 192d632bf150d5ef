import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findHarness } from './harness.js';

describe('findHarness', () => {
  /** Works in an empty folder of its own. */
  function inFolder(work: (folder: string) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'stem-test-'));
    try {
      work(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('finds a benchmark by its script', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, 'run.mjs'), '');
      assert.equal(findHarness(folder), folder);
    });
  });

  it('says where a benchmark is expected that is not there', () => {
    inFolder((folder) => {
      assert.throws(() => findHarness(folder), {
        message: `There is nothing to compare with: the benchmark is expected in ${folder}.`,
      });
    });
  });
});
