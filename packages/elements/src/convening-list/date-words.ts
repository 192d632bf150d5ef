/** Dates and times in words, each moment with what a `<time>` element says of it. Pure. */
import { wallClock } from '@stem-ecosystems/calendar/zone';
import { dateFormat } from '../shared/format.ts';

/** A run of text; with `datetime` it stands in a `<time>` element. */
export interface TextPart {
  text: string;
  datetime?: string;
}

/** A day "Wednesday, December 9, 2026", days "October 20–22, 2025", a month "October 2019" or months; ends included. */
export function dateParts(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  locale: string,
): TextPart[] {
  const format = dateFormat(locale, { ...dateStyle(startsOn, endsOn), timeZone: 'UTC' });
  const [start, end] = [utcDay(startsOn), utcDay(endsOn)];
  if (startsOn === endsOn) return [{ text: tidy(format.format(start)), datetime: startsOn }];
  return rangeParts(format.formatRangeToParts(start, end), startsOn, endsOn);
}

/** "Wed, Dec 9": for lists of dates. */
export function shortDate(date: string, locale: string): TextPart {
  const options = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return { text: tidy(dateFormat(locale, options).format(utcDay(date))), datetime: date };
}

/** "9:00–10:30 AM", on the clocks of `timeZone`. An end on the next day is told by its time alone. */
export function timeParts(start: Date, end: Date, timeZone: string, locale: string): TextPart[] {
  const format = dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  const [from, to] = [toDatetime(start), toDatetime(end)];
  if (wallClock(start, timeZone).date === wallClock(end, timeZone).date) {
    return rangeParts(format.formatRangeToParts(start, end), from, to);
  }
  return [
    { text: tidy(format.format(start)), datetime: from },
    { text: ' – ' },
    { text: tidy(format.format(end)), datetime: to },
  ];
}

/** "9:00 AM", on the clocks of `timeZone`. */
export function timePart(instant: Date, timeZone: string, locale: string): TextPart {
  const format = dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
  return { text: tidy(format.format(instant)), datetime: toDatetime(instant) };
}

/** "Pacific Time"; the engine's own name for the zone where the language has none. */
export function zoneName(instant: Date, timeZone: string, locale: string): string {
  if (timeZone === 'UTC') return 'UTC';
  const format = dateFormat(locale, { hour: 'numeric', timeZoneName: 'longGeneric', timeZone });
  return (
    format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  );
}

/** The text of parts, joined. */
export function plainText(parts: readonly TextPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function dateStyle(startsOn: string, endsOn: string): Intl.DateTimeFormatOptions {
  if (startsOn.length === 7) return { year: 'numeric', month: 'long' };
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  return startsOn === endsOn ? { weekday: 'long', ...day } : day;
}

/** Joins what the formatter gives piece by piece to the start, the end and what both share. */
function rangeParts(pieces: Intl.DateTimeRangeFormatPart[], from: string, to: string): TextPart[] {
  const datetimes = { startRange: from, endRange: to, shared: undefined };
  const parts: TextPart[] = [];
  let source: string | undefined;
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && piece.source === source) last.text += piece.value;
    else {
      const datetime = datetimes[piece.source];
      parts.push({ text: piece.value, ...(datetime !== undefined && { datetime }) });
    }
    source = piece.source;
  }
  return parts.map((part, index) => ({
    ...part,
    text: tidy(closeUp(part.text, parts[index - 1], parts[index + 1])),
  }));
}

/** Between two figures a dash stands without the thin spaces that some engines put there: 20–22. */
function closeUp(text: string, before: TextPart | undefined, after: TextPart | undefined): string {
  const isDash = text.trim() === '–';
  return isDash && /^[\d:.]+$/.test(before?.text ?? '') && /^\d/.test(after?.text ?? '')
    ? '–'
    : text;
}

/** Engines differ in the special spaces they use; plain ones are found by a search of the page. */
function tidy(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

function utcDay(dayOrMonth: string): Date {
  return new Date(`${dayOrMonth.padEnd(10, '-01')}T00:00:00Z`);
}

function toDatetime(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}
