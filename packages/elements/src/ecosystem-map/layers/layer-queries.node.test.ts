import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import type { OrganizationQuery } from '@stem-ecosystems/schema/queries';
import { fakeSource, freshPage } from '@stem-ecosystems/testing/fake-source';
import { NO_FILTERS } from '../filters/map-filters.ts';
import { placeAt } from '../search/place-finder.ts';
import { listPages } from './layer-pages.ts';
import { cellAround } from './layer-queries.ts';

describe('the cell that is told instead of a point', () => {
  const cells = [
    { name: 'Tulsa', south: 36.1, west: -96 },
    { name: 'Nairobi, south of the equator', south: -1.3, west: 36.8 },
    { name: 'at the equator', south: 0, west: 0 },
    { name: 'in the Aleutians', south: 52.9, west: 172.9 },
  ];
  for (const { name, south, west } of cells) {
    it(`is the same for all points of it, and reaches each of them (${name})`, () => {
      const points = [0.001, 0.05, 0.099].flatMap((up) =>
        [0.001, 0.05, 0.099].map((along) => ({ lat: south + up, lng: west + along })),
      );
      const [first, ...others] = points.map(cellAround);
      for (const other of others) assert.deepEqual(other, first);
      const [lat, lng] = first?.near ?? [NaN, NaN];
      const farthest = Math.max(...points.map((point) => geodesicKm(point, { lat, lng })));
      const { offKm = NaN } = first ?? {};
      assert.ok(offKm >= farthest && offKm < farthest + 0.2, `${offKm} for ${farthest}`);
    });
  }

  it('is asked in whole kilometres, which tell nothing of the point', async () => {
    const asked: OrganizationQuery[] = [];
    const source = fakeSource({
      organizations: async (query = {}) => {
        asked.push(query);
        return freshPage([]);
      },
    });
    const { signal } = new AbortController();
    for (const [lat, lng] of [
      [36.15398, -95.99278],
      [36.101, -95.901],
    ] as const) {
      const place = placeAt({ lat, lng }, 'somewhere');
      const filters = { ...NO_FILTERS, place, radiusKm: 80.4672 };
      const read = listPages('organizations', {
        source,
        filters,
        onlyId: undefined,
        signal,
        totals: new Map(),
      });
      await read();
    }
    const question = { near: [36.15, -95.95], radiusKm: 88, limit: 50 };
    assert.deepEqual(asked, [question, question]);
  });
});
