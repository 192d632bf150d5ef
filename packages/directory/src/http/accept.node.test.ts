import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accepts } from './accept.ts';

describe('accepts', () => {
  const cases: [header: string | undefined, accepted: boolean][] = [
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['application/*', true],
    ['application/geo+json', true],
    ['Application/JSON; charset=utf-8', true],
    ['text/html,application/xhtml+xml,*/*;q=0.8', true],
    ['text/html', false],
    ['*/*;q=0', false],
    ['application/geo+json;q=0, application/json;q=0, */*', false],
    ['application/*;q=0, */*', false],
    ['application/*;q=0, application/json', true],
    ['image/*', false],
  ];
  for (const [header, accepted] of cases) {
    it(`${accepted ? 'takes' : 'refuses'} GeoJSON for Accept: ${header ?? '(absent)'}`, () => {
      assert.equal(accepts(header, ['application/geo+json', 'application/json']), accepted);
    });
  }
});
