import { RRule } from './rrule-library.ts';
import { parseRule } from './recurrence-rule.ts';
import { intervalDays } from './rule-days.ts';
import { wallClock, type WallClock } from './wall-clock.ts';
import { addDays, daysBetween, isSkipped } from './zone.ts';

/**
 * The library gives up on a rule that never matches (30 February) only in the year 9999, ten seconds away. The
 * Gregorian calendar repeats every 400 years, weekdays included, so rules run as near to that year as leaves a
 * series four centuries to run.
 */
const CYCLE_YEARS = 400;
const LAST_YEAR = 9999;

/** No list shows more of one series; a daily rule asked up to the year 9999 would not end. */
const MAX_STARTS = 5000;

/** Which occurrences of a rule are wanted; dates `YYYY-MM-DD`, times `HH:MM`, all on the wall clock of `zone`. */
export interface Expansion {
  /** RFC 5545 RECUR value that `recurrenceSchema` has checked. */
  rule: string;
  /** First day of the series; what counts `INTERVAL` and `COUNT`, and gives the days the rule does not name. */
  startsOn: string;
  /** Absent where only days are known; then no day is skipped. */
  startTime?: string;
  /** IANA name. */
  zone: string;
  /** First day wanted. */
  from: string;
  /** Last day wanted, included. */
  to: string;
}

/**
 * When the occurrences of a rule begin, ascending, at most 5000. The expansion runs on the wall clock, so 9:00
 * stays 9:00 across a change of the clocks. A time the clocks skip is no occurrence and is not counted (RFC 5545
 * section 3.3.10).
 */
export function expandRule(expansion: Expansion): WallClock[] {
  const { zone, from, to, startTime } = expansion;
  const { count, until } = parseRule(expansion.rule);
  const startsOn = count === undefined ? skipAhead(expansion) : expansion.startsOn;
  const shiftYears = cyclesAhead(startsOn) * CYCLE_YEARS;
  const last =
    until === undefined ? `${to}T23:59` : earlier(`${to}T23:59`, localUntil(until, zone));
  const rule = new RRule({
    ...RRule.parseString(expansion.rule),
    count: null,
    dtstart: toLibrary(`${startsOn}T${startTime ?? '00:00'}`, shiftYears),
    until: toLibrary(last, shiftYears),
  });
  const starts: WallClock[] = [];
  let counted = 0;
  // The library calls back for each occurrence until it is answered false.
  rule.all((found) => {
    const start = fromLibrary(found, shiftYears);
    if (startTime !== undefined && isSkipped(start.date, start.time, zone)) return true;
    counted += 1;
    if (count !== undefined && counted > count) return false;
    if (start.date >= from) starts.push(start);
    return starts.length < MAX_STARTS;
  });
  return starts;
}

/**
 * A first day as near before `from` as keeps the rhythm of whole days and weeks; months and years are few enough to
 * walk.
 */
function skipAhead({ rule, startsOn, from }: Expansion): string {
  const parsed = parseRule(rule);
  if (parsed.frequency === 'monthly' || parsed.frequency === 'yearly') return startsOn;
  const stepDays = intervalDays(parsed);
  const steps = Math.floor(daysBetween(startsOn, from) / stepDays) - 1;
  return steps > 0 ? addDays(startsOn, steps * stepDays) : startsOn;
}

/** The last moment of the rule on the wall clock; a day without a time is included to its end. */
function localUntil(until: string, zone: string): string {
  const [, year, month, day, hour = '23', minute = '59'] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(until) ?? [];
  const moment = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)),
  );
  if (!until.endsWith('Z')) return moment.toISOString().slice(0, 16);
  const local = wallClock(moment, zone);
  return `${local.date}T${local.time}`;
}

/** How many cycles of the calendar a series can be moved ahead. */
function cyclesAhead(startsOn: string): number {
  return Math.floor((LAST_YEAR - CYCLE_YEARS - Number(startsOn.slice(0, 4))) / CYCLE_YEARS);
}

/** The library reckons in the UTC fields of a Date; no zone is meant by them. */
function toLibrary(local: string, shiftYears: number): Date {
  const date = new Date(`${local}:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + shiftYears);
  return date;
}

function fromLibrary(found: Date, shiftYears: number): WallClock {
  const date = new Date(found);
  date.setUTCFullYear(date.getUTCFullYear() - shiftYears);
  const text = date.toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
