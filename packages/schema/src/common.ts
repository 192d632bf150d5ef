/** Field types that several record types share. */
import * as z from 'zod/mini';
import { atMost, notNegative } from './length.ts';

/** A field that may be absent. The contract has no `null`: an absent value is absent. */
export const absentOr = z.exactOptional;

/**
 * Identity of a record: 1-200 characters without control characters, unique within its type, kept as imported.
 * Percent-encoded in paths and file names, which halves of surrogate pairs cannot be; line and paragraph separators
 * (U+2028, U+2029) are no more printable than control characters.
 */
export const idSchema = z
  .string()
  .check(
    z.regex(
      /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u,
      '1 to 200 characters without control characters',
    ),
  );

/** One line of text, not blank. */
export const textSchema = z.string().check(
  z.refine((text) => text.trim() !== '', 'text that is not blank'),
  atMost(5000),
);

/** An absolute http or https URL. Nothing else may end in an `href` or `src`. */
export const httpUrlSchema = z
  .string()
  .check(z.refine(isHttpUrl, 'an absolute http:// or https:// URL'), atMost(2000));

/** Whether a text is an absolute http(s) URL, without credentials. */
export function isHttpUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  );
}

/** Degrees, WGS 84, -90 to 90. */
export const latitudeSchema = z
  .number()
  .check(z.refine((value) => value >= -90 && value <= 90, 'degrees from -90 to 90'));

/** Degrees, WGS 84, -180 to 180. */
export const longitudeSchema = z
  .number()
  .check(z.refine((value) => value >= -180 && value <= 180, 'degrees from -180 to 180'));

/** How exact a point is: the place itself, or the centre of its city (shown as "in CITY", without tenths). */
export const precisionSchema = z.enum(['site', 'city']);

/** ISO 3166-1 alpha-2. */
export const countrySchema = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 country code, as "US"'));

/** ISO 3166-2 without the country and its hyphen: `OK`, not `US-OK`. */
export const regionSchema = z
  .string()
  .check(z.regex(/^[A-Z0-9]{1,3}$/, 'an ISO 3166-2 code without the country, as "OK"'));

/** BCP 47 language tag. */
export const languageSchema = z
  .string()
  .check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag, as "es"'));

/** An instant, ISO 8601 in UTC: `2026-11-22T09:30:00Z`, with up to three decimals. */
export const instantSchema = z
  .string()
  .check(z.refine(isInstant, 'an ISO 8601 instant in UTC, as "2026-11-22T09:30:00Z"'));

function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(text)) return false;
  return isCalendarDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** A day of the Gregorian calendar that exists: `2026-02-28`, never `2026-02-30`. */
export const dateSchema = z
  .string()
  .check(z.refine(isCalendarDate, 'a calendar date, as "2026-10-20"'));

/** Whether a text is `YYYY-MM-DD` and that day exists; read through UTC and compared, so that 31 February is refused. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

/** Local time of day, 24 hours: `09:30`. */
export const timeOfDaySchema = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day from 00:00 to 23:59'));

/** IANA time zone name that this engine knows: `America/Los_Angeles`. */
export const timeZoneSchema = z
  .string()
  .check(z.refine(isTimeZone, 'an IANA time zone name, as "America/Chicago"'));

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    // Intl has no other way to ask whether a zone exists: the RangeError is its "no".
    return false;
  }
}

/** How far a record can be trusted; `low` is left out of every list unless `include=low`. */
export const confidenceSchema = z.enum(['high', 'medium', 'low']);

/** A whole number ≥ 0. */
export const countSchema = z.int().check(notNegative('a whole number of at least 0'));

/** A year, 2000 to 2100. */
export const yearSchema = z
  .int()
  .check(z.refine((year) => year >= 2000 && year <= 2100, 'a year from 2000 to 2100'));

/** What a sector of the network is called on the wire. */
export const sectorSchema = z.enum([
  'prek12-school',
  'out-of-school-time',
  'higher-education',
  'stem-expert',
  'museum-science-center',
  'library',
  'business',
  'funder',
  'government',
  'community',
  'family',
]);

export type Confidence = z.infer<typeof confidenceSchema>;
export type Precision = z.infer<typeof precisionSchema>;
export type Sector = z.infer<typeof sectorSchema>;
/** The four types of record that the directory lists. */
export type RecordType = 'ecosystem' | 'organization' | 'program' | 'convening';
