/**
 * What unfolds below a convening, and what is over. Not needed for the list itself, so it is loaded after it.
 */
import type { Convening } from '@stem-ecosystems/schema/convening';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../shared/adopt-styles.ts';
import { correctionLink } from '../shared/correction-link.ts';
import { FramedLinks } from '../shared/framed-links.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { agendaView } from './agenda-view.ts';
import { detailsViewStyles } from './details-view.styles.ts';
import { detailsStrings } from './details.strings.ts';
import { adoptOutcomesStyles, outcomesView } from './outcomes-view.ts';
import { pastViewStyles } from './past-view.styles.ts';
import { sourceView } from './source-view.ts';
import type { ViewContext } from './view-context.ts';

export { pastSection } from './past-view.ts';

/** Lets an element look at details as they are meant to look, and its links lead out of a frame. */
export function beginDetails(element: Parameters<typeof FramedLinks.begin>[0]): void {
  adoptOutcomesStyles(element.renderRoot);
  adoptStyles(element.renderRoot, detailsViewStyles);
  adoptStyles(element.renderRoot, pastViewStyles);
  FramedLinks.begin(element);
}

/** What came out of it, unless that stands in the open; its sessions, its sources, and where to correct it. */
export function detailsView(
  record: Convening,
  { showsOutcomes }: { showsOutcomes: boolean },
  context: ViewContext,
): TemplateResult {
  const { language, viewerZone } = context;
  const { agenda = [], confidence, source, when } = record;
  const zone = when.timeZone ?? viewerZone;
  const { unconfirmed } = pickStrings(detailsStrings, language);
  return html`
    ${showsOutcomes ? nothing : outcomesView(record, context)}
    ${agenda.length === 0 ? nothing : agendaView(agenda, zone, context)}
    ${confidence === 'high' ? nothing : html`<p class="small">${unconfirmed}</p>`}
    ${sourceView(source, pickStrings(sharedStrings, language).source)}
    <p>${correctionLink(`convening/${record.id}`, context)}</p>
  `;
}
