/** Forms of a counted phrase, `{}` stands for the number. */
interface Counted {
  one: string;
  other: string;
}

/** What the map says at once; what only the details say is in `details.strings.ts`. */
export interface MapStrings {
  searchLabel: string;
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
  all: Counted;
  byName: string;
  byDistance: (place: string) => string;
  inArea: (area: string) => string;
  list: string;
  /** Under the list: `count` is a worded number. */
  showMore: (count: string) => string;
  inCity: (city: string) => string;
  inactive: string;
  emptyTitle: string;
  nothingListed: string;
  serviceArea: string;
  lead: string;
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
  wheelHint: (key: string) => string;
  touchHint: string;
  mapUnavailable: string;
  attribution: string;
}

export const english: MapStrings = {
  searchLabel: 'Find an ecosystem',
  searchPlaceholder: 'Name, city, state or ZIP code',
  searchHint: 'What you type here stays on your device.',
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
  all: { one: '{} ecosystem', other: '{} ecosystems' },
  byName: 'by name',
  byDistance: (place) => `by distance from ${place}`,
  inArea: (area) => `in ${area}`,
  list: 'Ecosystems',
  showMore: (count) => `Show ${count} more`,
  inCity: (city) => `in ${city}`,
  inactive: 'Inactive',
  emptyTitle: 'No ecosystem matches.',
  nothingListed: 'This directory lists no ecosystem yet.',
  serviceArea: 'Area served',
  lead: 'Led by',
  map: { one: 'Map of {} ecosystem', other: 'Map of {} ecosystems' },
  points: 'Points on the map',
  skipMap: 'Skip the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeNetwork: 'Whole network',
  pan: 'Move the map',
  panTo: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },
  cluster: (count, place) => `${count} ecosystems around ${place}, zoom in`,
  wheelHint: (key) => `Hold ${key} and scroll, or click the map first, to zoom`,
  touchHint: 'Use two fingers to move the map',
  mapUnavailable: 'The map cannot be loaded. The list has everything.',
  attribution: 'Listed by',
};
