/** Which clocks an entry is told by, and the days it has on them. Pure. */
import { DAY_MS, wallClock } from '@stem-ecosystems/calendar/wall-clock';
import type { Entry, Occurrence } from './entries.ts';
import type { ViewContext } from './view-context.ts';

/** An occurrence whose time of day is known. */
export type TimedOccurrence = Occurrence & { startsAt: string };

/** What decides about the clocks. */
export type ZoneContext = Pick<ViewContext, 'zone' | 'viewerZone'>;

export function hasTime(date: Occurrence): date is TimedOccurrence {
  return date.startsAt !== undefined;
}

/** Whether a start and an end are known less than a day apart: a meeting, or an evening that ends after midnight. */
export function isWithinADay({ startsAt, endsAt }: Occurrence): boolean {
  if (startsAt === undefined || endsAt === undefined) return false;
  return Date.parse(endsAt) - Date.parse(startsAt) < DAY_MS;
}

/** IANA name of the zone of the event; that of the viewer where it has none. */
export function venueZone({ record }: Entry, { viewerZone }: ZoneContext): string {
  return record.when.timeZone ?? viewerZone;
}

/** IANA name of the zone that comes first. What is over is told by the clocks of its venue. */
export function shownZone(entry: Entry, context: ZoneContext, isPast = false): string {
  if (isPast || context.zone === 'venue') return venueZone(entry, context);
  return context.zone === 'viewer' ? context.viewerZone : context.zone;
}

/** First and last day of an occurrence on the clocks of `zone`; months where only months are known. */
export function shownDays(date: Occurrence, zone: string): { startsOn: string; endsOn: string } {
  const { startsOn, endsOn } = date;
  if (!hasTime(date) || (startsOn !== endsOn && !isWithinADay(date))) return { startsOn, endsOn };
  const day = wallClock(new Date(date.startsAt), zone).date;
  return { startsOn: day, endsOn: day };
}
