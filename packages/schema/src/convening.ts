import * as z from 'zod/mini';
import {
  absentOr,
  confidenceSchema,
  countrySchema,
  countSchema,
  httpUrlSchema,
  idSchema,
  instantSchema,
  isCalendarDate,
  latitudeSchema,
  longitudeSchema,
  regionSchema,
  textSchema,
  timeOfDaySchema,
  timeZoneSchema,
} from './common.ts';

/** What sort of meeting it is: of the whole network, of a region, or of a group within it. */
export const conveningKindSchema = z.enum([
  'national-convening',
  'summit',
  'regional-convening',
  'webinar',
  'virtual-meeting',
  'working-group',
  'info-session',
]);

/** What became of the plan. Whether it is past is computed, never stored. */
export const conveningStatusSchema = z.enum([
  'scheduled',
  'cancelled',
  'postponed',
  'moved-online',
]);

/** How one takes part; `hybrid` is both at once. */
export const attendanceModeSchema = z.enum(['in-person', 'virtual', 'hybrid']);

/** How exactly the date is known; `rule` has no start, only a recurrence. */
export const datePrecisionSchema = z.enum(['time', 'day', 'month', 'approximate', 'rule']);

/** `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. */
export const dayOrMonthSchema = z
  .string()
  .check(
    z.refine(
      (text) => isCalendarDate(text) || (/^\d{4}-\d\d$/.test(text) && isCalendarDate(`${text}-01`)),
      'a date "2026-10-20" or a month "2026-10"',
    ),
  );

/** One or more values of a rule part, comma between them. */
const listOf = (value: string) => `${value}(?:,${value})*`;

const WEEK_OF_YEAR = '[+-]?(?:0?[1-9]|[1-4]\\d|5[0-3])';
const DAY_OF_YEAR = '[+-]?(?:[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6])';

/** The parts of a RECUR value and the grammar of each, as RFC 5545 section 3.3.10 has them. */
const RULE_PARTS = [
  'UNTIL=\\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:T(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\dZ?)?',
  'COUNT=[1-9]\\d{0,3}',
  'INTERVAL=[1-9]\\d{0,3}',
  `BYDAY=${listOf(`(?:${WEEK_OF_YEAR})?(?:MO|TU|WE|TH|FR|SA|SU)`)}`,
  `BYMONTHDAY=${listOf('[+-]?(?:0?[1-9]|[12]\\d|3[01])')}`,
  `BYYEARDAY=${listOf(DAY_OF_YEAR)}`,
  `BYWEEKNO=${listOf(WEEK_OF_YEAR)}`,
  `BYMONTH=${listOf('(?:0?[1-9]|1[0-2])')}`,
  `BYSETPOS=${listOf(DAY_OF_YEAR)}`,
  `BYHOUR=${listOf('(?:[01]?\\d|2[0-3])')}`,
  `BYMINUTE=${listOf('[0-5]?\\d')}`,
  'WKST=(?:MO|TU|WE|TH|FR|SA|SU)',
];

/** Each part once: the look-ahead refuses a name that comes again. */
const RULE = new RegExp(
  `^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?!([A-Z]+)=.*;\\1=)(?:${RULE_PARTS.join('|')}))*$`,
);

/** RFC 5545 section 3.3.10 RECUR value, without DTSTART: `FREQ=MONTHLY;BYDAY=2WE`. */
export const recurrenceSchema = z
  .string()
  .check(
    z.regex(
      RULE,
      'an RFC 5545 recurrence rule that starts with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY, as "FREQ=MONTHLY;BYDAY=2WE"',
    ),
  );

/** When a convening is: local dates and times of `timeZone`; both ends are included. */
export const whenSchema = z
  .object({
    startsOn: absentOr(dayOrMonthSchema),
    endsOn: absentOr(dayOrMonthSchema),
    startTime: absentOr(timeOfDaySchema),
    endTime: absentOr(timeOfDaySchema),
    timeZone: absentOr(timeZoneSchema),
    precision: datePrecisionSchema,
    recurrence: absentOr(recurrenceSchema),
  })
  .check(
    z.refine(({ startsOn, precision }) => startsOn !== undefined || precision === 'rule', {
      error: 'given unless `precision` is "rule"',
      path: ['startsOn'],
    }),
    z.refine(({ recurrence, precision }) => recurrence !== undefined || precision !== 'rule', {
      error: 'given where `precision` is "rule"',
      path: ['recurrence'],
    }),
    z.refine(
      ({ startsOn, precision }) => startsOn?.length !== 7 || !/^(day|time)$/.test(precision),
      {
        error: 'a full date where `precision` is "day" or "time"',
        path: ['startsOn'],
      },
    ),
    z.refine(
      ({ startsOn, endsOn }) =>
        endsOn === undefined || (startsOn !== undefined && endsOn >= startsOn),
      {
        error: 'not before `startsOn`',
        path: ['endsOn'],
      },
    ),
    z.refine(({ startTime, precision }) => startTime !== undefined || precision !== 'time', {
      error: 'given where `precision` is "time"',
      path: ['startTime'],
    }),
    z.refine(({ startTime, timeZone }) => startTime === undefined || timeZone !== undefined, {
      error: 'given where there is a `startTime`',
      path: ['timeZone'],
    }),
  );

