import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { areasOf } from './areas.ts';
import { suggestFrom, type Suggestion } from './suggestions.ts';

const records = [
  anEcosystem({ id: 'tulsa', name: 'Tulsa Alliance', aliases: ['Green Country STEM'] }),
  anEcosystem({ id: 'haifa', name: 'Haifa Ecosystem', city: 'Haifa', country: 'IL' }),
  anEcosystem({ id: 'greensboro', name: 'Greensboro STEM', city: 'Greensboro', region: 'NC' }),
].map(({ region, ...record }) => ({
  ...record,
  ...(record.country === 'US' && region !== undefined ? { region } : {}),
}));
const areas = areasOf(records, 'en');
const words = (suggestion: Suggestion): string => {
  if (suggestion.type === 'area') return `${suggestion.area.label} (${suggestion.count})`;
  if (suggestion.type === 'place') return suggestion.place.label;
  return suggestion.alias === undefined
    ? suggestion.record.name
    : `${suggestion.record.name}, ${suggestion.alias}`;
};
const suggest = (text: string): string[] =>
  suggestFrom(records, [...areas.states, ...areas.countries], text).map(words);

describe('areas', () => {
  it('are states at home and countries elsewhere', () => {
    assert.deepEqual(
      areas.states.map(({ area }) => area.label),
      ['North Carolina', 'Oklahoma'],
    );
    assert.deepEqual(
      areas.countries.map(({ area }) => area.label),
      ['Israel'],
    );
  });

  it('have their names in the language of the page', () => {
    assert.deepEqual(
      areasOf(records, 'fr').countries.map(({ area }) => area.label),
      ['Israël'],
    );
  });
});

describe('suggestions', () => {
  const cases = [
    { text: '', expected: [] },
    { text: '  ', expected: [] },
    { text: 'tul', expected: ['Tulsa Alliance'] },
    { text: 'green', expected: ['Greensboro STEM', 'Tulsa Alliance, Green Country STEM'] },
    { text: 'haifa', expected: ['Haifa Ecosystem'] },
    { text: 'oklahoma', expected: ['Oklahoma (1)', 'Tulsa Alliance'] },
    { text: 'OK', expected: ['Oklahoma (1)', 'Tulsa Alliance'] },
    { text: 'isr', expected: ['Israel (1)', 'Haifa Ecosystem'] },
    { text: 'zzz', expected: [] },
  ];
  for (const { text, expected } of cases) {
    it(`for "${text}" are ${expected.join(' and ') || 'none'}`, () => {
      assert.deepEqual(suggest(text), expected);
    });
  }
});
