/** Between the clock on the wall of an IANA time zone and instants, by Intl; the zone of the process plays no part. */

const DAY_MS = 86_400_000;

/** What is known of a zone. Making its formatter costs far more than using it, and using it far more than a look-up. */
interface Zone {
  format: Intl.DateTimeFormat;
  /** Offsets at midnights in UTC, milliseconds, by days since 1970. */
  midnights: Map<number, number>;
}

/** Zones and dates come from records, so both caches are bounded. */
const MAX_ZONES = 64;
const MAX_MIDNIGHTS = 4000;
const zones = new Map<string, Zone>();

/** What a calendar and a clock on the wall of a zone show. */
export interface WallClock {
  /** `YYYY-MM-DD`, Gregorian. */
  date: string;
  /** `HH:MM`, 24 hours. */
  time: string;
}

/** The wall clock of `zone` at an instant; seconds are dropped. @throws {RangeError} for an unknown zone. */
export function wallClock(instant: Date, zone: string): WallClock {
  const local = new Date(instant.getTime() + offsetMs(instant.getTime(), zone)).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The day it is in `zone` at an instant, `YYYY-MM-DD`. @throws {RangeError} for an unknown zone. */
export function localDate(instant: Date, zone: string): string {
  return wallClock(instant, zone).date;
}

/**
 * The instant at which the clocks of `zone` show a date `YYYY-MM-DD` and a time `HH:MM`.
 * Shown twice (clocks set back): the first of the two. Never shown (clocks set forward): read with the offset
 * before the change, so 2:30 becomes 3:30. RFC 5545 section 3.3.5.
 * @throws {RangeError} for an unknown zone or a text that is no date or time.
 */
export function zonedInstant(date: string, time: string, zone: string): Date {
  const { before, after, localMs } = readings(date, time, zone);
  const isGap = after === undefined && before === undefined;
  const instants = [before, after].filter((reading) => reading !== undefined);
  return new Date(isGap ? localMs - offsetMs(localMs - DAY_MS, zone) : Math.min(...instants));
}

/** Whether the clocks of `zone` skip a local time, being set forward across it. Throws as `zonedInstant` does. */
export function isSkipped(date: string, time: string, zone: string): boolean {
  const { before, after } = readings(date, time, zone);
  return before === undefined && after === undefined;
}

/** The instant a local day begins: midnight, or the end of the gap where clocks skip midnight. */
export function startOfDay(date: string, zone: string): Date {
  return zonedInstant(date, '00:00', zone);
}

/** The day `days` later (earlier where negative), `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one date to another, 0 for the same. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/**
 * A local time read with the offset of the day before and of the day after; undefined where the clock shows
 * otherwise.
 */
function readings(date: string, time: string, zone: string) {
  const localMs = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(localMs)) {
    throw new RangeError(
      `Expected a date and a time as "2026-10-20" and "09:30", got "${date}" and "${time}"`,
    );
  }
  const read = (offset: number) =>
    offsetMs(localMs - offset, zone) === offset ? localMs - offset : undefined;
  return {
    localMs,
    before: read(offsetMs(localMs - DAY_MS, zone)),
    after: read(offsetMs(localMs + DAY_MS, zone)),
  };
}

/**
 * How far the clocks of `zone` are ahead of UTC at an instant, milliseconds; negative to the west. No zone changes
 * its clocks twice in a day, so on a day that ends with the offset it began with there is no other.
 */
function offsetMs(instantMs: number, name: string): number {
  const zone = zoneOf(name);
  const day = Math.floor(instantMs / DAY_MS);
  const [before, after] = [midnightOffsetMs(day, zone), midnightOffsetMs(day + 1, zone)];
  return before === after ? before : shownOffsetMs(instantMs, zone);
}

function midnightOffsetMs(day: number, zone: Zone): number {
  const known = zone.midnights.get(day);
  if (known !== undefined) return known;
  if (zone.midnights.size >= MAX_MIDNIGHTS) zone.midnights.clear();
  const offset = shownOffsetMs(day * DAY_MS, zone);
  zone.midnights.set(day, offset);
  return offset;
}

function shownOffsetMs(instantMs: number, { format }: Zone): number {
  // "11/22/2026, 09:30:00": to read it costs a third of what asking for its parts does.
  const numbers = (format.format(instantMs).match(/\d+/g) ?? []).map(Number);
  const [month = NaN, day, year = NaN, hour, minute, second] = numbers;
  const localMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return localMs - Math.floor(instantMs / 1000) * 1000;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const made = { format, midnights: new Map<number, number>() };
  if (zones.size >= MAX_ZONES) zones.clear();
  zones.set(name, made);
  return made;
}
