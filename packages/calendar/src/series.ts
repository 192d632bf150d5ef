import type { When } from '@stem-ecosystems/schema/convening';
import { parseRule, type RecurrenceRule } from './recurrence-rule.ts';
import { intervalDays, namesItsDays } from './rule-days.ts';
import { daysBetween } from './zone.ts';

/**
 * What is known of the dates of a convening:
 * `once` it does not repeat; `known-days` it repeats and every date can be told;
 * `unknown-days` it repeats, but on days nobody wrote down ("monthly, since November 2015"): it is shown as a series.
 */
export type Repetition = 'once' | 'known-days' | 'unknown-days';

/** Tells the three apart; the rule of an `unknown-days` series is never expanded. */
export function repetitionOf(when: When): Repetition {
  if (when.recurrence === undefined) return 'once';
  const rule = parseRule(when.recurrence);
  return areDaysKnown(when, rule) ? 'known-days' : 'unknown-days';
}

/** Whether the two dates are the time over which the series ran, being further apart than its occurrences are. */
export function isPeriod(when: When): boolean {
  const { startsOn, endsOn, recurrence } = when;
  if (recurrence === undefined || startsOn === undefined || endsOn === undefined) return false;
  const first = startsOn.padEnd(10, '-01');
  const last = endsOn.padEnd(10, '-01');
  return endsOn !== startsOn && daysBetween(first, last) >= intervalDays(parseRule(recurrence));
}

function areDaysKnown(when: When, rule: RecurrenceRule): boolean {
  if (when.startsOn === undefined)
    return namesItsDays(rule) && rule.interval === 1 && rule.count === undefined;
  if (namesItsDays(rule)) {
    const isMonthOnly = when.startsOn.length === 7;
    const keepsRhythmByMonth = rule.frequency === 'monthly' || rule.frequency === 'yearly';
    return !isMonthOnly || rule.interval === 1 || keepsRhythmByMonth;
  }
  return when.startsOn.length === 10 && !isPeriod(when);
}

/** Whether a series goes on for good, as far as anyone wrote. */
export function isOpenEnded(when: When): boolean {
  if (when.recurrence === undefined || isPeriod(when)) return false;
  const { count, until } = parseRule(when.recurrence);
  return count === undefined && until === undefined;
}
