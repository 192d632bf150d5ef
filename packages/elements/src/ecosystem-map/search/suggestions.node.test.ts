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
const { states, territories, countries } = areasOf(records, 'en');
const words = (suggestion: Suggestion): string => {
  if (suggestion.type === 'area') return `${suggestion.area.label} (${suggestion.count})`;
  if (suggestion.type === 'place') return suggestion.place.label;
  return suggestion.alias === undefined
    ? suggestion.record.name
    : `${suggestion.record.name}, ${suggestion.alias}`;
};
const suggest = (text: string): string[] =>
  suggestFrom(records, [...states, ...territories, ...countries], text).map(words);

describe('suggestions', () => {
  const cases = [
    { text: '', expected: [] },
    { text: '  ', expected: [] },
    { text: 'tul', expected: ['Tulsa Alliance'] },
    { text: 'green', expected: ['Greensboro STEM', 'Tulsa Alliance, Green Country STEM'] },
    { text: 'haifa', expected: ['Haifa Ecosystem'] },
    { text: 'oklahoma', expected: ['Oklahoma (1)', 'Tulsa Alliance'] },
    { text: 'OK', expected: ['Oklahoma (1)', 'Tulsa Alliance'] },
    { text: 'carolina', expected: ['North Carolina (1)', 'South Carolina (0)', 'Greensboro STEM'] },
    { text: 'alaska', expected: ['Alaska (0)'] },
    { text: 'puerto r', expected: ['Puerto Rico (0)'] },
    { text: 'virginia', expected: ['Virginia (0)', 'West Virginia (0)'] },
    { text: 'isr', expected: ['Israel (1)', 'Haifa Ecosystem'] },
    { text: 'zzz', expected: [] },
  ];
  for (const { text, expected } of cases) {
    it(`for "${text}" are ${expected.join(' and ') || 'none'}`, () => {
      assert.deepEqual(suggest(text), expected);
    });
  }
});

describe('suggestions of areas', () => {
  it('have the names of the page and take English ones', () => {
    const spanish = areasOf([], 'es');
    const named = (text: string): string[] =>
      suggestFrom([], [...spanish.states, ...spanish.countries], text).map(words);
    for (const text of ['Germany', 'Alemania']) assert.deepEqual(named(text), []);
    for (const text of ['Kenya', 'kenia']) assert.deepEqual(named(text), ['Kenia (0)']);
    for (const text of ['Mexico', 'méxico', 'mx']) assert.ok(named(text).includes('México (0)'));
  });
});
