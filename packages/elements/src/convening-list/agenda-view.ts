import type { Session } from '@stem-ecosystems/schema/convening';
import { html, nothing, type TemplateResult } from 'lit';
import { formatList } from '../shared/format.ts';
import { pickStrings } from '../shared/strings.ts';
import { timePart, timeParts } from './date-words.ts';
import { detailsStrings } from './details.strings.ts';
import { resourceList } from './outcomes-view.ts';
import type { ViewContext } from './view-context.ts';
import { timeElements } from './when-view.ts';

/** The sessions of a convening in their order, times on the clocks of `zone`. */
export function agendaView(
  sessions: readonly Session[],
  zone: string,
  context: ViewContext,
): TemplateResult {
  return html`<div class="part">
    <p class="label">${pickStrings(detailsStrings, context.language).agenda}</p>
    <ol class="agenda">
      ${sessions.map((session) => sessionView(session, zone, context))}
    </ol>
  </div>`;
}

function sessionView(session: Session, zone: string, context: ViewContext) {
  const { title, track, room, speakers = [], resources = [] } = session;
  const about = [formatList(speakers, context.locale), track, room].filter(Boolean).join(' · ');
  return html`<li>
    <span class="muted small">${sessionTime(session, zone, context)}</span>
    <strong>${title}</strong>
    ${about === '' ? nothing : html`<span class="muted small">${about}</span>`}
    ${resources.length === 0 ? nothing : resourceList(resources, context)}
  </li>`;
}

function sessionTime({ startsAt, endsAt }: Session, zone: string, { locale }: ViewContext) {
  if (startsAt === undefined) return nothing;
  const start = new Date(startsAt);
  if (endsAt === undefined) return timeElements([timePart(start, zone, locale)]);
  return timeElements(timeParts(start, new Date(endsAt), zone, locale));
}
