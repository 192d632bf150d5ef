import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requireBrowser } from './browsers.js';
import { isNewEnough } from './set-up.js';

describe('isNewEnough', () => {
  const table = {
    '18.19.0': false,
    '20.20.2': false,
    '22.12.9': false,
    '22.13.0': true,
    '23.0.0': true,
    '24.21.0': true,
  };
  for (const [version, expected] of Object.entries(table)) {
    it(`${expected ? 'accepts' : 'refuses'} Node ${version}`, () => {
      assert.equal(isNewEnough(version), expected);
    });
  }
});

describe('requireBrowser', () => {
  /** Runs with other environment variables than ours. */
  function withEnvironment(env: Readonly<Record<string, string>>, work: () => void): void {
    const before = { ...process.env };
    Object.assign(process.env, env);
    try {
      work();
    } finally {
      process.env = before;
    }
  }

  it('takes the program that the setting names', () => {
    withEnvironment({ FIREFOX: '/opt/a browser/firefox' }, () => {
      assert.equal(requireBrowser('firefox'), '/opt/a browser/firefox');
    });
  });
});
