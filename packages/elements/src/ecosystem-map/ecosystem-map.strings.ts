import type { LayerName } from './filters/map-filters.ts';

/** Forms of a counted phrase, `{}` stands for the number. */
interface Counted {
  one: string;
  other: string;
}

/** What the map says at once; what only the details say is in `details.strings.ts`. */
export interface MapStrings {
  /** With ecosystems alone, and with further layers. */
  searchLabel: { ecosystems: string; mixed: string };
  searchPlaceholder: string;
  /** Under the field, for those who wonder where the ZIP code goes. */
  searchHint: string;
  suggestions: string;
  clearSearch: string;
  useLocation: string;
  /** `text` is the attribute `near`. */
  nearUnknown: (text: string) => string;
  /** A part that is loaded when it is needed could not be. */
  partMissing: string;
  filters: string;
  view: string;
  viewList: string;
  viewMap: string;
  /** `shown` of `total`, both as worded numbers. */
  shownOf: (shown: string, total: string) => string;
  all: Record<LayerName | 'mixed', Counted>;
  byName: string;
  byDistance: (place: string) => string;
  /** Where there is a radius, of which `distance` is the worded length. */
  within: (distance: string, place: string) => string;
  nearestFirst: string;
  inArea: (area: string) => string;
  list: { ecosystems: string; mixed: string };
  /** Over those whose area has a place. */
  serving: (place: string) => string;
  /** Over what follows them. */
  nearest: string;
  /** Under the list: `count` is a worded number, empty where it is not known. */
  showMore: (count: string) => string;
  inCity: (city: string) => string;
  inactive: string;
  emptyTitle: { ecosystems: string; mixed: string };
  nothingListed: string;
  map: Counted;
  points: string;
  skipMap: string;
  zoomIn: string;
  zoomOut: string;
  wholeNetwork: string;
  pan: string;
  panTo: { left: string; right: string; up: string; down: string };
  /** Name of a cluster; `place` is a city. */
  cluster: (count: string, place: string) => string;
  mapUnavailable: string;
  /** Names of states and provinces that differ from those they have at home, by ISO 3166-2: `US-NY`. */
  regions?: Readonly<Record<string, string>>;
}

export const english: MapStrings = {
  searchLabel: {
    ecosystems: 'Find an ecosystem',
    mixed: 'Find ecosystems, organizations and programs',
  },
  searchPlaceholder: 'Name, city, state or ZIP code',
  searchHint: 'Places you look up stay on your device.',
  suggestions: 'Suggestions',
  clearSearch: 'Clear search',
  useLocation: 'Use my location',
  nearUnknown: (text) => `“${text}” is not a place we know, so the list is in name order.`,
  partMissing: 'This part cannot be loaded right now. The list still works.',
  filters: 'Filters',
  view: 'View',
  viewList: 'List',
  viewMap: 'Map',
  shownOf: (shown, total) => `${shown} of ${total} shown`,
  all: {
    ecosystems: { one: '{} ecosystem', other: '{} ecosystems' },
    organizations: { one: '{} organization', other: '{} organizations' },
    programs: { one: '{} program', other: '{} programs' },
    mixed: { one: '{} place', other: '{} places' },
  },
  byName: 'by name',
  byDistance: (place) => `by distance from ${place}`,
  within: (distance, place) => `within ${distance} of ${place}`,
  nearestFirst: 'nearest first',
  inArea: (area) => `in ${area}`,
  list: { ecosystems: 'Ecosystems', mixed: 'Places' },
  serving: (place) => `Serving ${place}`,
  nearest: 'Nearest',
  showMore: (count) => `Show ${count} more`.replace('  ', ' '),
  inCity: (city) => `in ${city}`,
  inactive: 'Inactive',
  emptyTitle: { ecosystems: 'No ecosystem matches.', mixed: 'Nothing matches.' },
  nothingListed: 'This directory lists no ecosystem yet.',
  map: { one: 'Map of {} ecosystem', other: 'Map of {} ecosystems' },
  points: 'Points on the map',
  skipMap: 'Skip the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeNetwork: 'Whole network',
  pan: 'Move the map',
  panTo: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },
  cluster: (count, place) => `${count} ecosystems around ${place}, zoom in`,
  mapUnavailable: 'The map cannot be loaded. The list has everything.',
};
