import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { isSameCity, placeName, unitAt } from './found-place.ts';

const tulsa = {
  label: 'Tulsa, OK 74103',
  city: 'Tulsa',
  region: 'OK',
  country: 'US',
  lat: 36.15,
  lng: -95.99,
  kmTo: () => 0,
};

describe('the name of a place', () => {
  const cases = [
    {
      place: { city: 'Tulsa', region: 'OK', country: 'US' },
      locale: 'en',
      expected: 'Tulsa, Oklahoma',
    },
    { place: { city: 'Haifa', country: 'IL' }, locale: 'en', expected: 'Haifa, Israel' },
    { place: { city: 'Nairobi', country: 'KE' }, locale: 'es', expected: 'Nairobi, Kenia' },
    {
      place: { city: 'Victoria', region: 'BC', country: 'CA' },
      locale: 'en',
      expected: 'Victoria, British Columbia, Canada',
    },
    { place: { region: 'UT', country: 'US' }, locale: 'en', expected: 'Utah' },
    { place: {}, locale: 'en', expected: '' },
  ];
  for (const { place, locale, expected } of cases) {
    it(`is "${expected}" in ${locale}`, () => {
      assert.equal(placeName(place, locale), expected);
    });
  }
});

describe('a record known by its city', () => {
  it('is in the city that was asked for', () => {
    assert.equal(isSameCity(anEcosystem({ city: 'TULSA' }), tulsa), true);
  });

  it('is not in a city of the same name elsewhere', () => {
    assert.equal(isSameCity(anEcosystem({ city: 'Tulsa', region: 'TX' }), tulsa), false);
  });

  it('has a distance where its very site is known', () => {
    assert.equal(isSameCity(anEcosystem({ precision: 'site' }), tulsa), false);
  });
});

describe('the unit of distances', () => {
  it('is that of the country of the place', () => {
    assert.equal(unitAt(tulsa, 'es'), 'mi');
    assert.equal(unitAt({ ...tulsa, country: 'KE' }, 'en-US'), 'km');
  });

  it('is that of the reader without a country', () => {
    assert.equal(unitAt(undefined, 'en-US'), 'mi');
    assert.equal(unitAt({ label: 'your location', lat: 0, lng: 0, kmTo: () => 0 }, 'es-MX'), 'km');
  });
});
