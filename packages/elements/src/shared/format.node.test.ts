import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countryName,
  formatCompact,
  formatDistance,
  formatList,
  formatNumber,
  plural,
  usualUnit,
} from './format.ts';

const plain = (text: string): string => text.replace(/\s/g, ' ');

const distances = [
  [3.2186, 'site', 'en-US', 'mi', '2 mi'],
  [4.02336, 'site', 'en-US', 'mi', '2.5 mi'],
  [4.02336, 'city', 'en-US', 'mi', '3 mi'],
  [40.2336, 'site', 'en-US', 'mi', '25 mi'],
  [1234.4, 'site', 'es', 'km', '1234 km'],
  [7.25, 'site', 'es', 'km', '7,3 km'],
  [0, 'city', 'en-US', 'mi', '0 mi'],
] as const;

for (const [km, precision, locale, unit, words] of distances) {
  test(`${km} km with ${precision} precision reads "${words}" in ${locale}`, () => {
    assert.equal(plain(formatDistance(km, { precision, locale, unit })), words);
  });
}

test('miles are usual in the United States and the United Kingdom only, of those tried', () => {
  assert.deepEqual(
    ['en', 'en-US', 'es-US', 'en-GB', 'es', 'es-MX', 'en-CA', 'en-KE'].map(usualUnit),
    ['mi', 'mi', 'mi', 'mi', 'km', 'km', 'km', 'km'],
  );
});

for (const locale of ['en-US', 'en-GB', 'en-IN', 'es', 'es-MX', 'en-u-nu-deva']) {
  test(`counts are written in ${locale} as the engine writes them`, () => {
    const counts = [0, 7, 42, 999, 1000, 1234, 9999, 10_000, 123_456, 1_234_567, -5, 2.5];
    const engine = new Intl.NumberFormat(locale);
    const short = new Intl.NumberFormat(locale, { notation: 'compact' });
    for (const count of counts) {
      assert.equal(formatNumber(count, locale), engine.format(count));
      assert.equal(formatCompact(count, locale), (count < 1000 ? engine : short).format(count));
    }
  });
}

test('counts take the form of their number', () => {
  const forms = { one: '1 place', other: '{} places' };
  assert.deepEqual(
    [0, 1, 2, 1234].map((count) => plural(count, forms, 'en-US')),
    ['0 places', '1 place', '2 places', '1,234 places'],
  );
});

test('Spanish millions take "de" where a form for many is given', () => {
  const forms = { one: 'un lugar', other: '{} lugares', many: '{} de lugares' };
  assert.equal(plural(1_000_000, forms, 'es'), '1.000.000 de lugares');
});

test('names countries and lists in the locale', () => {
  assert.equal(countryName('KE', 'es'), 'Kenia');
  assert.equal(formatList(['a', 'b', 'c'], 'es'), 'a, b y c');
  assert.equal(formatNumber(12345, 'es'), '12.345');
});
