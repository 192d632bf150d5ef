/** Reads the attributes `from` and `to`. Loaded only for lists that have them. */
import { startOfDay } from '@stem-ecosystems/calendar/zone';
import { instantSchema, isCalendarDate } from '@stem-ecosystems/schema/common';
import { unexpected, type Report } from '../shared/attributes.ts';

/** Instants of the wire. */
export interface Period {
  from?: string;
  to?: string;
}

/**
 * Each an instant, or a date, which means the beginning of that day in `zone`. What cannot be read, and an end that is not
 * after the beginning, is reported and left out.
 */
export function readPeriod(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  zone: string,
  report: Report,
): Period {
  const first = readInstant('from', from, zone, report);
  const end = readInstant('to', to, zone, report);
  if (first !== undefined && end !== undefined && Date.parse(end) <= Date.parse(first)) {
    report('to', unexpected('to', 'later than `from`', to ?? end));
    return { from: first };
  }
  return { ...(first !== undefined && { from: first }), ...(end !== undefined && { to: end }) };
}

function readInstant(
  name: 'from' | 'to',
  text: string | undefined,
  zone: string,
  report: Report,
): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (isCalendarDate(text)) return startOfDay(text, zone).toISOString();
  if (instantSchema.safeParse(text).success) return text;
  report(
    name,
    unexpected(
      name,
      'a date or an instant in UTC, as "2026-10-20" or "2026-10-20T16:00:00Z"',
      text,
    ),
  );
  return undefined;
}
