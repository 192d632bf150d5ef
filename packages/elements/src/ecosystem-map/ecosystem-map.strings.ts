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
  suggestionGroups: { ecosystem: string; area: string; place: string };
  clearSearch: string;
  useLocation: string;
  yourLocation: string;
  locating: string;
  locationRefused: string;
  /** The page does not let the frame ask. */
  locationBlocked: string;
  locationUnavailable: string;
  /** `text` is what was typed. */
  nothingFound: (text: string) => string;
  placesUnreachable: string;
  /** `text` is the attribute `near`. */
  nearUnknown: (text: string) => string;
  filters: string;
  sectors: string;
  /** On the button that opens the list of sectors, with some chosen. */
  sectorsChosen: Counted;
  radius: string;
  anyDistance: string;
  within: (distance: string) => string;
  clearFilters: string;
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
  inCity: (city: string) => string;
  inactive: string;
  emptyTitle: string;
  emptyRelax: string;
  /** Button: drops one filter; `count` is a worded number of what is then shown. */
  relax: Record<'scopes' | 'sectors' | 'words' | 'area' | 'radiusKm', (count: string) => string>;
  nearestBeyond: (distance: string) => string;
  nothingListed: string;
  backToList: string;
  closeDetails: string;
  serviceArea: string;
  lead: string;
  loadingLists: string;
  listsFailed: string;
  map: Counted;
  points: string;
  skipMap: string;
  zoomIn: string;
  zoomOut: string;
  wholeNetwork: string;
  pan: string;
  panTo: { left: string; right: string; up: string; down: string };
  goTo: string;
  goToPlaceholder: string;
  states: string;
  countries: string;
  /** Name of a cluster; `place` is a city. */
  cluster: (count: string, place: string) => string;
  wheelHint: (key: string) => string;
  touchHint: string;
  legend: string;
  mapUnavailable: string;
  attribution: string;
}

export const english: MapStrings = {
  searchLabel: 'Find an ecosystem',
  searchPlaceholder: 'Name, city, state or ZIP code',
  searchHint: 'What you type here stays on your device.',
  suggestions: 'Suggestions',
  suggestionGroups: {
    ecosystem: 'Ecosystems',
    area: 'States and countries',
    place: 'Near a place',
  },
  clearSearch: 'Clear search',
  useLocation: 'Use my location',
  yourLocation: 'your location',
  locating: 'Finding your location…',
  locationRefused:
    'Your browser was told not to share your location. Type a ZIP code or city instead.',
  locationBlocked:
    'This page does not allow asking for your location. Type a ZIP code or city instead.',
  locationUnavailable: 'Your location could not be found. Type a ZIP code or city instead.',
  nothingFound: (text) =>
    `Nothing is called “${text}”. Try a city, a state or a five-digit ZIP code.`,
  placesUnreachable: 'Places cannot be looked up right now. Names of ecosystems still work.',
  nearUnknown: (text) => `“${text}” is not a place we know, so the list is in name order.`,
  filters: 'Filters',
  sectors: 'Sectors',
  sectorsChosen: { one: '{} sector', other: '{} sectors' },
  radius: 'Distance',
  anyDistance: 'Any distance',
  within: (distance) => `Within ${distance}`,
  clearFilters: 'Clear all',
  view: 'View',
  viewList: 'List',
  viewMap: 'Map',
  shownOf: (shown, total) => `${shown} of ${total} shown`,
  all: { one: '{} ecosystem', other: '{} ecosystems' },
  byName: 'by name',
  byDistance: (place) => `by distance from ${place}`,
  inArea: (area) => `in ${area}`,
  list: 'Ecosystems',
  inCity: (city) => `in ${city}`,
  inactive: 'Inactive',
  emptyTitle: 'No ecosystem matches.',
  emptyRelax: 'You could look wider:',
  relax: {
    scopes: (count) => `Any reach (${count})`,
    sectors: (count) => `Any sector (${count})`,
    words: (count) => `Without the search words (${count})`,
    area: (count) => `Everywhere (${count})`,
    radiusKm: (count) => `Any distance (${count})`,
  },
  nearestBeyond: (distance) => `The nearest is ${distance} away.`,
  nothingListed: 'This directory lists no ecosystem yet.',
  backToList: 'Back to the list',
  closeDetails: 'Close',
  serviceArea: 'Area served',
  lead: 'Led by',
  loadingLists: 'Loading partners and programs…',
  listsFailed: 'Partners and programs cannot be loaded right now.',
  map: { one: 'Map of {} ecosystem', other: 'Map of {} ecosystems' },
  points: 'Points on the map',
  skipMap: 'Skip the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeNetwork: 'Whole network',
  pan: 'Move the map',
  panTo: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },
  goTo: 'Go to',
  goToPlaceholder: 'Go to a state or country',
  states: 'United States',
  countries: 'Other countries',
  cluster: (count, place) => `${count} ecosystems around ${place}, zoom in`,
  wheelHint: (key) => `Hold ${key} and scroll, or click the map first, to zoom`,
  touchHint: 'Use two fingers to move the map',
  legend: 'Reach',
  mapUnavailable: 'The map cannot be loaded. The list has everything.',
  attribution: 'Listed by',
};
