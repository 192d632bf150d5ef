/** What is over. Comes with the details of convenings, which are not needed for the list itself either. */
import { html, type TemplateResult } from 'lit';
import { pickStrings } from '../shared/strings.ts';
import { detailsStrings } from './details.strings.ts';
import { heading } from './heading.ts';
import type { PartModel } from './list-part.ts';
import { entryList, moreButton, partFilter } from './list-sections.ts';
import { groupByYear } from './past-years.ts';
import type { ViewContext } from './view-context.ts';

/** Only what is over, year by year. */
export function pastSection(part: PartModel, context: ViewContext): TemplateResult {
  return html`<section class=${part.name}>
    ${heading(context.headingLevel - 1, context.strings.past)} ${years(part, context)}
  </section>`;
}

function years(part: PartModel, context: ViewContext) {
  const { headingLevel, language } = context;
  if (part.shown.length === 0) {
    const { nothingPast } = pickStrings(detailsStrings, language);
    return html`<p class="empty" part="empty">${nothingPast}</p>`;
  }
  const inner = { ...context, headingLevel: headingLevel + 1 };
  return html`
    ${partFilter(part, context)}
    ${groupByYear(part.shown).map(
      ({ year, entries }) =>
        html`<div class="year">
          ${heading(headingLevel, year, 'year')} ${entryList(entries, part, inner, true)}
        </div>`,
    )}
    ${moreButton(part, context)}
  `;
}
