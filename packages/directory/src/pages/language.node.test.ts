import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseLanguage } from './language.ts';

const CASES: { asked?: string; header?: string; language: 'en' | 'es' }[] = [
  { language: 'en' },
  { asked: 'es', header: 'en', language: 'es' },
  { asked: 'ES-mx', language: 'es' },
  { asked: 'fr', header: 'es', language: 'es' },
  { header: 'fr-CA, es-MX;q=0.8, en;q=0.5', language: 'es' },
  { header: 'en;q=0.1, es;q=0.9', language: 'es' },
  { header: 'es;q=0, en', language: 'en' },
  { header: 'de, *;q=0.5', language: 'en' },
  { header: ';;;q=,', language: 'en' },
];

describe('chooseLanguage', () => {
  for (const { asked, header, language } of CASES) {
    it(`gives ${language} for lang=${asked ?? '(none)'} and "${header ?? ''}"`, () => {
      assert.equal(chooseLanguage(asked, header), language);
    });
  }
});
