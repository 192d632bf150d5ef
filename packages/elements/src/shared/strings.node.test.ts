import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spanish } from './shared-strings-es.ts';
import { sharedStrings } from './shared-strings.ts';
import { languageOf, loadStrings, pickStrings, type StringTable } from './strings.ts';

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

test('follows the tag from one language to the other and back', () => {
  assert.deepEqual(
    ['en', 'es', undefined, 'es'].map((tag) => languageOf(tag).language),
    ['en', 'es', 'en', 'es'],
  );
});

test('both languages have a text for every key', () => {
  const { en } = sharedStrings;
  assert.deepEqual(Object.keys(en), Object.keys(spanish));
  assert.deepEqual(Object.keys(en.sector), Object.keys(spanish.sector));
  assert.deepEqual(Object.keys(en.programKind), Object.keys(spanish.programKind));
});

test('texts that have not come are English, and nobody waits for English', async () => {
  const table: StringTable<string> = { en: 'Close', load: { es: () => Promise.resolve('Cerrar') } };
  assert.equal(loadStrings('en', [table]), undefined);
  assert.equal(pickStrings(table, 'es'), 'Close');
  await loadStrings('es', [table]);
  assert.equal(pickStrings(table, 'es'), 'Cerrar');
  assert.equal(pickStrings(table, 'en'), 'Close');
  assert.equal(loadStrings('es', [table]), undefined);
});

test('texts that cannot be loaded stay English and are asked for again', async () => {
  const answers = [() => Promise.reject(new Error('offline')), () => Promise.resolve('Cerrar')];
  const table: StringTable<string> = { en: 'Close', load: { es: () => answers.shift()!() } };
  await loadStrings('es', [table]);
  assert.equal(pickStrings(table, 'es'), 'Close');
  await loadStrings('es', [table]);
  assert.equal(pickStrings(table, 'es'), 'Cerrar');
});
