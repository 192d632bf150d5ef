/** Reads the attributes of the list. A value that cannot be read is reported and its default used. Pure. */
import { timeZoneSchema } from '@stem-ecosystems/schema/common';
import {
  attendanceModeSchema,
  conveningKindSchema,
  type AttendanceMode,
  type ConveningKind,
} from '@stem-ecosystems/schema/convening';
import { readChoices, unexpected, type Report } from '../shared/attributes.ts';

/** Entries that each part of the list shows before "Show more". */
const DEFAULT_LIMIT = 20;

/** In whose clocks times are told: those of the venue, of the viewer, or of an IANA zone. */
export type ZoneChoice = 'venue' | 'viewer' | (string & {});

/** `kind`: names with spaces between; undefined means all. */
export function readKinds(text: string | undefined, report: Report): ConveningKind[] | undefined {
  return anyOf(readChoices('kind', text, conveningKindSchema.options, report));
}

/** `mode`: names with spaces between; undefined means all. */
export function readModes(text: string | undefined, report: Report): AttendanceMode[] | undefined {
  return anyOf(readChoices('mode', text, attendanceModeSchema.options, report));
}

/** `limit`: a whole number above 0. */
export function readLimit(limit: number | undefined, report: Report): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  if (Number.isInteger(limit) && limit > 0) return limit;
  report('limit', unexpected('limit', 'a whole number of at least 1', String(limit)));
  return DEFAULT_LIMIT;
}

/** `time-zone`: "venue" (the default), "viewer" or an IANA name. */
export function readZone(text: string | undefined, report: Report): ZoneChoice {
  if (text === undefined || text === '') return 'venue';
  if (text === 'venue' || text === 'viewer' || timeZoneSchema.safeParse(text).success) return text;
  report('time-zone', unexpected('time-zone', '"venue", "viewer" or an IANA time zone', text));
  return 'venue';
}

/** `view`: "list" only, so far. */
export function checkView(text: string | undefined, report: Report): void {
  if (text === undefined || text === '' || text === 'list') return;
  const isPlanned = text === 'month';
  report(
    'view',
    isPlanned
      ? 'The `view` "month" is not available yet; the list is shown.'
      : unexpected('view', '"list"', text),
  );
}

/** `heading-level`: 1 to 5, of the headings of the parts; those of the entries are one below. */
export function readHeadingLevel(level: number | undefined, report: Report): number {
  if (level === undefined) return 2;
  if (Number.isInteger(level) && level >= 1 && level <= 5) return level;
  report('heading-level', unexpected('heading-level', 'a whole number from 1 to 5', String(level)));
  return 2;
}

/** None chosen means all. */
function anyOf<T>(chosen: T[]): T[] | undefined {
  return chosen.length === 0 ? undefined : chosen;
}
