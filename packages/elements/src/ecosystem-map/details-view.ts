/** What the details of an ecosystem say, below its name. Loaded when details are first opened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { factsOf } from './details-facts.ts';
import { conveningList, ecosystemLinks, organizationList, programList } from './details-lists.ts';
import { detailsStrings } from './details.strings.ts';
import { markIcon } from './icons.ts';
import type { MapModel } from './map-model.ts';

/** Reach, sectors and facts: all that the record itself says. */
export function recordView(record: Ecosystem, model: MapModel): TemplateResult {
  const { language, records, strings } = model;
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(detailsStrings, language);
  const isInactive = record.status === 'inactive';
  const parent = records.find(({ id }) => id === record.parentId);
  return html`<ul class="tags">
      <li class="tag">
        ${markIcon(record.scope, { isHollow: isInactive })} ${shared.scope[record.scope]}
      </li>
      ${isInactive ? html`<li class="tag inactive">${strings.inactive}</li>` : nothing}
      ${(record.sectors ?? []).map((sector) => html`<li class="tag">${shared.sector[sector]}</li>`)}
    </ul>
    ${isInactive ? html`<p class="notice warning">${words.inactiveLong}</p>` : nothing}
    ${factsOf(record, model)}
    ${parent === undefined ? nothing : ecosystemLinks(words.statewide, [parent], model)}`;
}

/** What refers to the record. */
export function listsView(
  { organizations, programs, convenings, hubs }: EcosystemDetails,
  model: MapModel,
): TemplateResult {
  const words = pickStrings(detailsStrings, model.language);
  if (organizations.length + programs.length + convenings.length + hubs.length === 0) {
    return html`<p class="muted">${words.noPartners}</p>`;
  }
  const related = ecosystemLinks(words.hubs, hubs, model);
  return html`${hubs.length === 0 ? nothing : related} ${programList(programs, model)}
  ${organizationList(organizations, model)} ${conveningList(convenings, model)}`;
}
