import type { StringTable } from '../../shared/strings.ts';

/** What the search says once it is used; loaded with its suggestions. */
export interface SearchStrings {
  suggestionGroups: { ecosystem: string; area: string; place: string };
  yourLocation: string;
  locating: string;
  locationRefused: string;
  /** The page does not let the frame ask. */
  locationBlocked: string;
  /** The page or the user does not; which of them cannot be told. */
  locationForbidden: string;
  locationUnavailable: string;
  /** `text` is what was typed. */
  nothingFound: (text: string) => string;
  placesUnreachable: string;
}

export const searchStrings: StringTable<SearchStrings> = {
  en: {
    suggestionGroups: {
      ecosystem: 'Ecosystems',
      area: 'States and countries',
      place: 'Near a place',
    },
    yourLocation: 'your location',
    locating: 'Finding your location… Your browser may ask you first.',
    locationRefused:
      'Your browser was told not to share your location. Type a ZIP code or city instead.',
    locationBlocked:
      'This page does not allow asking for your location. Type a ZIP code or city instead.',
    locationForbidden:
      'The page or your browser does not allow asking for your location. Type a ZIP code or city instead.',
    locationUnavailable: 'Your location could not be found. Type a ZIP code or city instead.',
    nothingFound: (text) =>
      `Nothing is called “${text}”. Try a city, a state or a five-digit ZIP code.`,
    placesUnreachable: 'Places cannot be looked up right now. Names of ecosystems still work.',
  },
  es: {
    suggestionGroups: {
      ecosystem: 'Ecosistemas',
      area: 'Estados y países',
      place: 'Cerca de un lugar',
    },
    yourLocation: 'su ubicación',
    locating: 'Buscando su ubicación… Quizá su navegador le pregunte antes.',
    locationRefused:
      'Su navegador tiene instrucciones de no compartir su ubicación. Escriba un código postal o una ciudad.',
    locationBlocked:
      'Esta página no permite pedir su ubicación. Escriba un código postal o una ciudad.',
    locationForbidden:
      'La página o su navegador no permiten pedir su ubicación. Escriba un código postal o una ciudad.',
    locationUnavailable:
      'No se pudo encontrar su ubicación. Escriba un código postal o una ciudad.',
    nothingFound: (text) =>
      `Nada se llama «${text}». Pruebe con una ciudad, un estado o un código postal de cinco cifras.`,
    placesUnreachable:
      'Ahora no se pueden buscar lugares. Los nombres de los ecosistemas sí funcionan.',
  },
};
