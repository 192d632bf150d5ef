import type { Cost } from '@stem-ecosystems/schema/program';
import type { StringTable } from '../shared/strings.ts';
import type { FilterName } from './filter-choices.ts';
import type { FacetName, LayerName } from './map-filters.ts';

/** What the filters say once they are open; loaded with their panel. */
export interface FilterStrings {
  layers: string;
  layer: Record<LayerName, string>;
  facet: Record<FacetName, string>;
  cost: Record<Cost, string>;
  /** Of a school grade: -1 to 13. */
  grade: (grade: number) => string;
  /** Unfolds the tail of a long list of values. */
  moreValues: (count: string) => string;
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
  startOne: string;
}

export const filterStrings: StringTable<FilterStrings> = {
  en: {
    layers: 'Show',
    layer: { ecosystems: 'Ecosystems', organizations: 'Organizations', programs: 'Programs' },
    facet: {
      scope: 'Reach of ecosystems',
      sector: 'Sector',
      kind: 'Kind of program',
      subject: 'Subject',
      grade: 'Grade',
      cost: 'Cost',
      language: 'Language',
    },
    cost: { free: 'Free', paid: 'Paid', unknown: 'Not told' },
    grade: (grade) =>
      grade < 0
        ? 'Preschool'
        : grade === 0
          ? 'Kindergarten'
          : grade > 12
            ? 'Post-secondary'
            : `Grade ${grade}`,
    moreValues: (count) => `${count} more`,
    radius: 'Distance',
    anyDistance: 'Any distance',
    within: (distance) => `Within ${distance}`,
    clearFilters: 'Clear all',
    showResults: (count) => `Show ${count}`,
    emptyRelax: 'You could look wider:',
    relax: {
      scope: (count) => `Any reach (${count})`,
      sector: (count) => `Any sector (${count})`,
      kind: (count) => `Any kind (${count})`,
      subject: (count) => `Any subject (${count})`,
      grade: (count) => `Any grade (${count})`,
      cost: (count) => `Any cost (${count})`,
      language: (count) => `Any language (${count})`,
      layers: (count) => `Everything (${count})`,
      words: (count) => `Without the search words (${count})`,
      area: (count) => `Everywhere (${count})`,
      radius: (count) => `Any distance (${count})`,
    },
    nearestBeyond: (distance) => `The nearest is ${distance} away.`,
    startOne: 'Ask how to start an ecosystem in your community',
  },
  es: {
    layers: 'Mostrar',
    layer: { ecosystems: 'Ecosistemas', organizations: 'Organizaciones', programs: 'Programas' },
    facet: {
      scope: 'Alcance de los ecosistemas',
      sector: 'Sector',
      kind: 'Tipo de programa',
      subject: 'Materia',
      grade: 'Grado',
      cost: 'Costo',
      language: 'Idioma',
    },
    cost: { free: 'Gratis', paid: 'De pago', unknown: 'Sin indicar' },
    grade: (grade) =>
      grade < 0
        ? 'Preescolar'
        : grade === 0
          ? 'Kínder'
          : grade > 12
            ? 'Postsecundaria'
            : `Grado ${grade}`,
    moreValues: (count) => `${count} más`,
    radius: 'Distancia',
    anyDistance: 'Cualquier distancia',
    within: (distance) => `A menos de ${distance}`,
    clearFilters: 'Borrar todo',
    showResults: (count) => `Mostrar ${count}`,
    emptyRelax: 'Puede ampliar la búsqueda:',
    relax: {
      scope: (count) => `Cualquier alcance (${count})`,
      sector: (count) => `Cualquier sector (${count})`,
      kind: (count) => `Cualquier tipo (${count})`,
      subject: (count) => `Cualquier materia (${count})`,
      grade: (count) => `Cualquier grado (${count})`,
      cost: (count) => `Cualquier costo (${count})`,
      language: (count) => `Cualquier idioma (${count})`,
      layers: (count) => `Todo (${count})`,
      words: (count) => `Sin las palabras buscadas (${count})`,
      area: (count) => `En todas partes (${count})`,
      radius: (count) => `Cualquier distancia (${count})`,
    },
    nearestBeyond: (distance) => `El más cercano está a ${distance}.`,
    startOne: 'Pregunte cómo iniciar un ecosistema en su comunidad',
  },
};
