import type { ConveningOccurrence, When } from '@stem-ecosystems/schema/convening';
import { expandRule } from './expand-rule.ts';
import { parseRule } from './recurrence-rule.ts';
import { isPeriod, repetitionOf } from './series.ts';
import { localDate, type WallClock } from './wall-clock.ts';
import { addDays, daysBetween, startOfDay, zonedInstant } from './zone.ts';

/** One date of a convening as the contract writes it. */
export type Occurrence = NonNullable<ConveningOccurrence['occurrence']>;

/** From when to when something lasts, milliseconds since 1970, the end not included. */
export interface Span {
  startMs: number;
  /** `Infinity` for a series nobody wrote an end of. */
  endMs: number;
  /** Absent for a series whose days are not known. */
  occurrence?: Occurrence;
}

/** Which spans are wanted: those that meet `[from, to)`. */
export interface Window {
  from: Date;
  to: Date;
}

/** Whether a span meets a window; one without length does if its moment lies in it. */
function meets({ startMs, endMs }: Span, { from, to }: Window): boolean {
  const isMoment = startMs === endMs && startMs === from.getTime();
  return startMs < to.getTime() && (endMs > from.getTime() || isMoment);
}

/**
 * The spans of a convening that meet a window, ascending. Days and months are those of its own zone, or of UTC
 * where it names none. A start without an end lasts to the end of its last day; a month lasts all of it.
 */
export function spansOf(when: When, window: Window): Span[] {
  const spans =
    repetitionOf(when) === 'known-days' ? expandedSpans(when, window) : [wholeSpan(when, window)];
  return spans.filter((span) => meets(span, window));
}

function expandedSpans(when: When, window: Window): Span[] {
  const rule = when.recurrence ?? '';
  const zone = zoneOf(when);
  const lengthDays = isPeriod(when) ? 0 : daysOf(when);
  const from = addDays(localDate(window.from, zone), -lengthDays - 1);
  const to = localDate(window.to, zone);
  const lastDay = isPeriod(when) ? lastDayOf(when.endsOn ?? '') : to;
  // Without a first day a series is told from the window on: nobody knows since when it runs.
  const startsOn = when.startsOn === undefined ? addDays(from, 1) : firstDayOf(when.startsOn);
  const isTimed =
    when.timeZone !== undefined &&
    (when.startTime !== undefined || parseRule(rule).hours.length > 0);
  const startTime = when.startTime ?? '00:00';
  return expandRule({
    rule,
    startsOn,
    zone,
    from,
    to: lastDay < to ? lastDay : to,
    ...(isTimed && { startTime }),
  }).map((start) => {
    const endsOn = addDays(start.date, lengthDays);
    return isTimed ? timedSpan(when, start, endsOn) : daySpan(start.date, endsOn, zone);
  });
}

/** The span of what is not expanded: a single convening, or the time over which a series ran. */
function wholeSpan(when: When, window: Window): Span {
  const zone = zoneOf(when);
  const { startsOn, endsOn = openEndOf(when) } = when;
  if (startsOn === undefined) return { startMs: window.from.getTime(), endMs: Infinity };
  if (endsOn === undefined) {
    return { startMs: startOfDay(firstDayOf(startsOn), zone).getTime(), endMs: Infinity };
  }
  const isSeries = when.recurrence !== undefined;
  if (when.startTime === undefined || isSeries || startsOn.length === 7) {
    return daySpan(startsOn, endsOn, zone);
  }
  return timedSpan(when, { date: startsOn, time: when.startTime }, endsOn);
}

/**
 * The last day, or month, of a `when` that names none: its first, or where its rule stops; undefined for a rule
 * without an end.
 */
function openEndOf({ startsOn, recurrence, timeZone = 'UTC' }: When): string | undefined {
  if (recurrence === undefined || startsOn === undefined) return startsOn;
  const { count, until } = parseRule(recurrence);
  if (count === undefined && until === undefined) return undefined;
  const first = firstDayOf(startsOn);
  const starts = expandRule({
    rule: recurrence,
    startsOn: first,
    zone: timeZone,
    from: first,
    to: '9999-12-31',
  });
  return (starts.at(-1)?.date ?? first).slice(0, startsOn.length);
}

function timedSpan(when: When, start: WallClock, endsOn: string): Span {
  const { startTime, endTime, timeZone = 'UTC' } = when;
  const startsAt = zonedInstant(start.date, start.time, timeZone);
  // A rule may name hours of its own; how long those meetings last is not known.
  if (endTime === undefined || start.time !== startTime) {
    const { endMs } = daySpan(start.date, endsOn, timeZone);
    const occurrence = { startsOn: start.date, endsOn, startsAt: toWire(startsAt) };
    return { startMs: startsAt.getTime(), endMs, occurrence };
  }
  const lastDay = endsOn === start.date && endTime < startTime ? addDays(endsOn, 1) : endsOn;
  const endsAt = zonedInstant(lastDay, endTime, timeZone);
  const instants = { startsAt: toWire(startsAt), endsAt: toWire(endsAt) };
  return {
    startMs: startsAt.getTime(),
    endMs: endsAt.getTime(),
    occurrence: { startsOn: start.date, endsOn: lastDay, ...instants },
  };
}

/** Whole days, or whole months where that is all that is known. */
function daySpan(startsOn: string, endsOn: string, zone: string): Span {
  return {
    startMs: startOfDay(firstDayOf(startsOn), zone).getTime(),
    endMs: startOfDay(addDays(lastDayOf(endsOn), 1), zone).getTime(),
    occurrence: { startsOn, endsOn },
  };
}

function daysOf({ startsOn, endsOn }: When): number {
  if (startsOn === undefined || endsOn === undefined || startsOn.length === 7) return 0;
  return daysBetween(startsOn, lastDayOf(endsOn));
}

function firstDayOf(dayOrMonth: string): string {
  return dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth;
}

function lastDayOf(dayOrMonth: string): string {
  if (dayOrMonth.length === 10) return dayOrMonth;
  const [year = NaN, month = NaN] = dayOrMonth.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function zoneOf({ timeZone = 'UTC' }: When): string {
  return timeZone;
}

function toWire(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}
