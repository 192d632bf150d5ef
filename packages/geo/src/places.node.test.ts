import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countryName, regionName, US_REGIONS, usesMiles } from './places.ts';

describe('US_REGIONS', () => {
  it('has 50 states, the District of Columbia and five territories', () => {
    assert.equal(Object.keys(US_REGIONS).length, 56);
  });
});

describe('regionName', () => {
  for (const [country, region, name] of [
    ['US', 'OK', 'Oklahoma'],
    ['US', 'PR', 'Puerto Rico'],
    ['CA', 'BC', 'British Columbia'],
    ['MX', 'NLE', 'Nuevo León'],
    ['US', 'XX', undefined],
    ['KE', '30', undefined],
  ] as const) {
    it(`is ${name ?? 'undefined'} for ${country}-${region}`, () => {
      assert.equal(regionName(country, region), name);
    });
  }
});

describe('countryName', () => {
  for (const [country, locale, name] of [
    ['KE', 'en', 'Kenya'],
    ['IS', 'es', 'Islandia'],
    ['US', 'es-MX', 'Estados Unidos'],
    ['US', 'en', 'United States'],
    ['US', 'de', 'Vereinigte Staaten'],
    ['ZZ', 'en', 'Unknown Region'],
    ['QX', 'en', 'QX'],
  ] as const) {
    it(`is ${name} for ${country} in ${locale}`, () => {
      assert.equal(countryName(country, locale), name);
    });
  }

  it('is English without a language', () => {
    assert.equal(countryName('MX'), 'Mexico');
  });

  it('keeps answering after many languages', () => {
    const locales = ['de', 'fr', 'it', 'pt', 'sv', 'nb', 'da', 'fi', 'nl', 'pl', 'de'];
    assert.deepEqual(locales.map((locale) => countryName('SE', locale)).slice(0, 2), [
      'Schweden',
      'Suède',
    ]);
    assert.equal(countryName('SE', 'de'), 'Schweden');
  });
});

describe('usesMiles', () => {
  for (const [asked, isTrue] of [
    ['US', true],
    ['PR', true],
    ['GB', true],
    ['MX', false],
    ['en', true],
    ['en-CA', false],
    ['es', false],
    ['es-US', true],
    ['he-IL', false],
  ] as const) {
    it(`is ${isTrue} for ${asked}`, () => {
      assert.equal(usesMiles(asked), isTrue);
    });
  }
});
