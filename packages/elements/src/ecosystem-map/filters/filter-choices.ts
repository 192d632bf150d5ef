/** What each further choice would leave, and what could be dropped. Loaded with the panel of the filters. Pure. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import {
  chosenFacets,
  facetValues,
  select,
  type FacetName,
  type MapFilters,
} from './map-filters.ts';

/** What can be dropped from the filters, by itself. */
export type FilterName = FacetName | 'layers' | 'words' | 'area' | 'radius';

/** How many ecosystems each value of a facet would leave, with all other filters of theirs as they are. */
export function countValues(
  records: readonly Ecosystem[],
  filters: MapFilters,
  name: FacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of select(records, ownFilters(without(filters, name)))) {
    for (const value of facetValues(record as Ecosystem, name)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** The filters without those that are about other layers only. */
export function ownFilters(filters: MapFilters): MapFilters {
  const { scope = [], sector = [] } = filters.facets;
  return { ...filters, facets: { scope, sector } };
}

/** The filters that narrow the list. */
export function activeFilters({
  area,
  facets,
  layers,
  place,
  radiusKm,
  words,
}: MapFilters): FilterName[] {
  const names: FilterName[] = chosenFacets(facets);
  if (layers.length > 0) names.push('layers');
  if (words !== undefined) names.push('words');
  if (area !== undefined) names.push('area');
  if (place !== undefined && radiusKm !== undefined) names.push('radius');
  return names;
}

/** The same filters with one of them dropped. */
export function without(filters: MapFilters, name: FilterName): MapFilters {
  if (name === 'layers') return { ...filters, layers: [] };
  if (name === 'radius') return { ...filters, radiusKm: undefined };
  if (name === 'words' || name === 'area') return { ...filters, [name]: undefined };
  return { ...filters, facets: { ...filters.facets, [name]: [] } };
}
