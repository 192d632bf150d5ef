import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entityTag, matchesTag, tagOfBody } from './entity-tag.ts';

describe('tagOfBody', () => {
  it('is the beginning of the SHA-256 of the body', () => {
    // printf 'abc' | openssl dgst -sha256 -binary | basenc --base64url
    assert.equal(tagOfBody(Buffer.from('abc')), 'ungWv48Bz-pBQUDeXa4iI7');
  });
});

describe('entityTag', () => {
  it('names the coding of each representation', () => {
    const tags = (['identity', 'br', 'gzip'] as const).map((coding) => entityTag('abc', coding));
    assert.deepEqual(tags, ['"abc"', '"abc-br"', '"abc-gzip"']);
  });
});

describe('matchesTag', () => {
  const cases: [header: string | undefined, matches: boolean][] = [
    [undefined, false],
    ['', false],
    ['"abc-br"', true],
    ['W/"abc-br"', true],
    ['"x", W/"abc-br" , "y"', true],
    ['*', true],
    [' * ', true],
    ['"abc"', false],
    ['abc-br', false],
    ['"abc-br', false],
    ['"x,"abc-br""', false],
    ['"a,b", "abc-br"', true],
  ];
  for (const [header, matches] of cases) {
    it(`${matches ? 'finds' : 'does not find'} "abc-br" in ${header ?? 'no header'}`, () => {
      assert.equal(matchesTag(header, '"abc-br"'), matches);
    });
  }
});
