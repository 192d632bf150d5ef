import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldText, matchesWords, wordsOf } from './text.ts';

describe('foldText', () => {
  for (const [text, folded] of [
    ['Cañon City', 'canon city'],
    ['Húsavík', 'husavik'],
    ['Łódź', 'lodz'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Großenkneten', 'grossenkneten'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['ÞINGVELLIR', 'thingvellir'],
    ['חיפה', 'חיפה'],
    ['', ''],
  ] as const) {
    it(`turns "${text}" into "${folded}"`, () => {
      assert.equal(foldText(text), folded);
    });
  }

  it('leaves a folded text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(foldText(foldText(text)), foldText(text));
      }),
    );
  });
});

describe('wordsOf', () => {
  for (const [text, words] of [
    ['St. Louis, MO', ['st', 'louis', 'mo']],
    ["O'Fallon", ['ofallon']],
    ['Oʻahu – Children’s Museum', ['oahu', 'childrens', 'museum']],
    ["'quoted' words'", ['quoted', 'words']],
    ['K-12 / 4H', ['k', '12', '4h']],
    [' … ', []],
  ] as const) {
    it(`finds [${words.join(', ')}] in "${text}"`, () => {
      assert.deepEqual(wordsOf(text), words);
    });
  }
});

describe('matchesWords', () => {
  const words = ['tulsa', 'regional', 'stem', 'alliance'];
  for (const [query, isMatch] of [
    ['tul', true],
    ['Alliance TULSA', true],
    ['ulsa', false],
    ['tulsa math', false],
    ['  ', true],
    ['!!!', false],
    ['😀', false],
  ] as const) {
    it(`${isMatch ? 'finds' : 'does not find'} "${words.join(' ')}" by "${query}"`, () => {
      assert.equal(matchesWords(words, query), isMatch);
    });
  }
});
