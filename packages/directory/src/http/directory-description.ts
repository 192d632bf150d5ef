/** What directory.json says of this host. */
import type { Directory } from '@stem-ecosystems/schema/directory';
import type { DirectoryStore } from '../store/types.ts';
import { listBuilt } from './home-paths.ts';

export const DIRECTORY_NAME = 'STEM Learning Ecosystems directory';

/**
 * Whose facts these are, as data/README.md and packages/geo/data/README.md say. In few words: widgets print them in one
 * line, beside a sentence of their own that a listing is no endorsement.
 */
export const attribution: Directory['attribution'] = [
  {
    text: 'STEM Ecosystems directory data, CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
  { text: 'Places: GeoNames, CC BY 4.0', url: 'https://www.geonames.org/' },
];

/** Paths relative to the base URL of the directory. `{…}` are to be filled in. */
const directoryLinks = {
  ecosystems: 'v1/ecosystems.geojson',
  ecosystem: 'v1/ecosystems/{id}.json',
  organizations: 'v1/organizations.geojson',
  organization: 'v1/organizations/{id}.json',
  programs: 'v1/programs.geojson',
  program: 'v1/programs/{id}.json',
  near: 'v1/near/{latCell}/{lngCell}.geojson',
  tiles: 'v1/tiles.json',
  tile: 'v1/tiles/{z}/{x}/{y}.mvt',
  convenings: 'v1/convenings.json',
  convening: 'v1/convenings/{id}.json',
  search: 'v1/search.json',
  gazetteerZip: 'v1/gazetteer/zip/{zip3}.json',
  gazetteerCities: 'v1/gazetteer/cities/{prefix}.json',
  applications: 'v1/applications',
  applicationStatus: 'v1/applications/status',
  openapi: 'openapi.json',
  start: 'start',
  contact: 'contact',
} as const;

/** Names of the built files that a host may have or not. */
const builtLinks = {
  'cdn/stem.js': 'loader',
  'cdn/integrity.json': 'integrity',
} as const;

/** @param assets - folder of built files */
export async function describeDirectory(store: DirectoryStore, assets: string): Promise<Directory> {
  const [version, counts, bounds, built] = await Promise.all([
    store.version(),
    store.counts(),
    store.bounds(),
    listBuilt(assets),
  ]);
  return {
    name: DIRECTORY_NAME,
    version,
    queries: true,
    counts,
    ...(bounds && { bounds }),
    languages: ['en', 'es'],
    attribution,
    links: {
      ...directoryLinks,
      ...Object.fromEntries(built.map((path): [string, string] => [builtLinks[path], path])),
    },
  };
}
