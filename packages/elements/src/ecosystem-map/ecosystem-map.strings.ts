import type { StringTable } from '../shared/strings.ts';

/** Forms of a counted phrase, `{}` stands for the number. */
interface Counted {
  one: string;
  other: string;
}

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
  scope: string;
  sectors: string;
  /** On the button that opens the list of sectors, with some chosen. */
  sectorsChosen: Counted;
  radius: string;
  anyDistance: string;
  within: (distance: string) => string;
  clearFilters: string;
  removeFilter: (name: string) => string;

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
  /** Of an ecosystem that no longer works, in its details. */
  inactiveLong: string;

  emptyTitle: string;
  emptyRelax: string;
  /** Button: drops one filter; `count` is a worded number of what is then shown. */
  relax: Record<'scopes' | 'sectors' | 'words' | 'area' | 'radiusKm', (count: string) => string>;
  nearestBeyond: (distance: string) => string;
  nothingListed: string;

  backToList: string;
  showOnMap: string;
  location: string;
  serviceArea: string;
  lead: string;
  memberSince: string;
  focusAreas: string;
  learners: string;
  alsoKnownAs: string;
  statewide: string;
  hubs: string;
  partners: Counted;
  programs: Counted;
  convenings: Counted;
  showMore: (count: string) => string;
  noPartners: string;
  leadRole: string;
  contact: string;
  lastReviewed: string;
  notes: string;
  loadingLists: string;
  listsFailed: string;
  free: string;
  paid: string;
  online: string;
  grades: (from: string, to: string) => string;
  grade: { preschool: string; kindergarten: string; postSecondary: string };

  nearbyOrganizations: string;
  nearbyPrograms: string;
  nearbyFailed: string;

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

  attribution: string;
  data: string;
}

