/** What narrows the list of records, and what it leaves of the ecosystems. Pure. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { pointOf, type Entry, type MapRecord } from './entry.ts';
import type { FoundArea, FoundPlace } from './found-place.ts';

/** What records are told apart by, named as on the wire. A record without one of them is left out where it is chosen. */
export type FacetName = 'scope' | 'sector';

/** Any of these values, by facet; absent and empty lists narrow nothing. */
export type Facets = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** Words typed; made by the code of the search, which is loaded with the first of them. */
export interface WordFilter {
  readonly text: string;
  readonly matches: (record: MapRecord) => boolean;
}

export interface MapFilters {
  readonly facets: Facets;
  readonly words?: WordFilter | undefined;
  /** A state or country. */
  readonly area?: FoundArea | undefined;
  /** Where distances are counted from. */
  readonly place?: FoundPlace | undefined;
  /** Only with `place`: how far, kilometres. */
  readonly radiusKm?: number | undefined;
}

export const NO_FILTERS: MapFilters = { facets: {} };

/** What the filters leave of the ecosystems: nearest first where there is a place, else in the order given. */
export function select(records: readonly Ecosystem[], filters: MapFilters): Entry[] {
  const { place, radiusKm = Infinity } = filters;
  const kept = records
    .filter((record) => matches(record, filters))
    .map((record): Entry => ({ recordType: 'ecosystem', record }));
  if (place === undefined) return kept;
  return kept
    .map((entry) => ({ ...entry, distanceKm: place.kmTo(pointOf(entry.record as Ecosystem)) }))
    .filter(({ distanceKm }) => distanceKm <= radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm);
}

/** Names of the facets that narrow the list. */
export function chosenFacets(facets: Facets): FacetName[] {
  return (Object.keys(facets) as FacetName[]).filter((name) => facets[name]?.length);
}

/** The values of an ecosystem in a facet. */
export function facetValues(
  { scope, sectors = [] }: Ecosystem,
  name: FacetName,
): readonly string[] {
  return name === 'scope' ? [scope] : sectors;
}

/** Whether a record's place is in a state or country. */
export function isIn(
  record: { country?: string; region?: string },
  { country, region }: FoundArea,
): boolean {
  return record.country === country && (region === undefined || record.region === region);
}

function matches(record: Ecosystem, { area, facets, words }: MapFilters): boolean {
  return (
    chosenFacets(facets).every((name) =>
      facetValues(record, name).some((value) => facets[name]?.includes(value)),
    ) &&
    (area === undefined || isIn(record, area)) &&
    (words === undefined || words.matches({ recordType: 'ecosystem', record }))
  );
}
