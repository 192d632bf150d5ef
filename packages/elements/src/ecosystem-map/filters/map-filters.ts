/** What narrows the list of records, and what it leaves of the ecosystems. Pure. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { compareByPlace, pointOf, type Entry, type MapRecord } from '../entry.ts';
import type { FoundArea, FoundPlace } from '../found-place.ts';

export const LAYERS = ['ecosystems', 'organizations', 'programs'] as const;
export type LayerName = (typeof LAYERS)[number];

/** What records are told apart by, named as on the wire; by which layers have it, in the order of the panel. */
export const FACETS = {
  scope: ['ecosystems'],
  sector: ['ecosystems', 'organizations'],
  kind: ['programs'],
  subject: ['programs'],
  grade: ['programs'],
  cost: ['programs'],
  language: ['programs'],
} as const satisfies Record<string, readonly LayerName[]>;

export type FacetName = keyof typeof FACETS;

/** Any of these values, by facet; absent and empty lists narrow nothing. */
export type Facets = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** Words typed; made by the code of the search, which is loaded with the first of them. */
export interface WordFilter {
  readonly text: string;
  readonly matches: (record: MapRecord) => boolean;
}

export interface MapFilters {
  /** Those the user has switched on; empty: all that the page offers. */
  readonly layers: readonly LayerName[];
  readonly facets: Facets;
  readonly words?: WordFilter | undefined;
  /** A state or country. */
  readonly area?: FoundArea | undefined;
  /** Where distances are counted from. */
  readonly place?: FoundPlace | undefined;
  /** Only with `place`: how far, kilometres. */
  readonly radiusKm?: number | undefined;
}

export const NO_FILTERS: MapFilters = { layers: [], facets: {} };

/** Names of the facets that narrow the list. */
export function chosenFacets(facets: Facets): FacetName[] {
  return (Object.keys(facets) as FacetName[]).filter((name) => facets[name]?.length);
}

/**
 * The chosen facets that a layer has, all of which hold for its records. Undefined where the layer is not shown:
 * it is switched off, or what is chosen is all about others.
 */
export function facetsFor(
  layer: LayerName,
  { facets, layers }: MapFilters,
): FacetName[] | undefined {
  if (layers.length > 0 && !layers.includes(layer)) return undefined;
  const chosen = chosenFacets(facets);
  const own = chosen.filter((name) => (FACETS[name] as readonly LayerName[]).includes(layer));
  return own.length === 0 && chosen.length > 0 ? undefined : own;
}

/** What the filters leave of the ecosystems: who serves the place and then nearest first where there is one, else in the order given. */
export function select(records: readonly Ecosystem[], filters: MapFilters): Entry[] {
  const { area, facets, place, radiusKm = Infinity, words } = filters;
  const names = facetsFor('ecosystems', filters);
  if (names === undefined) return [];
  const kept = records
    .map((record): Entry & { recordType: 'ecosystem' } => ({ recordType: 'ecosystem', record }))
    .filter(
      (entry) =>
        names.every((name) =>
          facetValues(entry.record, name).some((value) => facets[name]?.includes(value)),
        ) &&
        (area === undefined || area.holds(entry.record)) &&
        (words === undefined || words.matches(entry)),
    );
  if (place === undefined) return kept;
  const serving = place.servedBy?.(records) ?? [];
  return kept
    .map((entry) => {
      const rank = serving.indexOf(entry.record.id);
      const distanceKm = place.kmTo(pointOf(entry.record));
      return { ...entry, distanceKm, ...(rank < 0 ? {} : { serving: rank }) };
    })
    .filter(({ distanceKm }) => distanceKm <= radiusKm)
    .sort(compareByPlace);
}

/** The values of an ecosystem in a facet. */
export function facetValues(
  { scope, sectors = [] }: Ecosystem,
  name: FacetName,
): readonly string[] {
  return name === 'scope' ? [scope] : sectors;
}
