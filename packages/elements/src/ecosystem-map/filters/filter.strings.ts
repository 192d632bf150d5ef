import type { Cost } from '@stem-ecosystems/schema/program';
import type { DistanceUnit } from '../../shared/format.ts';
import type { StringTable } from '../../shared/strings.ts';
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
  unit: string;
  units: Record<DistanceUnit, string>;
  clearFilters: string;
  /** Button that leads from the panel to the list; `count` is a worded number. */
  showResults: (count: string) => string;
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
    unit: 'Unit',
    units: { mi: 'miles', km: 'kilometers' },
    clearFilters: 'Clear all',
    showResults: (count) => `Show ${count}`,
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
    unit: 'Unidad',
    units: { mi: 'millas', km: 'kilómetros' },
    clearFilters: 'Borrar todo',
    showResults: (count) => `Mostrar ${count}`,
  },
};
