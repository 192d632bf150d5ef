import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateFormat } from '../shared/format.ts';
import { hasMeetingDates, isSeries, type Entry } from './entries.ts';
import type { ViewContext } from './view-context.ts';

const REPEAT = svg`<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"
  stroke-linecap="round" stroke-linejoin="round"><path d="M17 3l3 3-3 3" /><path d="M4 11V9a3 3 0 0 1 3-3h13" />
  <path d="M7 21l-3-3 3-3" /><path d="M20 13v2a3 3 0 0 1-3 3H4" /></svg>`;

/** A leaf of the calendar. For the eye only: the words beside it say the same. */
export function dateBlock(entry: Entry, { locale, now, strings }: ViewContext): TemplateResult {
  const [date] = entry.dates;
  const isRepeating = isSeries(entry);
  // A series of unknown days has no leaf, and the days of a period are not those of its meetings.
  if (date === undefined || (isRepeating && !hasMeetingDates(entry))) {
    return html`<div class="date-block" part="date" aria-hidden="true">
      <span class="day">${REPEAT}</span>
    </div>`;
  }
  const isMonth = date.startsOn.length === 7;
  const isCirca = entry.record.when.precision === 'approximate';
  const year = date.startsOn.slice(0, 4);
  const isThisYear = year === String(now.getUTCFullYear());
  const month = name(date.startsOn, { month: 'short' }, locale);
  return html`<div class="date-block" part="date" aria-hidden="true">
    <span class="month">${isRepeating ? strings.next : isMonth ? year : month}</span>
    <span class="day ${isMonth ? 'word' : ''}"
      >${isCirca ? '≈ ' : nothing}${isMonth ? month : dayNumbers(date.startsOn, date.endsOn)}</span
    >
    ${
      isRepeating
        ? html`<span class="name">${month}</span>`
        : isMonth || isThisYear
          ? nothing
          : html`<span class="year">${year}</span>`
    }
  </div>`;
}

/** "20", "20–22"; the first day alone where the last is in another month. */
function dayNumbers(startsOn: string, endsOn: string): TemplateResult {
  const [first, last] = [startsOn, endsOn].map((date) => Number(date.slice(8)));
  if (startsOn === endsOn || startsOn.slice(0, 7) !== endsOn.slice(0, 7)) return html`${first}`;
  return html`${first}<span class="to">–${last}</span>`;
}

function name(date: string, options: Intl.DateTimeFormatOptions, locale: string): string {
  const format = dateFormat(locale, { ...options, timeZone: 'UTC' });
  return format.format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`)).replace('.', '');
}
