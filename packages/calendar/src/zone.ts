/** From the clock on the wall of an IANA time zone to instants and days. */
import { DAY_MS, offsetMs } from './wall-clock.ts';

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
