import type { StringTable } from '../shared/strings.ts';
import type { FilterName } from './filter-choices.ts';
import type { FacetName } from './map-filters.ts';

/** What the filters say once they are open; loaded with their panel. */
export interface FilterStrings {
  facet: Record<FacetName, string>;
  radius: string;
  anyDistance: string;
  within: (distance: string) => string;
  clearFilters: string;
  /** Button that leads from the panel to the list; `count` is a worded number. */
  showResults: (count: string) => string;
  emptyRelax: string;
  /** Button: drops one filter; `count` is a worded number of what is then shown. */
  relax: Record<FilterName, (count: string) => string>;
  nearestBeyond: (distance: string) => string;
}

export const filterStrings: StringTable<FilterStrings> = {
  en: {
    facet: { scope: 'Reach', sector: 'Sector' },
    radius: 'Distance',
    anyDistance: 'Any distance',
    within: (distance) => `Within ${distance}`,
    clearFilters: 'Clear all',
    showResults: (count) => `Show ${count}`,
    emptyRelax: 'You could look wider:',
    relax: {
      scope: (count) => `Any reach (${count})`,
      sector: (count) => `Any sector (${count})`,
      words: (count) => `Without the search words (${count})`,
      area: (count) => `Everywhere (${count})`,
      radius: (count) => `Any distance (${count})`,
    },
    nearestBeyond: (distance) => `The nearest is ${distance} away.`,
  },
  es: {
    facet: { scope: 'Alcance', sector: 'Sector' },
    radius: 'Distancia',
    anyDistance: 'Cualquier distancia',
    within: (distance) => `A menos de ${distance}`,
    clearFilters: 'Borrar todo',
    showResults: (count) => `Mostrar ${count}`,
    emptyRelax: 'Puede ampliar la búsqueda:',
    relax: {
      scope: (count) => `Cualquier alcance (${count})`,
      sector: (count) => `Cualquier sector (${count})`,
      words: (count) => `Sin las palabras buscadas (${count})`,
      area: (count) => `En todas partes (${count})`,
      radius: (count) => `Cualquier distancia (${count})`,
    },
    nearestBeyond: (distance) => `El más cercano está a ${distance}.`,
  },
};
