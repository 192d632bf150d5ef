/** An RFC 5545 RECUR value as data: what a list says in words. */

export type Frequency = 'daily' | 'weekly' | 'monthly' | 'yearly';
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** A weekday, or the nth one of its month or year: `{ ordinal: 2, weekday: 'WE' }`; -1 is the last. */
export interface RuleDay {
  ordinal?: number;
  weekday: Weekday;
}

/** The parts of a rule that words can tell; empty lists where the rule has none of them. */
export interface RecurrenceRule {
  frequency: Frequency;
  /** Every how many days, weeks, months or years, ≥ 1. */
  interval: number;
  days: RuleDay[];
  /** Days of the month, 1 to 31, or -1 for its last. */
  monthDays: number[];
  /** 1 to 12. */
  months: number[];
  /** Days of the year, 1 to 366, negative from its end. */
  yearDays: number[];
  /** ISO weeks of the year. */
  weeks: number[];
  /** Which ones of each period's days; RFC 5545 BYSETPOS. */
  positions: number[];
  /** Hours of the day the rule itself names. */
  hours: number[];
  count?: number;
  /** As the rule has it: `20260630`, `20260630T160000` or, in UTC, `20260630T160000Z`. */
  until?: string;
}

/** Reads a rule that `recurrenceSchema` has checked. */
export function parseRule(text: string): RecurrenceRule {
  const parts = new Map(text.split(';').map((part) => part.split('=') as [string, string]));
  const numbers = (name: string) => (parts.get(name)?.split(',') ?? []).map(Number);
  const count = parts.get('COUNT');
  const until = parts.get('UNTIL');
  return {
    frequency: (parts.get('FREQ') ?? '').toLowerCase() as Frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    days: (parts.get('BYDAY')?.split(',') ?? []).map(readDay),
    monthDays: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH'),
    yearDays: numbers('BYYEARDAY'),
    weeks: numbers('BYWEEKNO'),
    positions: numbers('BYSETPOS'),
    hours: numbers('BYHOUR'),
    ...(count !== undefined && { count: Number(count) }),
    ...(until !== undefined && { until }),
  };
}

function readDay(text: string): RuleDay {
  const weekday = text.slice(-2) as Weekday;
  return text.length > 2 ? { ordinal: Number(text.slice(0, -2)), weekday } : { weekday };
}
