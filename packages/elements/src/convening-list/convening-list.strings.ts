import type {
  AttendanceMode,
  ConveningKind,
  ConveningStatus,
  Resource,
} from '@stem-ecosystems/schema/convening';
import type { Frequency } from '@stem-ecosystems/calendar/recurrence-rule';
import type { StringTable } from '../shared/strings.ts';

/** A noun for a count; the count itself stands apart. */
interface Noun {
  one: string;
  other: string;
  many?: string;
}

export interface ConveningStrings {
  upcoming: string;
  /** Heading where the page asked for a period of its own. */
  inPeriod: string;
  series: string;
  past: string;
  lastOutcomes: string;
  showPast: string;
  hidePast: string;
  /** `count` is worded already. */
  showMore: (count: string) => string;
  nothingAhead: string;
  nothingAheadButSeries: string;
  nothingFound: string;
  nothingPast: string;
  pastUnreachable: string;
  filterByKind: string;
  allKinds: string;
  kind: Record<ConveningKind, string>;
  mode: Record<AttendanceMode, string>;
  status: Record<Exclude<ConveningStatus, 'scheduled'>, string>;
  /** Something not known exactly: a date, a count. */
  about: (text: string) => string;
  since: (date: string) => string;
  until: (date: string) => string;
  /** Start of something whose end is not known. */
  from: (time: string) => string;
  startsEnds: (start: string, end: string) => string;
  yourTime: string;
  eventTime: string;
  /** Before the dates of a series. */
  nextDates: string;
  /** On the date block of a series. */
  next: string;
  host: (name: string) => string;
  away: (distance: string) => string;
  details: string;
  outcomes: string;
  takeaways: string;
  resources: string;
  agenda: string;
  attendance: string;
  resource: Record<Resource['kind'], string>;
  register: string;
  join: string;
  people: Noun;
  ecosystems: Noun;
  joined: Noun;
  networkSize: Noun;
  unconfirmed: string;
  /** Spoken, not shown: how many are listed now. */
  shown: Noun;
  listedBy: string;
  /** What repeats, every `count` of them. */
  every: Record<Frequency, (count: number) => string>;
  ordinal: Record<number, string>;
  everyDay: (days: string) => string;
  ofTheMonth: (day: string) => string;
  ofMonth: (day: string, month: string) => string;
  dayOfMonth: (day: number) => string;
  lastDay: string;
  workday: string;
}

