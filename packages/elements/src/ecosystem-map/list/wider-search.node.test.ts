import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import { anEcosystem, anOrganization, aProgram } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh } from '@stem-ecosystems/testing/fake-source';
import { referenceOf } from '../entry.ts';
import type { FoundPlace } from '../found-place.ts';
import { NO_FILTERS, type MapFilters } from '../filters/map-filters.ts';
import { searchWider, type WiderSearch } from './wider-search.ts';

const lat = 36.154;
const lng = -95.993;
const tulsa: FoundPlace = {
  lat,
  lng,
  label: 'Tulsa, OK 74103',
  kmTo: (other) => geodesicKm({ lat, lng }, other),
};
/** About 111 km and 555 km north of the place. */
const NEAR = { latitude: 37.154, longitude: lng };
const FAR = { latitude: 41.154, longitude: lng };

const RECORDS = [
  anEcosystem({ id: 'far', name: 'Far', ...FAR, scope: 'state' }),
  anEcosystem({ id: 'near', name: 'Near', ...NEAR }),
];
const ORGANIZATIONS = [
  anOrganization({ id: 'library', sector: 'library', ...NEAR, latitude: 37.2 }),
  anOrganization({ id: 'museum', ...FAR, latitude: 41.2 }),
];

function search(
  filters: Partial<MapFilters>,
  overrides: Partial<DirectorySource> = {},
): Promise<WiderSearch> {
  return searchWider({
    source: fakeSource({
      near: async () => fresh({ ecosystems: [], organizations: ORGANIZATIONS, programs: [] }),
      organizations: async ({ radiusKm = Infinity, sector } = {}) => {
        const records = ORGANIZATIONS.filter(
          (one) =>
            (sector?.includes(one.sector) ?? true) &&
            tulsa.kmTo({ lat: one.latitude, lng: one.longitude }) <= radiusKm,
        );
        return fresh({ records, total: records.length });
      },
      programs: async () => fresh({ records: [], total: 0 }),
      ...overrides,
    }),
    records: RECORDS,
    filters: { ...NO_FILTERS, ...filters },
    offered: ['ecosystems', 'organizations', 'programs'],
    onlyId: undefined,
    signal: new AbortController().signal,
  });
}

describe('what is beyond filters that leave nothing', () => {
  it('is the nearest of all layers without the radius, nearest first', async () => {
    const { nearest } = await search({ place: tulsa, radiusKm: 10 });
    assert.deepEqual(nearest.map(referenceOf), [
      'ecosystem/near',
      'organization/library',
      'ecosystem/far',
    ]);
    assert.deepEqual(
      nearest.map(({ distanceKm = 0 }) => Math.round(distanceKm)),
      [111, 116, 555],
    );
  });

  it('counts whoever serves the place by the way there', async () => {
    const served = { ...tulsa, servedBy: () => ['far'] };
    const { nearest } = await search({ place: served, radiusKm: 10, layers: ['ecosystems'] });
    assert.deepEqual(nearest.map(referenceOf), ['ecosystem/near', 'ecosystem/far']);
  });

  it('is how much there is without each filter, most first', async () => {
    const filters = { place: tulsa, radiusKm: 200, facets: { sector: ['museum-science-center'] } };
    const { ways } = await search(filters);
    assert.deepEqual(ways, [
      { name: 'sector', count: 2 },
      { name: 'radius', count: 1 },
    ]);
  });

  it('counts within the radius itself, not within that of the cell that is asked for', async () => {
    const around = { ...anOrganization(), latitude: lat + 0.1, longitude: lng };
    const { ways } = await search(
      { place: tulsa, radiusKm: 10, facets: { cost: ['free'] } },
      { organizations: async () => fresh({ records: [around], total: 1 }) },
    );
    assert.deepEqual(ways, []);
  });

  it('takes the count of the directory where a page does not have all', async () => {
    const records = Array.from({ length: 50 }, (_unused, at) => aProgram({ id: `p${at}` }));
    const { ways } = await search(
      { layers: ['programs'], facets: { kind: ['club'], cost: ['free'] } },
      {
        programs: async ({ cost, kind } = {}) =>
          cost && kind
            ? fresh({ records: [], total: 0 })
            : fresh({ records, total: 900, nextCursor: 'n' }),
      },
    );
    assert.deepEqual(ways, [
      { name: 'kind', count: 900 },
      { name: 'cost', count: 900 },
    ]);
  });

  it('is nothing where no filter narrows', async () => {
    assert.deepEqual(await search({ place: tulsa }), { nearest: [], ways: [] });
  });

  it('rejects where the directory cannot be asked', async () => {
    const organizations = (): Promise<never> => Promise.reject(new Error('down'));
    await assert.rejects(
      search({ place: tulsa, radiusKm: 10 }, { organizations }),
      /^Error: down$/,
    );
  });
});
