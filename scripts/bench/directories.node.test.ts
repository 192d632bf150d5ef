import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { manyPoints } from './directories.js';

describe('manyPoints', () => {
  const table: readonly [args: string, expected: readonly number[]][] = [
    ['', [10_000, 100_000]],
    ['--n 100,1000', []],
    ['--n=1000,168961 --runs 3', [168_961]],
    ['--kinds events,form', []],
    ['--adapters leaflet,ol --n 100000', []],
    ['--adapters leaflet,ours --n 100000', [100_000]],
    ['--n 100000 --own ours=http://127.0.0.1:8080', []],
  ];
  for (const [args, expected] of table) {
    it(`asks for ${expected.length > 0 ? expected.join(' and ') : 'no'} points by "${args}"`, () => {
      assert.deepEqual(manyPoints(args.split(' ').filter(Boolean)), expected);
    });
  }
});
