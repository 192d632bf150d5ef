import type { StringTable } from '../../shared/strings.ts';
import type { FilterName } from '../filters/filter-choices.ts';

/** What is said where the filters leave nothing; loaded with the first such view. */
export interface NothingFoundStrings {
  /** Before a list of what narrows. */
  asked: string;
  words: (text: string) => string;
  inArea: (area: string) => string;
  /** `distance` is a length with its unit. */
  within: (distance: string, place: string) => string;
  /** Over the nearest ones beyond the distance. */
  nearest: string;
  searching: string;
  relax: string;
  /** Button: drops one filter; `count` is a worded number of what is then shown. */
  without: Record<FilterName, (count: string) => string>;
  /** Button: drops all filters; `count` as above. */
  everything: (count: string) => string;
  startOne: string;
}

export const nothingFoundStrings: StringTable<NothingFoundStrings> = {
  en: {
    asked: 'You asked for:',
    words: (text) => `“${text}”`,
    inArea: (area) => `in ${area}`,
    within: (distance, place) => `within ${distance} of ${place}`,
    nearest: 'The nearest beyond that',
    searching: 'Looking further…',
    relax: 'You could look wider:',
    without: {
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
    everything: (count) => `Without any filter (${count})`,
    startOne: 'Ask how to start an ecosystem in your community',
  },
  es: {
    asked: 'Usted buscó:',
    words: (text) => `«${text}»`,
    inArea: (area) => `en ${area}`,
    within: (distance, place) => `a menos de ${distance} de ${place}`,
    nearest: 'Lo más cercano fuera de esa distancia',
    searching: 'Buscando más lejos…',
    relax: 'Puede ampliar la búsqueda:',
    without: {
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
    everything: (count) => `Sin ningún filtro (${count})`,
    startOne: 'Pregunte cómo iniciar un ecosistema en su comunidad',
  },
};
