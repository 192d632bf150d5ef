import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { foldText } from '@stem-ecosystems/geo/text';
import { fakeSource } from '@stem-ecosystems/testing/fake-source';
import { findNear, findPlaces, placeAt } from './place-finder.ts';

const { signal } = new AbortController();
const TULSA: GazetteerPlace = {
  kind: 'zip',
  label: 'Tulsa, OK 74103',
  name: 'Tulsa',
  region: 'OK',
  country: 'US',
  lat: 36.154,
  lng: -95.9928,
  zip: '74103',
};
const HAIFA: GazetteerPlace = {
  kind: 'city',
  label: 'Haifa, Israel',
  name: 'Haifa',
  country: 'IL',
  lat: 32.8,
  lng: 35,
};
const NAIROBI: GazetteerPlace = {
  ...HAIFA,
  label: 'Nairobi, Kenya',
  name: 'Nairobi',
  country: 'KE',
};
/** As the gazetteer has it: from two sources, one of which leaves accents out. */
const BAYAMON = ['Bayamón', 'Bayamon'].map((name) => ({
  ...HAIFA,
  label: `${name}, PR`,
  name,
  region: 'PR',
  country: 'US',
}));
const asked: string[] = [];
const source = fakeSource({
  findZip: async (zip) => {
    asked.push(zip);
    return zip === '74103' ? TULSA : undefined;
  },
  findCities: async (text) => {
    asked.push(text);
    return [HAIFA, NAIROBI, ...BAYAMON].filter(({ name }) => foldText(name) === foldText(text));
  },
});

describe('finding places', () => {
  const cases = [
    { text: ' 74103 ', labels: ['Tulsa, OK 74103'], asks: ['74103'] },
    { text: '00000', labels: [], asks: ['00000'] },
    { text: 'haifa', labels: ['Haifa, Israel'], asks: ['haifa'] },
    { text: 'bayamon', labels: ['Bayamón, PR'], asks: ['bayamon'] },
    { text: 'h', labels: [], asks: [] },
    { text: '741', labels: [], asks: [] },
  ];
  for (const { text, labels, asks } of cases) {
    it(`for "${text}" asks for ${asks.join() || 'nothing'} and finds ${labels.join() || 'none'}`, async () => {
      asked.length = 0;
      const places = await findPlaces(text, { source, locale: 'en-US', signal });
      assert.deepEqual(
        places.map(({ label }) => label),
        labels,
      );
      assert.deepEqual(asked, asks);
    });
  }

  it('names the country in the language of the page, and keeps the text that finds the place again', async () => {
    const [kenyan] = await findPlaces('nairobi', { source, locale: 'es', signal });
    assert.deepEqual([kenyan?.label, kenyan?.near], ['Nairobi, Kenia', 'Nairobi, Kenya']);
  });

  it('keeps the town, so that what is in it can be told', async () => {
    const [{ city, region, country } = {}] = await findPlaces('74103', {
      source,
      locale: 'en-US',
      signal,
    });
    assert.deepEqual({ city, region, country }, { city: 'Tulsa', region: 'OK', country: 'US' });
  });
});

describe('the attribute `near`', () => {
  it('may be a pair of degrees, for which nobody is asked', async () => {
    asked.length = 0;
    const place = await findNear('36.15, -95.99', { source, locale: 'en-US', signal });
    assert.deepEqual(
      { lat: place?.lat, lng: place?.lng, label: place?.label },
      {
        lat: 36.15,
        lng: -95.99,
        label: '36.15, -95.99',
      },
    );
    assert.deepEqual(asked, []);
  });

  it('may be a city', async () => {
    assert.equal(
      (await findNear('haifa', { source, locale: 'en-US', signal }))?.label,
      'Haifa, Israel',
    );
  });

  it('may be unknown', async () => {
    assert.equal(await findNear('Atlantis', { source, locale: 'en-US', signal }), undefined);
  });
});

describe('the way from a place', () => {
  it('is as long as on the ellipsoid', () => {
    // geographiclib-geodesic 2.2.0, Inverse(36.154, -95.9928, 36.308, -95.317).
    const km = placeAt({ lat: 36.154, lng: -95.9928 }, 'Tulsa').kmTo({ lat: 36.308, lng: -95.317 });
    assert.ok(Math.abs(km - 63.1117) < 0.0001, String(km));
  });
});
