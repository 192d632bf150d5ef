import type {
  AttendanceMode,
  ConveningKind,
  ConveningStatus,
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
  /** In place of what should have unfolded. */
  detailsFailed: string;
  register: string;
  join: string;
  /** Spoken, not shown: how many are listed now. */
  shown: Noun;
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
    detailsFailed: 'The details could not be loaded.',
    register: 'Register',
    join: 'Join online',
    shown: { one: '{} convening listed', other: '{} convenings listed' },
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
  load: { es: async () => (await import('./convening-list-es.strings.ts')).spanish },
};
