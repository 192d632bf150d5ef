/**
 * One convening of the list: its date, what and where it is, what one can do, and, folded away, what came out of
 * it.
 */
import { attendanceModeOf } from '@stem-ecosystems/calendar/attendance-mode';
import type { Convening } from '@stem-ecosystems/schema/convening';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDistance, usualUnit } from '../shared/format.ts';
import { notice } from '../shared/notice.ts';
import { safeHref } from '../shared/safe-href.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { dateBlock } from './date-block.ts';
import { hasOutcome, type Entry } from './entries.ts';
import { heading } from './heading.ts';
import { placeWords } from './place-words.ts';
import type { ViewContext } from './view-context.ts';
import { nextDatesView, whenView } from './when-view.ts';

/** How an entry is shown besides its facts. */
export interface EntryOptions {
  /** Unique in the list; names the part that unfolds. */
  panelId: string;
  isPast?: boolean;
  /** The outcomes stand in the open. */
  showsOutcomes?: boolean;
}

export function entryView(
  entry: Entry,
  options: EntryOptions,
  context: ViewContext,
): TemplateResult {
  const { record } = entry;
  const { strings } = context;
  const { status } = record;
  return html`<article class="entry ${status} ${options.isPast ? 'past' : ''}" part="entry">
    ${dateBlock(entry, context, options)}
    <div class="body">
      ${heading(context.headingLevel, record.name, 'title')}
      <p class="tags">
        <span class="kind">${strings.kind[record.kind]}</span>
        ${
          status === 'scheduled'
            ? nothing
            : html`<strong class="status" part="status">${strings.status[status]}</strong>`
        }
      </p>
      ${whenView(entry, context, options)} ${whereView(entry, context)}
      ${options.isPast ? nothing : nextDatesView(entry, context)} ${focusView(record)}
      ${options.showsOutcomes ? context.outcomes.part?.outcomesView(record, context) : nothing}
      ${actions(entry, options, context)} ${panel(record, options, context)}
    </div>
  </article>`;
}

/** What it is about, unless its name says so already. */
function focusView({ name, focus }: Convening) {
  if (focus === undefined || name.toLowerCase().includes(focus.toLowerCase())) return nothing;
  return html`<p class="focus">${focus}</p>`;
}

function whereView({ record, distanceKm }: Entry, { strings, locale }: ViewContext) {
  const mode = attendanceModeOf(record);
  const distance =
    distanceKm === undefined
      ? ''
      : strings.away(
          formatDistance(distanceKm, { precision: 'city', locale, unit: usualUnit(locale) }),
        );
  const facts = [
    mode === undefined ? '' : strings.mode[mode],
    placeWords(record, locale),
    distance,
  ].filter(Boolean);
  return html`
    ${facts.length === 0 ? nothing : html`<p class="where">${facts.join(' · ')}</p>`}
    ${record.host === undefined ? nothing : html`<p class="host muted">${strings.host(record.host)}</p>`}
  `;
}

function actions(entry: Entry, options: EntryOptions, context: ViewContext) {
  const { record } = entry;
  const { strings, language, isPrinting, isOpen, onToggle } = context;
  const { panelId, isPast = false, showsOutcomes = false } = options;
  const isAhead = !isPast && record.status !== 'cancelled';
  const links = [
    {
      url: isAhead ? record.registrationUrl : undefined,
      text: strings.register,
      look: 'button primary',
    },
    { url: isAhead ? record.joinUrl : undefined, text: strings.join, look: 'button' },
    { url: record.website, text: pickStrings(sharedStrings, language).website, look: 'button' },
  ];
  const label = isPast && !showsOutcomes && hasOutcome(record) ? strings.outcomes : strings.details;
  return html`<div class="actions">
    ${links.map(({ url, text, look }) => {
      const href = safeHref(url);
      return href === undefined
        ? nothing
        : html`<a class=${look} href=${href}
            >${text}<span class="visually-hidden">: ${record.name}</span></a
          >`;
    })}
    <button
      type="button"
      class="button plain disclosure"
      aria-expanded=${isOpen(panelId) || isPrinting ? 'true' : 'false'}
      aria-controls=${panelId}
      @click=${() => onToggle(panelId, entry)}
    >
      ${label}<span class="visually-hidden">: ${record.name}</span>
    </button>
  </div>`;
}

/** The folded part; made only once it is open, since a list may have thousands. */
function panel(
  record: Convening,
  { panelId, showsOutcomes = false }: EntryOptions,
  context: ViewContext,
) {
  const { details, isOpen, isPrinting } = context;
  if (!isOpen(panelId) && !(isPrinting && details.part !== undefined)) {
    return html`<div class="panel" id=${panelId} hidden></div>`;
  }
  return html`<div class="panel" id=${panelId} part="details">
    ${details.part?.detailsView(record, { showsOutcomes }, context) ?? awaited(context)}
  </div>`;
}

/** In place of what cannot be shown yet. */
function awaited(context: ViewContext) {
  const { details, language, strings } = context;
  if (!details.hasFailed) {
    const { loading } = pickStrings(sharedStrings, language);
    return html`<p class="muted" role="status">${loading}</p>`;
  }
  const retry = () => void details.get();
  return notice('danger', strings.detailsFailed, retry, { language, role: 'alert' });
}
