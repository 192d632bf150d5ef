import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateFormat } from '../shared/format.ts';
import { hasMeetingDates, isSeries, type Entry } from './entries.ts';
import { shownDays, shownZone } from './shown-days.ts';
import type { ViewContext } from './view-context.ts';

const REPEAT = svg`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"
  stroke-linecap="round" stroke-linejoin="round"><path d="M17 3l3 3-3 3" /><path d="M4 11V9a3 3 0 0 1 3-3h13" />
  <path d="M7 21l-3-3 3-3" /><path d="M20 13v2a3 3 0 0 1-3 3H4" /></svg>`;

/** A leaf of the calendar. For the eye only: the words beside it say the same. */
export function dateBlock(
  entry: Entry,
  context: ViewContext,
  { isPast = false } = {},
): TemplateResult {
  const { locale, now, strings } = context;
  const [date] = entry.dates;
  const isRepeating = isSeries(entry);
  // A series of unknown days has no leaf, and the days of a period are not those of its meetings.
  if (date === undefined || (isRepeating && !hasMeetingDates(entry))) {
    return html`<div class="date-block" part="date" aria-hidden="true">
      <span class="day">${REPEAT}</span>
    </div>`;
  }
  const { startsOn, endsOn } = shownDays(date, shownZone(entry, context, isPast));
  const isMonth = startsOn.length === 7;
  const year = startsOn.slice(0, 4);
  const month = monthName(startsOn, locale);
  const about = entry.record.when.precision === 'approximate' ? '≈ ' : '';
  const isThisYear = year === String(now.getUTCFullYear());
  const [top, below] = isRepeating
    ? [strings.next, html`<span class="name">${month}</span>`]
    : isMonth
      ? [year, nothing]
      : [month, isThisYear ? nothing : html`<span class="year">${year}</span>`];
  return html`<div class="date-block" part="date" aria-hidden="true">
    <span class="month">${top}</span>
    <bdi class="day ${isMonth ? 'word' : ''}"
      >${about}${isMonth ? month : dayNumbers(startsOn, endsOn)}</bdi
    >
    ${below}
  </div>`;
}

/** "20", "20–22"; the first day alone where the last is in another month. */
function dayNumbers(startsOn: string, endsOn: string): TemplateResult {
  const [first, last] = [startsOn, endsOn].map((date) => Number(date.slice(8)));
  if (startsOn === endsOn || startsOn.slice(0, 7) !== endsOn.slice(0, 7)) return html`${first}`;
  return html`${first}<span class="to">–${last}</span>`;
}

function monthName(date: string, locale: string): string {
  const format = dateFormat(locale, { month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)).replace('.', '');
}
