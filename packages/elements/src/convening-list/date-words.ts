/** Dates and times in words, each moment with what a `<time>` element says of it. Pure. */
import { wallClock } from '@stem-ecosystems/calendar/wall-clock';
import { dateFormat } from '../shared/format.ts';
import { Kept } from './kept.ts';

/** A run of text; with `datetime` it stands in a `<time>` element. */
export interface TextPart {
  text: string;
  datetime?: string;
}

/** A run of a formatted range: of its start, of its end, or shared by both. */
interface RangePiece {
  text: string;
  source: Intl.DateTimeRangeFormatPart['source'];
}

const timeRanges = new Kept<RangePiece[]>(500);
const zoneNames = new Kept<string>(100);

/** A day "Wednesday, December 9, 2026", days "October 20–22, 2025", a month "October 2019" or months; ends included. */
export function dateParts(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  locale: string,
): TextPart[] {
  const format = dateFormat(locale, { ...dateStyle(startsOn, endsOn), timeZone: 'UTC' });
  const [start, end] = [utcDay(startsOn), utcDay(endsOn)];
  if (startsOn === endsOn) return [{ text: tidy(format.format(start)), datetime: startsOn }];
  return withDatetimes(rangePieces(format, start, end), startsOn, endsOn);
}

/** "Wed, Dec 9": for lists of dates. */
export function shortDate(date: string, locale: string): TextPart {
  const options = { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  return { text: tidy(dateFormat(locale, options).format(utcDay(date))), datetime: date };
}

/** "9:00–10:30 AM", on the clocks of `timeZone`. An end on the next day is told by its time alone. */
export function timeParts(start: Date, end: Date, timeZone: string, locale: string): TextPart[] {
  const [from, to] = [wallClock(start, timeZone), wallClock(end, timeZone)];
  const isSameDay = from.date === to.date;
  const pieces = timeRanges.get(`${from.time} ${to.time} ${isSameDay} ${locale}`, () => {
    if (isSameDay) return rangePieces(timeFormat(locale), utcTime(from.time), utcTime(to.time));
    return [
      { text: formatTime(from.time, locale), source: 'startRange' },
      { text: ' – ', source: 'shared' },
      { text: formatTime(to.time, locale), source: 'endRange' },
    ];
  });
  return withDatetimes(pieces, toDatetime(start), toDatetime(end));
}

/** "9:00 AM", on the clocks of `timeZone`. */
export function timePart(instant: Date, timeZone: string, locale: string): TextPart {
  const text = formatTime(wallClock(instant, timeZone).time, locale);
  return { text, datetime: toDatetime(instant) };
}

/** "Pacific Time"; the engine's own name for the zone where the language has none. */
export function zoneName(instant: Date, timeZone: string, locale: string): string {
  if (timeZone === 'UTC') return 'UTC';
  return zoneNames.get(`${timeZone} ${locale} ${instant.getUTCFullYear()}`, () => {
    const format = dateFormat(locale, { hour: 'numeric', timeZoneName: 'longGeneric', timeZone });
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
    return name?.value ?? timeZone;
  });
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

/** The formatted range, what belongs together in one piece. */
function rangePieces(format: Intl.DateTimeFormat, start: Date, end: Date): RangePiece[] {
  const pieces: RangePiece[] = [];
  for (const { source, value } of format.formatRangeToParts(start, end)) {
    const last = pieces.at(-1);
    if (last?.source === source) last.text += value;
    else pieces.push({ text: value, source });
  }
  return pieces.map(({ text, source }, index) => ({
    text: tidy(closeUp(text, pieces[index - 1]?.text, pieces[index + 1]?.text)),
    source,
  }));
}

function withDatetimes(pieces: readonly RangePiece[], from: string, to: string): TextPart[] {
  const datetimes = { startRange: from, endRange: to, shared: undefined };
  return pieces.map(({ text, source }) => {
    const datetime = datetimes[source];
    return { text, ...(datetime !== undefined && { datetime }) };
  });
}

/** Between two figures a dash stands without the thin spaces that some engines put there: 20–22. */
function closeUp(text: string, before = '', after = ''): string {
  return text.trim() === '–' && /^[\d:.]+$/.test(before) && /^\d/.test(after) ? '–' : text;
}

/** Engines differ in the special spaces they use; plain ones are found by a search of the page. */
function tidy(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

/** Times of day are formatted as if in UTC: one formatter serves all zones. */
function timeFormat(locale: string): Intl.DateTimeFormat {
  return dateFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
}

function formatTime(time: string, locale: string): string {
  return tidy(timeFormat(locale).format(utcTime(time)));
}

function utcTime(time: string): Date {
  return new Date(`2000-01-01T${time}:00Z`);
}

function utcDay(dayOrMonth: string): Date {
  return new Date(`${dayOrMonth.padEnd(10, '-01')}T00:00:00Z`);
}

function toDatetime(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}
