import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileNamesOf } from './export-names.ts';

describe('fileNamesOf', () => {
  const long = '名'.repeat(60);
  const cases: [title: string, id: string, names: string[]][] = [
    ['is the path of a slug', 'tulsa', ['v1/x/tulsa.json']],
    [
      'is encoded, and decoded for hosts that decode paths',
      'a b%',
      ['v1/x/a%20b%25.json', 'v1/x/a b%.json'],
    ],
    ['is encoded only where decoding would make a folder', 'a/b', ['v1/x/a%2Fb.json']],
    ['is encoded only where a system has no such name', 'a:b?', ['v1/x/a%3Ab%3F.json']],
    ['leaves no folder', '../..', ['v1/x/..%2F...json']],
    ['is decoded only where encoding makes it too long', long, [`v1/x/${long}.json`]],
    ['is none where both are too long', '名'.repeat(100), []],
  ];
  for (const [title, id, names] of cases) {
    it(title, () => {
      assert.deepEqual(fileNamesOf(`v1/x/${encodeURIComponent(id)}.json`), names);
    });
  }
});
