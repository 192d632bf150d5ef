import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cityPrefixes, findCities } from './gazetteer.ts';
import { findZip, zipPrefix } from './zip-code.ts';
import { cityShard, parseGazetteer, zipShard } from './gazetteer-table.ts';
import { areasAt, type CodedEcosystem } from './service-areas.ts';

const data = new URL('../data/', import.meta.url);
const table = parseGazetteer({
  zipsCsv: readFileSync(new URL('zips.csv', data), 'utf8'),
  citiesCsv: readFileSync(new URL('cities.csv', data), 'utf8'),
});
const bundled = JSON.parse(
  readFileSync(new URL('../../../data/ecosystems.json', import.meta.url), 'utf8'),
) as CodedEcosystem[];

function placeOf(text: string) {
  if (/^\d{5}$/.test(text)) {
    const shard = zipShard(table, zipPrefix(text));
    return shard && findZip(shard, text);
  }
  const shards = cityPrefixes(text).flatMap((prefix) => cityShard(table, prefix) ?? []);
  const shard = shards.find(({ more }) => more === undefined) ?? shards.at(-1);
  return shard && findCities(shard, text)[0];
}

describe('areasAt, over the bundled ecosystems', () => {
  for (const [text, county, ids] of [
    // Tulsa's own ecosystem tells its area as "northeastern Oklahoma": no code, no guess.
    ['74103', '40143', []],
    ['74361', '40097', ['mayes-county-stem-alliance']],
    ['06103', '09110', []],
    ['00901', '72127', []],
    ['96910', '66010', []],
    // Walker County is named by two: five counties are more local than six.
    [
      '35501',
      '01127',
      [
        'sbcx-stem-learning-ecosystem',
        'central-6-stem-learning-ecosystem',
        'alabama-stem-learning-ecosystem',
      ],
    ],
    ['20001', '11001', ['dc-stem-network', 'dmv-stem-learning-ecosystem']],
    ['22314', '51510', ['dmv-stem-learning-ecosystem']],
    ['92101', '06073', ['san-diego-stem-ecosystem']],
    ['19464', '42091', ['pa-seed-ecosystem', 'pennsylvania-statewide-stem-ecosystem']],
    ['Honolulu, HI', '15003', []],
    ['Austin, TX', '48453', ['texas-ecosystem']],
    ['Nairobi', undefined, ['kenya-national-stem-learning-ecosystem']],
    ['Monterrey', undefined, ['ecosistema-steam-mexico']],
    ['Vancouver', undefined, ['symbiosis-steam-learning-ecosystem']],
    ['Toronto', undefined, []],
    ['Haifa', undefined, []],
  ] as const) {
    it(`finds [${ids.join(', ')}] for ${text}`, () => {
      const place = placeOf(text);
      assert.ok(place);
      assert.equal(place.county, county);
      assert.deepEqual(areasAt(place, bundled), ids);
    });
  }
});

describe('areasAt', () => {
  const member = (id: string, serviceArea?: CodedEcosystem['serviceArea'], country = 'US') => ({
    id,
    country,
    ...(serviceArea && { serviceArea }),
  });

  it('puts the county before the state before the country, and fewer before more', () => {
    const members = [
      member('nation', { countries: ['US'] }),
      member('two-states', { regions: ['KS', 'OK'] }),
      member('state', { regions: ['OK'] }),
      member('two-counties', { counties: ['40143', '40131'] }),
      member('county', { counties: ['40143'] }),
      member('words', { text: 'Tulsa County' }),
      member('nothing'),
      member('elsewhere', { counties: ['40097'], regions: ['TX'], countries: ['MX'] }),
    ];
    assert.deepEqual(areasAt({ county: '40143', region: 'OK', country: 'US' }, members), [
      'county',
      'two-counties',
      'state',
      'two-states',
      'nation',
    ]);
    assert.deepEqual(areasAt({ region: 'OK', country: 'US' }, members), [
      'state',
      'two-states',
      'nation',
    ]);
    assert.deepEqual(areasAt({ country: 'US' }, members), ['nation']);
  });

  it('keeps the order given of two alike', () => {
    const members = [member('b', { regions: ['OK'] }), member('a', { regions: ['OK'] })];
    assert.deepEqual(areasAt({ region: 'OK', country: 'US' }, members), ['b', 'a']);
  });

  it('takes the code of a region for one of the country of the ecosystem', () => {
    // ISO 3166-2: US-CO is Colorado, IT-CO is Como.
    const members = [member('colorado', { regions: ['CO'] })];
    assert.deepEqual(areasAt({ region: 'CO', country: 'IT' }, members), []);
  });

  it('is empty without ecosystems', () => {
    assert.deepEqual(areasAt({ county: '40143', region: 'OK', country: 'US' }, []), []);
  });
});