export const mapStrings: StringTable<MapStrings> = {
  en: {
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
    scope: 'Reach',
    sectors: 'Sectors',
    sectorsChosen: { one: '{} sector', other: '{} sectors' },
    radius: 'Distance',
    anyDistance: 'Any distance',
    within: (distance) => `Within ${distance}`,
    clearFilters: 'Clear all',
    removeFilter: (name) => `Remove filter: ${name}`,

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
    inactiveLong: 'This ecosystem is no longer active. It is kept here for the record.',

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
    showOnMap: 'Show on the map',
    location: 'Location',
    serviceArea: 'Area served',
    lead: 'Led by',
    memberSince: 'Member since',
    focusAreas: 'Focus',
    learners: 'Learners served',
    alsoKnownAs: 'Also known as',
    statewide: 'Statewide ecosystem',
    hubs: 'Regional hubs',
    partners: { one: '{} partner organization', other: '{} partner organizations' },
    programs: { one: '{} program', other: '{} programs' },
    convenings: { one: '{} convening', other: '{} convenings' },
    showMore: (count) => `Show ${count} more`,
    noPartners: 'No partner organizations or programs are listed yet.',
    leadRole: 'lead',
    contact: 'Contact',
    lastReviewed: 'Last reviewed',
    notes: 'Notes',
    loadingLists: 'Loading partners and programs…',
    listsFailed: 'Partners and programs cannot be loaded right now.',
    free: 'free',
    paid: 'paid',
    online: 'online',
    grades: (from, to) => (from === to ? `grade ${from}` : `grades ${from}–${to}`),
    grade: { preschool: 'preschool', kindergarten: 'K', postSecondary: 'post-secondary' },

    nearbyOrganizations: 'Organizations nearby',
    nearbyPrograms: 'Programs nearby',
    nearbyFailed: 'Organizations and programs nearby cannot be loaded right now.',

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

    attribution: 'Listed by',
    data: 'Data',
  },
  es: {
    searchLabel: 'Buscar un ecosistema',
    searchPlaceholder: 'Nombre, ciudad, estado o código postal',
    searchHint: 'Lo que escribe aquí no sale de su dispositivo.',
    suggestions: 'Sugerencias',
    suggestionGroups: {
      ecosystem: 'Ecosistemas',
      area: 'Estados y países',
      place: 'Cerca de un lugar',
    },
    clearSearch: 'Borrar la búsqueda',
    useLocation: 'Usar mi ubicación',
    yourLocation: 'su ubicación',
    locating: 'Buscando su ubicación…',
    locationRefused:
      'Su navegador tiene instrucciones de no compartir su ubicación. Escriba un código postal o una ciudad.',
    locationBlocked:
      'Esta página no permite pedir su ubicación. Escriba un código postal o una ciudad.',
    locationUnavailable:
      'No se pudo encontrar su ubicación. Escriba un código postal o una ciudad.',
    nothingFound: (text) =>
      `Nada se llama «${text}». Pruebe con una ciudad, un estado o un código postal de cinco cifras.`,
    placesUnreachable:
      'Ahora no se pueden buscar lugares. Los nombres de los ecosistemas sí funcionan.',
    nearUnknown: (text) =>
      `«${text}» no es un lugar que conozcamos; la lista va por orden alfabético.`,

    filters: 'Filtros',
    scope: 'Alcance',
    sectors: 'Sectores',
    sectorsChosen: { one: '{} sector', other: '{} sectores' },
    radius: 'Distancia',
    anyDistance: 'Cualquier distancia',
    within: (distance) => `A menos de ${distance}`,
    clearFilters: 'Borrar todo',
    removeFilter: (name) => `Quitar el filtro: ${name}`,

    view: 'Vista',
    viewList: 'Lista',
    viewMap: 'Mapa',
    shownOf: (shown, total) => `Se muestran ${shown} de ${total}`,
    all: { one: '{} ecosistema', other: '{} ecosistemas' },
    byName: 'por nombre',
    byDistance: (place) => `por distancia desde ${place}`,
    inArea: (area) => `en ${area}`,

    list: 'Ecosistemas',
    inCity: (city) => `en ${city}`,
    inactive: 'Inactivo',
    inactiveLong: 'Este ecosistema ya no está activo. Se conserva aquí como constancia.',

    emptyTitle: 'Ningún ecosistema coincide.',
    emptyRelax: 'Puede ampliar la búsqueda:',
    relax: {
      scopes: (count) => `Cualquier alcance (${count})`,
      sectors: (count) => `Cualquier sector (${count})`,
      words: (count) => `Sin las palabras buscadas (${count})`,
      area: (count) => `En todas partes (${count})`,
      radiusKm: (count) => `Cualquier distancia (${count})`,
    },
    nearestBeyond: (distance) => `El más cercano está a ${distance}.`,
    nothingListed: 'Este directorio todavía no incluye ningún ecosistema.',

    backToList: 'Volver a la lista',
    showOnMap: 'Ver en el mapa',
    location: 'Ubicación',
    serviceArea: 'Zona de servicio',
    lead: 'Dirigido por',
    memberSince: 'Miembro desde',
    focusAreas: 'Temas',
    learners: 'Estudiantes atendidos',
    alsoKnownAs: 'También conocido como',
    statewide: 'Ecosistema estatal',
    hubs: 'Sedes regionales',
    partners: { one: '{} organización asociada', other: '{} organizaciones asociadas' },
    programs: { one: '{} programa', other: '{} programas' },
    convenings: { one: '{} encuentro', other: '{} encuentros' },
    showMore: (count) => `Mostrar ${count} más`,
    noPartners: 'Todavía no se incluyen organizaciones asociadas ni programas.',
    leadRole: 'dirige',
    contact: 'Contacto',
    lastReviewed: 'Última revisión',
    notes: 'Notas',
    loadingLists: 'Cargando organizaciones y programas…',
    listsFailed: 'Ahora no se pueden cargar las organizaciones ni los programas.',
    free: 'gratis',
    paid: 'de pago',
    online: 'en línea',
    grades: (from, to) => (from === to ? `grado ${from}` : `grados ${from}–${to}`),
    grade: { preschool: 'preescolar', kindergarten: 'K', postSecondary: 'postsecundaria' },

    nearbyOrganizations: 'Organizaciones cercanas',
    nearbyPrograms: 'Programas cercanos',
    nearbyFailed: 'Ahora no se pueden cargar las organizaciones ni los programas cercanos.',

    map: { one: 'Mapa de {} ecosistema', other: 'Mapa de {} ecosistemas' },
    points: 'Puntos del mapa',
    skipMap: 'Saltar el mapa',
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    wholeNetwork: 'Toda la red',
    pan: 'Mover el mapa',
    panTo: {
      left: 'Mover a la izquierda',
      right: 'Mover a la derecha',
      up: 'Mover hacia arriba',
      down: 'Mover hacia abajo',
    },
    goTo: 'Ir a',
    goToPlaceholder: 'Ir a un estado o país',
    states: 'Estados Unidos',
    countries: 'Otros países',
    cluster: (count, place) => `${count} ecosistemas cerca de ${place}, acercar`,
    wheelHint: (key) => `Mantenga ${key} y desplácese, o haga clic en el mapa, para acercar`,
    touchHint: 'Use dos dedos para mover el mapa',
    legend: 'Alcance',

    attribution: 'Publicado por',
    data: 'Datos',
  },
};
