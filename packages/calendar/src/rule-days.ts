/** What a rule tells of its days before any of them is reckoned. */
import type { RecurrenceRule } from './recurrence-rule.ts';

/** The fewest days from one occurrence to the next that the frequency and interval allow. */
export function intervalDays({ frequency, interval }: RecurrenceRule): number {
  return { daily: 1, weekly: 7, monthly: 28, yearly: 365 }[frequency] * interval;
}

/** Whether the rule itself says which days it means, so that no first day is needed to know them. */
export function namesItsDays(rule: RecurrenceRule): boolean {
  const { days, monthDays, months, yearDays, weeks } = rule;
  switch (rule.frequency) {
    case 'daily':
      return true;
    case 'weekly':
      return days.length > 0;
    case 'monthly':
      return days.length > 0 || monthDays.length > 0;
    case 'yearly':
      if (yearDays.length > 0 || days.some(({ ordinal }) => ordinal !== undefined)) return true;
      return (
        (days.length > 0 && (weeks.length > 0 || months.length > 0)) ||
        (monthDays.length > 0 && months.length > 0)
      );
  }
}
