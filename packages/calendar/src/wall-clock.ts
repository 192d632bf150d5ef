/** What the clock on the wall of an IANA time zone shows, by Intl; the zone of the process plays no part. */

/** A day, milliseconds. */
export const DAY_MS = 86_400_000;

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
 * How far the clocks of `zone` are ahead of UTC at an instant, milliseconds; negative to the west. No zone changes
 * its clocks twice in a day, so on a day that ends with the offset it began with there is no other.
 */
export function offsetMs(instantMs: number, name: string): number {
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