export const conveningStrings: StringTable<ConveningStrings> = {
  en: {
    upcoming: 'Coming up',
    inPeriod: 'Convenings',
    series: 'Regular meetings',
    past: 'Past convenings',
    lastOutcomes: 'What came out of the last one',
    showPast: 'Show past convenings',
    hidePast: 'Hide past convenings',
    showMore: (count) => `Show ${count} more`,
    nothingAhead: 'No convening is announced yet.',
    nothingAheadButSeries:
      'No convening is announced yet. The groups below meet regularly all the same.',
    nothingFound: 'No convening matches.',
    nothingPast: 'No past convening is listed.',
    pastUnreachable: 'Past convenings could not be loaded.',
    filterByKind: 'Kind of convening',
    allKinds: 'All kinds',
    kind: {
      'national-convening': 'National convening',
      summit: 'Summit',
      'regional-convening': 'Regional convening',
      webinar: 'Webinar',
      'virtual-meeting': 'Virtual meeting',
      'working-group': 'Working group',
      'info-session': 'Info session',
    },
    mode: { 'in-person': 'In person', virtual: 'Online', hybrid: 'In person and online' },
    status: { cancelled: 'Cancelled', postponed: 'Postponed', 'moved-online': 'Moved online' },
    about: (text) => `about ${text}`,
    since: (date) => `since ${date}`,
    until: (date) => `until ${date}`,
    from: (time) => `from ${time}`,
    startsEnds: (start, end) => `starts ${start}, ends ${end}`,
    yourTime: 'Your time',
    eventTime: 'Local time of the event',
    nextDates: 'Next dates',
    next: 'Next',
    host: (name) => `Hosted by ${name}`,
    away: (distance) => `${distance} away`,
    details: 'Details',
    outcomes: 'What came out of it',
    takeaways: 'Takeaways',
    resources: 'Slides, recordings, notes',
    agenda: 'Agenda',
    attendance: 'Who came',
    resource: {
      slides: 'Slides',
      recording: 'Recording',
      notes: 'Notes',
      summary: 'Summary',
      photos: 'Photos',
    },
    register: 'Register',
    join: 'Join online',
    people: { one: 'person', other: 'people' },
    ecosystems: { one: 'ecosystem', other: 'ecosystems' },
    joined: { one: 'joined the network', other: 'joined the network' },
    networkSize: { one: 'in the network then', other: 'in the network then' },
    unconfirmed: 'Some of these details are not confirmed: check with the host.',
    shown: { one: '{} convening listed', other: '{} convenings listed' },
    listedBy: 'Listed by',
    every: {
      daily: (count) => (count === 1 ? 'every day' : `every ${count} days`),
      weekly: (count) => (count === 1 ? 'weekly' : `every ${count} weeks`),
      monthly: (count) => (count === 1 ? 'monthly' : `every ${count} months`),
      yearly: (count) => (count === 1 ? 'yearly' : `every ${count} years`),
    },
    ordinal: {
      1: 'first',
      2: 'second',
      3: 'third',
      4: 'fourth',
      5: 'fifth',
      [-1]: 'last',
      [-2]: 'second-to-last',
    },
    everyDay: (days) => `every ${days}`,
    ofTheMonth: (day) => `${day} of the month`,
    ofMonth: (day, month) => `${day} of ${month}`,
    dayOfMonth: (day) => `day ${day}`,
    lastDay: 'last day',
    workday: 'weekday',
  },
  es: {
    upcoming: 'Próximamente',
    inPeriod: 'Encuentros',
    series: 'Reuniones periódicas',
    past: 'Encuentros anteriores',
    lastOutcomes: 'Lo que dejó el último encuentro',
    showPast: 'Mostrar encuentros anteriores',
    hidePast: 'Ocultar encuentros anteriores',
    showMore: (count) => `Mostrar ${count} más`,
    nothingAhead: 'Todavía no se ha anunciado ningún encuentro.',
    nothingAheadButSeries:
      'Todavía no se ha anunciado ningún encuentro. Los grupos de abajo se reúnen con regularidad.',
    nothingFound: 'Ningún encuentro coincide.',
    nothingPast: 'No figura ningún encuentro anterior.',
    pastUnreachable: 'No se pudieron cargar los encuentros anteriores.',
    filterByKind: 'Tipo de encuentro',
    allKinds: 'Todos los tipos',
    kind: {
      'national-convening': 'Encuentro nacional',
      summit: 'Cumbre',
      'regional-convening': 'Encuentro regional',
      webinar: 'Seminario web',
      'virtual-meeting': 'Reunión virtual',
      'working-group': 'Grupo de trabajo',
      'info-session': 'Sesión informativa',
    },
    mode: { 'in-person': 'Presencial', virtual: 'En línea', hybrid: 'Presencial y en línea' },
    status: {
      cancelled: 'Cancelado',
      postponed: 'Aplazado',
      'moved-online': 'Pasa a ser en línea',
    },
    about: (text) => `aprox. ${text}`,
    since: (date) => `desde ${date}`,
    until: (date) => `hasta el ${date}`,
    from: (time) => `desde las ${time}`,
    startsEnds: (start, end) => `empieza: ${start}, termina: ${end}`,
    yourTime: 'Tu hora',
    eventTime: 'Hora local del encuentro',
    nextDates: 'Próximas fechas',
    next: 'Próximo',
    host: (name) => `Organiza: ${name}`,
    away: (distance) => `a ${distance}`,
    details: 'Detalles',
    outcomes: 'Lo que dejó',
    takeaways: 'Conclusiones',
    resources: 'Presentaciones, grabaciones, notas',
    agenda: 'Programa',
    attendance: 'Quiénes asistieron',
    resource: {
      slides: 'Presentación',
      recording: 'Grabación',
      notes: 'Notas',
      summary: 'Resumen',
      photos: 'Fotos',
    },
    register: 'Inscribirse',
    join: 'Unirse en línea',
    people: { one: 'persona', other: 'personas' },
    ecosystems: { one: 'ecosistema', other: 'ecosistemas' },
    joined: { one: 'se unió a la red', other: 'se unieron a la red' },
    networkSize: { one: 'en la red entonces', other: 'en la red entonces' },
    unconfirmed: 'Algunos de estos datos no están confirmados: consulta a quien organiza.',
    shown: { one: '{} encuentro en la lista', other: '{} encuentros en la lista' },
    listedBy: 'Publicado por',
    every: {
      daily: (count) => (count === 1 ? 'cada día' : `cada ${count} días`),
      weekly: (count) => (count === 1 ? 'cada semana' : `cada ${count} semanas`),
      monthly: (count) => (count === 1 ? 'cada mes' : `cada ${count} meses`),
      yearly: (count) => (count === 1 ? 'cada año' : `cada ${count} años`),
    },
    ordinal: {
      1: 'primer',
      2: 'segundo',
      3: 'tercer',
      4: 'cuarto',
      5: 'quinto',
      [-1]: 'último',
      [-2]: 'penúltimo',
    },
    everyDay: (days) => `cada ${days}`,
    ofTheMonth: (day) => `${day} del mes`,
    ofMonth: (day, month) => `${day} de ${month}`,
    dayOfMonth: (day) => `día ${day}`,
    lastDay: 'último día',
    workday: 'día hábil',
  },
};
