/** When a convening is: its date or rule, its time with the zone named, the dates that come next. */
import { wallClock } from '@stem-ecosystems/calendar/wall-clock';
import { parseRule } from '@stem-ecosystems/calendar/recurrence-rule';
import { html, nothing, type TemplateResult } from 'lit';
import {
  dateParts,
  plainText,
  shortDate,
  timePart,
  timeParts,
  zoneName,
  type TextPart,
} from './date-words.ts';
import { hasMeetingDates, isSeries, type Entry } from './entries.ts';
import { ruleWords } from './rule-words.ts';
import {
  hasTime,
  isWithinADay,
  shownDays,
  shownZone,
  venueZone,
  type TimedOccurrence,
} from './shown-days.ts';
import type { ViewContext } from './view-context.ts';

const NEXT_DATES = 3;

/** All that is said of when an entry is. Past ones need no clock but the venue's. */
export function whenView(
  entry: Entry,
  context: ViewContext,
  { isPast = false } = {},
): TemplateResult {
  const [first] = entry.dates;
  const zone = venueZone(entry, context);
  const shown = shownZone(entry, context, isPast);
  const date = isSeries(entry)
    ? seriesDate(entry, context, isPast)
    : singleDate(entry, context, shown);
  const isTimed = first !== undefined && hasTime(first) && !(isPast && isSeries(entry));
  return html`
    <p class="when" part="when"><bdi>${date}</bdi></p>
    ${
      isTimed
        ? html`<p class="time"><bdi>${timeText(first, shown, context)}</bdi></p>
            ${isPast ? nothing : otherClocks(first, { shown, venue: zone }, context)}`
        : nothing
    }
  `;
}

function singleDate(
  { record, dates: [date] }: Entry,
  { strings, locale }: ViewContext,
  zone: string,
) {
  if (date === undefined) return nothing;
  const parts = dateParts(shownDays(date, zone), locale);
  if (record.when.precision !== 'approximate') return timeElements(parts);
  // The words around the date come from the table, in the order of the language.
  const [before = '', after = ''] = strings.about('\0').split('\0');
  return html`${before}${timeElements(parts)}${after}`;
}

function seriesDate(entry: Entry, context: ViewContext, isPast: boolean) {
  const { record, dates } = entry;
  const { strings, locale } = context;
  const rule = ruleWords(parseRule(record.when.recurrence ?? ''), context);
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) {
    const since = record.when.startsOn;
    if (since === undefined) return rule;
    const month = plainText(dateParts({ startsOn: since, endsOn: since }, locale));
    return html`${rule}, ${strings.since(month)}`;
  }
  if (!isPast && hasMeetingDates(entry)) return rule;
  const range = {
    startsOn: earlier(first.startsOn, last.startsOn),
    endsOn: later(first.endsOn, last.endsOn),
  };
  return html`${rule}, ${timeElements(dateParts(range, locale))}`;
}

/** "9:00–10:30 AM Pacific Time". */
function timeText(date: TimedOccurrence, zone: string, { strings, locale }: ViewContext) {
  const start = new Date(date.startsAt);
  const name = zoneName(start, zone, locale);
  const from = timePart(start, zone, locale);
  if (date.endsAt === undefined) return html`${strings.from(from.text)} ${name}`;
  const end = new Date(date.endsAt);
  if (isWithinADay(date)) return html`${timeElements(timeParts(start, end, zone, locale))} ${name}`;
  return html`${strings.startsEnds(from.text, timePart(end, zone, locale).text)} ${name}`;
}

/** The same moment on the viewer's clock, and on the venue's where another is shown, as far as they differ. */
function otherClocks(
  date: TimedOccurrence,
  { shown, venue }: { shown: string; venue: string },
  context: ViewContext,
) {
  const { strings, viewerZone, locale } = context;
  // As a rule there is one zone, and nothing to compare.
  if (shown === viewerZone && shown === venue) return nothing;
  const start = new Date(date.startsAt);
  const first = wallClock(start, shown);
  const told = [first];
  return [
    { label: strings.yourTime, zone: viewerZone },
    { label: strings.eventTime, zone: venue },
  ].map(({ label, zone }) => {
    const clock = wallClock(start, zone);
    if (told.some(({ date: day, time }) => day === clock.date && time === clock.time))
      return nothing;
    told.push(clock);
    const day =
      clock.date === first.date
        ? nothing
        : html`${timeElements([shortDate(clock.date, locale)])}, `;
    return html`<p class="time other muted">
      <bdi>${label}: ${day}${timeText(date, zone, context)}</bdi>
    </p>`;
  });
}

/** The dates of a series that come next, a few of them; nothing where they are not known. */
export function nextDatesView(entry: Entry, context: ViewContext): TemplateResult | typeof nothing {
  if (!hasMeetingDates(entry)) return nothing;
  const { strings, locale } = context;
  const zone = shownZone(entry, context);
  const days = entry.dates.slice(0, NEXT_DATES).map((date) => {
    const day = shownDays(date, zone).startsOn;
    return html`<li>${timeElements([shortDate(day, locale)])}</li>`;
  });
  return html`<div class="next">
    <span class="muted">${strings.nextDates}</span>
    <ul>
      ${days}
    </ul>
  </div>`;
}

/** Text with its moments in `<time>` elements. */
export function timeElements(parts: readonly TextPart[]): (string | TemplateResult)[] {
  return parts.map(({ text, datetime }) =>
    datetime === undefined ? text : html`<time datetime=${datetime}>${text}</time>`,
  );
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
