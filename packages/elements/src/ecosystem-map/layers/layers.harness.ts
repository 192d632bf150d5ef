/** A small directory of three layers around Tulsa for tests of the map, and what it was asked. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import {
  aDirectory,
  anEcosystem,
  anOrganization,
  aProgram,
} from '@stem-ecosystems/testing/builders';
import { eventually } from '@stem-ecosystems/testing/eventually';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';
import { aMap, settled, status } from '../ecosystem-map.harness.ts';
import { TULSA_74103 } from '../ecosystem-source.harness.ts';
import type { StemEcosystemMapElement } from '../ecosystem-map.ts';
// Loaded ahead, so that what the element loads on demand is there within a task.
import '../filters/filter-panel.ts';
import '../map/map-view.ts';
import '../list/nothing-found.ts';
import './other-layers.ts';
import '../search/place-finder.ts';
import '../search/search-options.ts';

const ECOSYSTEMS = [
  anEcosystem(),
  anEcosystem({
    id: 'utah',
    name: 'Utah Ecosystem',
    latitude: 40.76,
    longitude: -111.89,
    scope: 'state',
  }),
];
const ORGANIZATIONS = [
  anOrganization(),
  anOrganization({
    id: 'library',
    name: 'Central Library',
    sector: 'library',
    latitude: 36.15,
    longitude: -95.99,
  }),
];
export const PROGRAMS = [
  aProgram(),
  aProgram({
    id: 'robots',
    name: 'Robot Club',
    kind: 'club',
    cost: 'paid',
    latitude: 36.2,
    longitude: -96.1,
  }),
];
/** What the directory says it has. */
export const COUNTS = { ecosystems: 2, organizations: 2, programs: 2, convenings: 0 };
/** The attribute `layers` with all of them. */
export const LAYERS = 'ecosystems organizations programs';
interface Asked {
  organizations: unknown[];
  programs: unknown[];
  near: unknown[];
}

/** Two records of each layer; `asked` grows with each question. */
export function aSource(overrides: Partial<DirectorySource> = {}): {
  source: DirectorySource;
  asked: Asked;
} {
  const asked: Asked = { organizations: [], programs: [], near: [] };
  const source = fakeSource({
    describe: async () => fresh(aDirectory({ counts: COUNTS })),
    ecosystems: async () => freshPage(ECOSYSTEMS),
    organizations: async (query = {}) => {
      asked.organizations.push(query);
      const { sector, counts, q } = query;
      const records = ORGANIZATIONS.filter(
        (one) => (sector?.includes(one.sector) ?? true) && hasWords(one, q),
      );
      return fresh({
        records,
        total: records.length,
        ...(counts ? { counts: { sector: { library: 1, 'museum-science-center': 1 } } } : {}),
      });
    },
    programs: async (query = {}) => {
      asked.programs.push(query);
      const { kind, cost, counts, q } = query;
      const records = PROGRAMS.filter(
        (one) =>
          (kind?.includes(one.kind) ?? true) &&
          (cost?.includes(one.cost) ?? true) &&
          hasWords(one, q),
      );
      return fresh({
        records,
        total: records.length,
        ...(counts ? { counts: { kind: { club: 1, summer: 1 }, cost: { free: 1, paid: 1 } } } : {}),
      });
    },
    near: async (point) => {
      asked.near.push(point);
      return fresh({ ecosystems: ECOSYSTEMS, organizations: ORGANIZATIONS, programs: PROGRAMS });
    },
    findZip: async () => TULSA_74103,
    findCities: async () => [],
    ...overrides,
  });
  return { source, asked };
}

/** A map whose layers have come. */
export async function aList(
  source: DirectorySource,
  properties: Partial<StemEcosystemMapElement>,
): Promise<StemEcosystemMapElement> {
  const element = await aMap(source, properties);
  await eventually(() => status(element) !== 'Loading…');
  await settled(element);
  return element;
}

function hasWords({ name }: { name: string }, q = ''): boolean {
  return name.toLowerCase().includes(q.toLowerCase());
}
