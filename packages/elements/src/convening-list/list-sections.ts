/** The parts of the list: what is ahead, the groups that meet regularly, what is over. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../shared/format.ts';
import { notice } from '../shared/notice.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { isSeries, type Entry } from './entries.ts';
import { entryView } from './entry-view.ts';
import { heading } from './heading.ts';
import { kindFilter } from './kind-filter.ts';
import type { PastPhase } from './list-loader.ts';
import type { PartModel } from './list-part.ts';
import type { ViewContext } from './view-context.ts';

/** From so many entries on the browser lays out only those in view. */
const MANY_ENTRIES = 100;

/** What is ahead: dated ones, then series; where nothing is dated, what came out of the last one. */
export function mainSection(
  part: PartModel,
  words: { title: string; nothingDated: string },
  last: Entry | undefined,
  context: ViewContext,
): TemplateResult {
  const dated = part.shown.filter((entry) => !isSeries(entry));
  const series = part.shown.filter(isSeries);
  const level = context.headingLevel - 1;
  return html`<section class="main">
    ${heading(level, words.title)} ${partFilter(part, context)}
    ${dated.length === 0 ? nothing : entryList(dated, part, context)}
    ${
      part.matching.every(isSeries)
        ? html`<p class="empty" part="empty">${words.nothingDated}</p>
            ${last === undefined ? nothing : lastOutcomes(last, context)}`
        : nothing
    }
    ${
      series.length === 0
        ? nothing
        : html`${heading(level, context.strings.series)} ${entryList(series, part, context)}`
    }
    ${moreButton(part, context)}
  </section>`;
}

/** Only what is over, once what shows it has come: it comes with the details. */
export function pastSection(part: PartModel, context: ViewContext) {
  const { details, strings } = context;
  if (!details.hasFailed) return details.part?.pastSection(part, context) ?? nothing;
  return notice('danger', strings.pastUnreachable, () => void details.get(), context);
}

/** A button, and what is over once it was asked for. */
export function pastOnDemand(
  part: PartModel,
  {
    isShown,
    phase,
    toggle,
    retry,
  }: { isShown: boolean; phase: PastPhase; toggle: () => void; retry: () => void },
  context: ViewContext,
): TemplateResult {
  const { strings, language } = context;
  return html`<div class="on-demand">
    <button
      type="button"
      class="button toggle"
      aria-expanded=${isShown ? 'true' : 'false'}
      aria-controls="past"
      @click=${toggle}
    >
      ${isShown ? strings.hidePast : strings.showPast}
    </button>
    <div id="past" ?hidden=${!isShown} aria-busy=${phase === 'loading' ? 'true' : 'false'}>
      ${phase === 'loading' ? html`<p class="muted">${pickStrings(sharedStrings, language).loading}</p>` : nothing}
      ${phase === 'failed' ? notice('danger', strings.pastUnreachable, retry, context) : nothing}
      ${phase === 'loaded' ? pastSection(part, context) : nothing}
    </div>
  </div>`;
}

function lastOutcomes(last: Entry, context: ViewContext) {
  const options = { panelId: 'panel-last', isPast: true, showsOutcomes: true };
  return html`<div class="last">
    ${heading(context.headingLevel - 1, context.strings.lastOutcomes)}
    ${entryView(last, options, context)}
  </div>`;
}

/** A part's entries. */
export function entryList(
  entries: readonly Entry[],
  { name }: PartModel,
  context: ViewContext,
  isPast = false,
) {
  return html`<ul class="entries ${entries.length > MANY_ENTRIES ? 'many' : ''}">
    ${entries.map((entry) => {
      const panelId = `panel-${name}-${encodeURIComponent(entry.record.id)}`;
      return html`<li>${entryView(entry, { panelId, isPast }, context)}</li>`;
    })}
  </ul>`;
}

/** What leaves only a kind of them. */
export function partFilter({ loaded, kind, onKind }: PartModel, { strings }: ViewContext) {
  return kindFilter(loaded, kind, strings, onKind);
}

/** What adds to them, where some are left. */
export function moreButton({ nextStep, onMore }: PartModel, { strings, locale }: ViewContext) {
  if (nextStep === 0) return nothing;
  return html`<button type="button" class="button more" @click=${onMore}>
    ${strings.showMore(formatNumber(nextStep, locale))}
  </button>`;
}
