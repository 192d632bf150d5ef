/** A small directory of ecosystems for tests of the map, and places that readers look for. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { aDirectory, anEcosystem } from '@stem-ecosystems/testing/builders';
import { fakeSource, fresh, freshPage } from '@stem-ecosystems/testing/fake-source';

export const UTAH = anEcosystem({
  id: 'utah',
  name: 'Utah Ecosystem',
  scope: 'state',
  city: 'Salt Lake City',
  region: 'UT',
  latitude: 40.76,
  longitude: -111.89,
});
export const PRYOR = anEcosystem({
  id: 'pryor',
  name: 'Mayes County Alliance',
  scope: 'local',
  city: 'Pryor',
  latitude: 36.308,
  longitude: -95.317,
});

/** What a ZIP code is found as. */
export const TULSA_74103: GazetteerPlace = {
  kind: 'zip',
  label: 'Tulsa, OK 74103',
  name: 'Tulsa',
  region: 'OK',
  country: 'US',
  lat: 36.154,
  lng: -95.993,
  zip: '74103',
};
/** What a city is found as. */
export const SPRINGFIELD: GazetteerPlace = {
  kind: 'city',
  label: 'Springfield, IL',
  name: 'Springfield',
  region: 'IL',
  country: 'US',
  lat: 39.8,
  lng: -89.64,
};

/** A directory of these ecosystems, to none of which anything else refers; it knows one ZIP code and one city. */
export function ecosystemSource(
  records: Ecosystem[],
  overrides: Partial<DirectorySource> = {},
): DirectorySource {
  return fakeSource({
    describe: async () => fresh(aDirectory()),
    ecosystems: async () => freshPage(records),
    ecosystem: async (id) =>
      fresh({
        ...(records.find((record) => record.id === id) as Ecosystem),
        organizations: [],
        programs: [],
        convenings: [],
        hubs: [],
      }),
    findZip: async (zip) => (zip === TULSA_74103.zip ? TULSA_74103 : undefined),
    findCities: async (text) => (text.toLowerCase().startsWith('spring') ? [SPRINGFIELD] : []),
    ...overrides,
  });
}
