import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { anEcosystem } from '@stem-ecosystems/testing/builders';
import { areasOf } from '../search/areas.ts';
import { activeFilters, countValues, without } from './filter-choices.ts';
import type { FoundArea } from '../found-place.ts';
import { facetsFor, LAYERS, NO_FILTERS, select, type MapFilters } from './map-filters.ts';
import { placeAt } from '../search/place-finder.ts';
import { wordFilter } from '../search/word-filter.ts';

/** In name order, as the map has them. */
const records: Ecosystem[] = [
  anEcosystem({
    id: 'pryor',
    name: 'Mayes County Alliance',
    scope: 'local',
    city: 'Pryor',
    latitude: 36.308,
    longitude: -95.317,
  }),
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
];
const tulsa = placeAt({ lat: 36.154, lng: -95.9928 }, 'Tulsa');

const idsFor = (filters: Partial<MapFilters>): string[] =>
  select(records, { ...NO_FILTERS, ...filters }).map(({ record }) => record.id);

function areaNamed(label: string): FoundArea {
  const { states, countries } = areasOf([], 'en');
  return [...states, ...countries]
    .map(({ area }) => area)
    .find((area) => area.label === label) as FoundArea;
}

describe('the list', () => {
  const cases: { title: string; filters: Partial<MapFilters>; expected: string[] }[] = [
    { title: 'keeps the order given', filters: {}, expected: ['pryor', 'tulsa', 'utah'] },
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
      filters: { facets: { scope: ['state', 'local'] } },
      expected: ['pryor', 'utah'],
    },
    {
      title: 'has any of the sectors',
      filters: { facets: { sector: ['government', 'family'] } },
      expected: ['utah'],
    },
    { title: 'finds by alias', filters: { words: wordFilter('t-town') }, expected: ['tulsa'] },
    { title: 'finds by city', filters: { words: wordFilter('pryor') }, expected: ['pryor'] },
    {
      title: 'finds by state in full',
      filters: { words: wordFilter('oklahoma') },
      expected: ['pryor', 'tulsa'],
    },
    {
      title: 'has what is in a state',
      filters: { area: areaNamed('Utah') },
      expected: ['utah'],
    },
    {
      title: 'has what is in a country',
      filters: { area: areaNamed('United States') },
      expected: ['pryor', 'tulsa', 'utah'],
    },
  ];
  for (const { title, filters, expected } of cases) {
    it(title, () => {
      assert.deepEqual(idsFor(filters), expected);
    });
  }

  it('tells distances on the ellipsoid', () => {
    const [, pryor] = select(records, { ...NO_FILTERS, place: tulsa });
    // geographiclib-geodesic 2.2.0, Inverse(36.154, -95.9928, 36.308, -95.317).
    assert.ok(Math.abs((pryor?.distanceKm ?? 0) - 63.1117) < 0.001, String(pryor?.distanceKm));
  });
});

describe('whoever serves a place', () => {
  it('comes before the nearest, the most local first', () => {
    const place = { ...tulsa, servedBy: () => ['utah', 'pryor'] };
    const entries = select(records, { ...NO_FILTERS, place });
    assert.deepEqual(
      entries.map(({ record, serving }) => [record.id, serving]),
      [
        ['utah', 0],
        ['pryor', 1],
        ['tulsa', undefined],
      ],
    );
  });

  it('is left out beyond the radius', () => {
    const place = { ...tulsa, servedBy: () => ['utah'] };
    assert.deepEqual(idsFor({ place, radiusKm: 100 }), ['tulsa', 'pryor']);
  });
});

describe('counts beside the filters', () => {
  it('say what each scope would leave, whatever scopes are chosen', () => {
    const counts = countValues(
      records,
      { ...NO_FILTERS, facets: { scope: ['state'], sector: ['business'] } },
      'scope',
    );
    assert.deepEqual([...counts].sort(), [
      ['regional', 1],
      ['state', 1],
    ]);
  });

  it('say what each sector would leave, with the chosen scopes', () => {
    const counts = countValues(
      records,
      { ...NO_FILTERS, facets: { scope: ['state'], sector: ['family'] } },
      'sector',
    );
    assert.deepEqual([...counts].sort(), [
      ['business', 1],
      ['government', 1],
    ]);
  });
});

describe('filters in force', () => {
  const filters: MapFilters = {
    ...NO_FILTERS,
    facets: { scope: ['national'] },
    place: tulsa,
    radiusKm: 10,
  };

  it('are told apart from a place, which narrows nothing', () => {
    assert.deepEqual(activeFilters({ ...NO_FILTERS, place: tulsa }), []);
  });

  it('can be dropped one at a time', () => {
    const all: MapFilters = {
      ...filters,
      words: wordFilter('x'),
      area: areaNamed('Utah'),
    };
    assert.deepEqual(activeFilters(all), ['scope', 'words', 'area', 'radius']);
    for (const name of activeFilters(all)) {
      assert.deepEqual(
        activeFilters(without(all, name)),
        activeFilters(all).filter((other) => other !== name),
      );
    }
  });
});

describe('the layers of some filters', () => {
  const filters = (
    facets: MapFilters['facets'],
    layers: MapFilters['layers'] = [],
  ): MapFilters => ({
    ...NO_FILTERS,
    layers,
    facets,
  });
  const shown = (asked: MapFilters): string[] =>
    LAYERS.filter((layer) => facetsFor(layer, asked) !== undefined);
  const cases = [
    { asked: filters({}), expected: ['ecosystems', 'organizations', 'programs'] },
    { asked: filters({}, ['programs']), expected: ['programs'] },
    { asked: filters({ scope: ['state'] }), expected: ['ecosystems'] },
    { asked: filters({ sector: ['library'] }), expected: ['ecosystems', 'organizations'] },
    { asked: filters({ scope: ['state'], cost: ['free'] }), expected: ['ecosystems', 'programs'] },
    { asked: filters({ cost: ['free'] }, ['ecosystems']), expected: [] },
  ];
  for (const { asked, expected } of cases) {
    it(`are ${expected.join(', ') || 'none'} for ${JSON.stringify(asked)}`, () => {
      assert.deepEqual(shown(asked), expected);
    });
  }
});