/**
 * Where one goes: country ISO 3166-1 alpha-2, region ISO 3166-2 without the country, degrees of WGS 84. What is not
 * known is absent.
 */
export const conveningPlaceSchema = z.object({
  name: absentOr(textSchema),
  city: absentOr(textSchema),
  region: absentOr(regionSchema),
  country: absentOr(countrySchema),
  latitude: absentOr(latitudeSchema),
  longitude: absentOr(longitudeSchema),
});

/** Something to see or read afterwards. */
export const resourceSchema = z.object({
  kind: z.enum(['slides', 'recording', 'notes', 'summary', 'photos']),
  title: textSchema,
  url: httpUrlSchema,
});

/** A session of the agenda; when it starts and ends are instants (UTC), absent where only the day is known. */
export const sessionSchema = z.object({
  id: idSchema,
  title: textSchema,
  startsAt: absentOr(instantSchema),
  endsAt: absentOr(instantSchema),
  track: absentOr(textSchema),
  speakers: absentOr(z.array(textSchema)),
  room: absentOr(textSchema),
  resources: absentOr(z.array(resourceSchema)),
});

/** What is known of who came, all of it optional. */
export const attendanceSchema = z.object({
  people: absentOr(countSchema),
  approximate: absentOr(z.boolean()),
  ecosystems: absentOr(countSchema),
  /** Ecosystems that joined the network at this convening. */
  joined: absentOr(countSchema),
  networkSize: absentOr(countSchema),
  note: absentOr(textSchema),
});

/** A convening, webinar or meeting; after it, what came out of it. */
export const conveningSchema = z.object({
  id: idSchema,
  name: textSchema,
  series: absentOr(textSchema),
  kind: conveningKindSchema,
  status: conveningStatusSchema,
  when: whenSchema,
  attendanceMode: absentOr(attendanceModeSchema),
  place: absentOr(conveningPlaceSchema),
  joinUrl: absentOr(httpUrlSchema),
  registrationUrl: absentOr(httpUrlSchema),
  website: absentOr(httpUrlSchema),
  host: absentOr(textSchema),
  ecosystemIds: absentOr(z.array(idSchema)),
  focus: absentOr(textSchema),
  agenda: absentOr(z.array(sessionSchema)),
  attendance: absentOr(attendanceSchema),
  takeaways: absentOr(z.array(z.object({ text: textSchema, by: absentOr(textSchema) }))),
  resources: absentOr(z.array(resourceSchema)),
  /** Revision number, RFC 5545 SEQUENCE. */
  sequence: absentOr(countSchema),
  lastModified: absentOr(instantSchema),
  notes: absentOr(textSchema),
  /** Where the facts come from, one or more sources joined by " ; ". */
  source: textSchema,
  confidence: confidenceSchema,
});

/**
 * One entry of a list of convenings: the record, and which of its occurrences is meant.
 * `occurrence` is absent for a series whose days are not known (a month and a bare `FREQ=MONTHLY`).
 */
export const conveningOccurrenceSchema = z.object({
  ...conveningSchema.shape,
  occurrence: absentOr(
    z.object({
      /** First and last day, local to `when.timeZone`, both included; months where only months are known. */
      startsOn: dayOrMonthSchema,
      endsOn: dayOrMonthSchema,
      /** Instants of begin and end, present where the time of day is known. */
      startsAt: absentOr(instantSchema),
      endsAt: absentOr(instantSchema),
    }),
  ),
});

export type ConveningKind = z.infer<typeof conveningKindSchema>;
export type ConveningStatus = z.infer<typeof conveningStatusSchema>;
export type AttendanceMode = z.infer<typeof attendanceModeSchema>;
export type DatePrecision = z.infer<typeof datePrecisionSchema>;
export type When = z.infer<typeof whenSchema>;
export type ConveningPlace = z.infer<typeof conveningPlaceSchema>;
export type Resource = z.infer<typeof resourceSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Attendance = z.infer<typeof attendanceSchema>;
export type Convening = z.infer<typeof conveningSchema>;
export type ConveningOccurrence = z.infer<typeof conveningOccurrenceSchema>;
