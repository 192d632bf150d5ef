/** A recurrence rule in words: "Second Wednesday of the month". Pure. */
import type { RecurrenceRule, RuleDay, Weekday } from '@stem-ecosystems/calendar/recurrence-rule';
import { dateFormat, formatList } from '../shared/format.ts';
import type { ConveningStrings } from './convening-list.strings.ts';

const WEEKDAYS: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WORKDAYS = 'MO,TU,WE,TH,FR';

interface Words {
  strings: ConveningStrings;
  locale: string;
}

/**
 * What a rule says, beginning with a capital letter and with its end where it has one. A rule too intricate for
 * words (weeks or days of the year) is told by its rhythm alone: "Yearly".
 */
export function ruleWords(rule: RecurrenceRule, words: Words): string {
  const text = rhythm(rule, words);
  const end =
    rule.until === undefined ? '' : `, ${words.strings.until(untilDay(rule.until, words.locale))}`;
  return `${text.charAt(0).toLocaleUpperCase(words.locale)}${text.slice(1)}${end}`;
}

function rhythm(rule: RecurrenceRule, words: Words): string {
  const { strings, locale } = words;
  const every = strings.every[rule.frequency](rule.interval);
  const day = rule.frequency === 'weekly' ? weekdayList(rule.days, locale) : dayWords(rule, words);
  if (day === undefined) return every;
  switch (rule.frequency) {
    case 'daily':
      return every;
    case 'weekly':
      return rule.interval === 1 ? strings.everyDay(day) : `${every}, ${day}`;
    case 'monthly':
      return rule.interval === 1 ? strings.ofTheMonth(day) : `${day}, ${every}`;
    case 'yearly': {
      const months = formatList(
        rule.months.map((month) => monthName(month, locale)),
        locale,
      );
      return `${strings.ofMonth(day, months)}, ${every}`;
    }
  }
}

/** Which day of its month is meant: "second Wednesday", "day 15", "last weekday"; undefined where words fail. */
function dayWords(rule: RecurrenceRule, { strings, locale }: Words): string | undefined {
  const { days, monthDays, positions, weeks, yearDays } = rule;
  if (weeks.length > 0 || yearDays.length > 0) return undefined;
  if (rule.frequency === 'yearly' && rule.months.length === 0) return undefined;
  if (monthDays.length > 0 && days.length === 0 && monthDays.every((day) => day >= -1)) {
    const named = monthDays.map((day) => (day === -1 ? strings.lastDay : strings.dayOfMonth(day)));
    return formatList(named, locale);
  }
  if (days.length === 0 || monthDays.length > 0) return undefined;
  if (positions.length > 0) {
    const one =
      days.map(({ weekday }) => weekday).join(',') === WORKDAYS ? strings.workday : undefined;
    const single = days.length === 1 ? weekdayList(days, locale) : one;
    return nth(positions, single, strings, locale);
  }
  const [first] = days;
  if (days.every(({ weekday }) => weekday === first?.weekday)) {
    const ordinals = days.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal !== undefined);
    return ordinals.length === 0
      ? undefined
      : nth(ordinals, weekdayList([...days].slice(0, 1), locale), strings, locale);
  }
  const each = days.map((day) =>
    nth([day.ordinal ?? NaN], weekdayList([day], locale), strings, locale),
  );
  return each.includes(undefined)
    ? undefined
    : formatList(
        each.filter((text) => text !== undefined),
        locale,
      );
}

/** "first and third Tuesday"; undefined where an ordinal has no word or there is no day. */
function nth(
  ordinals: readonly number[],
  day: string | undefined,
  strings: ConveningStrings,
  locale: string,
): string | undefined {
  const named = ordinals.map((ordinal) => strings.ordinal[ordinal]);
  if (day === undefined || named.includes(undefined)) return undefined;
  return `${formatList(
    named.filter((word) => word !== undefined),
    locale,
  )} ${day}`;
}

function weekdayList(days: readonly RuleDay[], locale: string): string | undefined {
  if (days.length === 0) return undefined;
  const format = dateFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const named = days.map(({ weekday }) =>
    format.format(Date.UTC(1970, 0, 5 + WEEKDAYS.indexOf(weekday))),
  );
  return formatList(named, locale);
}

function monthName(month: number, locale: string): string {
  return dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(1970, month - 1, 1),
  );
}

function untilDay(until: string, locale: string): string {
  const day = Date.parse(
    `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}T00:00:00Z`,
  );
  return dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
