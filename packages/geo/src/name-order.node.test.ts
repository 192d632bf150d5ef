import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareByName, nameKey, wordsOf } from './text.ts';

describe('nameKey', () => {
  for (const [name, key] of [
    ['ecosySTEM KC', 'ecosystem kc'],
    ['Cañon City (West)', 'canon city west'],
    ['ʻImiloa Astronomy Center', 'imiloa astronomy center'],
    ['Þekkingarnet', 'thekkingarnet'],
    ['a'.repeat(300), 'a'.repeat(200)],
    ['—', ''],
  ] as const) {
    it(`of "${name.slice(0, 30)}" is "${key.slice(0, 30)}"`, () => {
      assert.equal(nameKey(name), key);
    });
  }
});

describe('compareByName', () => {
  it('orders by name whatever the case and accents, then by id', () => {
    const records = [
      { id: 'z', name: 'Zoo' },
      { id: 'b', name: 'école' },
      { id: 'a', name: 'Ecole' },
      { id: 'i', name: 'ʻImiloa' },
      { id: 'k', name: 'kids' },
    ];
    assert.deepEqual(
      records.sort(compareByName).map(({ id }) => id),
      ['a', 'b', 'i', 'k', 'z'],
    );
  });
});

describe('wordsOf', () => {
  it('drops an okina at the beginning of a word, which people cannot type', () => {
    assert.deepEqual(wordsOf('ʻImiloa of Hawaiʻi'), ['imiloa', 'of', 'hawaii']);
  });
});
