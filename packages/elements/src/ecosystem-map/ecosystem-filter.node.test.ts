import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import {
  activeFilters,
  Catalog,
  NO_FILTERS,
  without,
  type EcosystemFilters,
} from './ecosystem-filter.ts';
import { placeAt } from './place-finder.ts';

const records: Ecosystem[] = [
  anEcosystem({
    id: 'tulsa',
    name: 'Tulsa Alliance',
    aliases: ['T-Town STEM'],
    sectors: ['business'],
  }),
  anEcosystem({
    id: 'utah',
    name: 'Utah Ecosystem',
    scope: 'state',
    city: 'Salt Lake City',
    region: 'UT',
    latitude: 40.76,
    longitude: -111.89,
    sectors: ['business', 'government'],
  }),
  anEcosystem({
    id: 'pryor',
    name: 'Mayes County Alliance',
    scope: 'local',
    city: 'Pryor',
    latitude: 36.308,
    longitude: -95.317,
  }),
];
const catalog = new Catalog(records, 'en');
const tulsa = placeAt({ lat: 36.154, lng: -95.9928 }, 'Tulsa');

const idsFor = (filters: Partial<EcosystemFilters>): string[] =>
  catalog.select({ ...NO_FILTERS, ...filters }).map(({ record }) => record.id);

describe('the list', () => {
  const cases: { title: string; filters: Partial<EcosystemFilters>; expected: string[] }[] = [
    { title: 'is in name order', filters: {}, expected: ['pryor', 'tulsa', 'utah'] },
    {
      title: 'is nearest first from a place',
      filters: { place: tulsa },
      expected: ['tulsa', 'pryor', 'utah'],
    },
    {
      title: 'ends at the radius',
      filters: { place: tulsa, radiusKm: 100 },
      expected: ['tulsa', 'pryor'],
    },
    {
      title: 'ignores a radius without a place',
      filters: { radiusKm: 1 },
      expected: ['pryor', 'tulsa', 'utah'],
    },
    {
      title: 'has any of the scopes',
      filters: { scopes: ['state', 'local'] },
      expected: ['pryor', 'utah'],
    },
    {
      title: 'has any of the sectors',
      filters: { sectors: ['government', 'family'] },
      expected: ['utah'],
    },
    { title: 'finds by alias', filters: { words: 't-town' }, expected: ['tulsa'] },
    { title: 'finds by city', filters: { words: 'pryor' }, expected: ['pryor'] },
    {
      title: 'finds by state in full',
      filters: { words: 'oklahoma' },
      expected: ['pryor', 'tulsa'],
    },
    {
      title: 'has what is in a state',
      filters: { area: { label: 'Utah', country: 'US', region: 'UT' } },
      expected: ['utah'],
    },
    {
      title: 'has what is in a country',
      filters: { area: { label: 'United States', country: 'US' } },
      expected: ['pryor', 'tulsa', 'utah'],
    },
  ];
  for (const { title, filters, expected } of cases) {
    it(title, () => {
      assert.deepEqual(idsFor(filters), expected);
    });
  }

  it('tells distances on the ellipsoid', () => {
    const [, pryor] = catalog.select({ ...NO_FILTERS, place: tulsa });
    // geographiclib-geodesic 2.2.0, Inverse(36.154, -95.9928, 36.308, -95.317).
    assert.ok(Math.abs((pryor?.distanceKm ?? 0) - 63.1117) < 0.001, String(pryor?.distanceKm));
  });
});

describe('counts beside the filters', () => {
  it('say what each scope would leave, whatever scopes are chosen', () => {
    const counts = catalog.countScopes({ ...NO_FILTERS, scopes: ['state'], sectors: ['business'] });
    assert.deepEqual([...counts].sort(), [
      ['regional', 1],
      ['state', 1],
    ]);
  });

  it('say what each sector would leave, with the chosen scopes', () => {
    const counts = catalog.countSectors({ ...NO_FILTERS, scopes: ['state'], sectors: ['family'] });
    assert.deepEqual([...counts].sort(), [
      ['business', 1],
      ['government', 1],
    ]);
  });
});

describe('filters that leave nothing', () => {
  const filters: EcosystemFilters = {
    ...NO_FILTERS,
    scopes: ['national'],
    place: tulsa,
    radiusKm: 10,
  };

  it('are named with what dropping each one leaves, most first', () => {
    assert.deepEqual(catalog.relaxations({ ...filters, scopes: ['state'] }), [
      { name: 'scopes', count: 1 },
      { name: 'radiusKm', count: 1 },
    ]);
  });

  it('are not named where dropping them leaves nothing either', () => {
    assert.deepEqual(catalog.relaxations(filters), [{ name: 'scopes', count: 1 }]);
  });

  it('are told apart from a place, which narrows nothing', () => {
    assert.deepEqual(activeFilters({ ...NO_FILTERS, place: tulsa }), []);
  });

  it('can be dropped one at a time', () => {
    assert.deepEqual(without(filters, 'radiusKm'), {
      ...NO_FILTERS,
      scopes: ['national'],
      place: tulsa,
    });
    assert.deepEqual(without(filters, 'scopes'), { ...NO_FILTERS, place: tulsa, radiusKm: 10 });
    assert.deepEqual(without({ ...filters, words: 'x' }, 'words'), filters);
  });
});
