import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseCoding, codings, type Coding } from './content-coding.ts';

describe('chooseCoding', () => {
  // Worked out by hand from RFC 9110 section 12.5.3.
  const cases: [header: string | undefined, coding: Coding | undefined][] = [
    [undefined, 'identity'],
    ['', 'identity'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['X-GZIP', 'gzip'],
    ['GZip;Q=0.5', 'gzip'],
    ['deflate', 'identity'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['gzip;q=0.5, identity', 'identity'],
    ['identity;q=0.5, gzip;q=0.5', 'gzip'],
    ['br;q=0', 'identity'],
    ['identity;q=0', undefined],
    ['identity;q=0, gzip', 'gzip'],
    ['*;q=0', undefined],
    ['*;q=0, identity', 'identity'],
    ['br;q=0, gzip;q=0, identity;q=0', undefined],
    ['br;q=2, gzip', 'gzip'],
    ['br;q=x', 'identity'],
    ['br ; q=0.001', 'br'],
  ];
  for (const [header, coding] of cases) {
    it(`answers ${String(coding)} to Accept-Encoding: ${header ?? '(absent)'}`, () => {
      assert.equal(chooseCoding(header), coding);
    });
  }

  it('keeps a body plain where that is preferred and allowed', () => {
    const preferred: Coding[] = ['identity', 'br', 'gzip'];
    assert.equal(chooseCoding('br, gzip', preferred), 'identity');
    assert.equal(chooseCoding('br, gzip, identity', preferred), 'identity');
    assert.equal(chooseCoding('br, gzip, identity;q=0', preferred), 'br');
  });

  it('knows the three codings, best first', () => {
    assert.deepEqual(codings, ['br', 'gzip', 'identity']);
  });
});
