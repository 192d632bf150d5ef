import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedStrings } from './shared-strings.ts';
import { languageOf, pickStrings } from './strings.ts';

const languages = [
  ['en', 'en', 'en-US'],
  ['en-GB', 'en', 'en-GB'],
  ['es', 'es', 'es'],
  ['ES-mx', 'es', 'es-MX'],
  ['fr', 'en', 'en-US'],
  ['', 'en', 'en-US'],
  ['not a tag', 'en', 'en-US'],
] as const;

for (const [tag, language, locale] of languages) {
  test(`lang="${tag}" speaks ${language} and counts as ${locale}`, () => {
    assert.deepEqual(languageOf(tag), { language, locale });
  });
}

test('both languages have a text for every key, and they differ unless the word is the same', () => {
  const { en, es } = sharedStrings;
  assert.deepEqual(Object.keys(en), Object.keys(es));
  assert.deepEqual(Object.keys(en.sector), Object.keys(es.sector));
  assert.deepEqual(Object.keys(en.programKind), Object.keys(es.programKind));
  assert.equal(pickStrings(sharedStrings, 'es').retry, 'Intentar de nuevo');
});
