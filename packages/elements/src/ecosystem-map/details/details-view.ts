/** What the details of a record say, below its name. */
import { html, nothing, type TemplateResult } from 'lit';
import type {
  EcosystemDetails,
  OrganizationDetails,
  ProgramDetails,
} from '@stem-ecosystems/schema/details';
import { pickStrings } from '../../shared/strings.ts';
import { sharedStrings } from '../../shared/shared-strings.ts';
import { detailsActions } from './details-actions.ts';
import { ecosystemFacts, organizationFacts, programFacts, tagsOf } from './details-facts.ts';
import { conveningList, organizationList, programList, recordLinks } from './details-lists.ts';
import { detailsStrings } from './details.strings.ts';
import type { MapRecord } from '../entry.ts';
import type { MapModel } from '../map-model.ts';

/** A record with all that refers to it. */
export type RecordDetails =
  | { readonly recordType: 'ecosystem'; readonly record: EcosystemDetails }
  | { readonly recordType: 'organization'; readonly record: OrganizationDetails }
  | { readonly recordType: 'program'; readonly record: ProgramDetails };

/** What it is, what can be done with it, and its facts: all that the record itself says. */
export function recordView(found: MapRecord, model: MapModel): TemplateResult {
  const { language, records } = model;
  const words = pickStrings(detailsStrings, language);
  const isTypical = found.recordType !== 'ecosystem' && found.record.confidence === 'medium';
  const parentId = found.recordType === 'ecosystem' ? found.record.parentId : undefined;
  const parents = records.filter(({ id }) => id === parentId);
  return html`${tagsOf(found, model)}
  ${
    found.recordType === 'ecosystem' && found.record.status === 'inactive'
      ? html`<p class="notice warning">${words.inactiveLong}</p>`
      : nothing
  }
  ${
    isTypical
      ? html`<p class="muted small">${pickStrings(sharedStrings, language).checkWithProvider}</p>`
      : nothing
  }
  ${detailsActions(found, model)} ${factsOf(found, model)}
  ${recordLinks(words.statewide, 'ecosystem', parents, model)}`;
}

/** What refers to the record. */
export function listsView(found: RecordDetails, model: MapModel): TemplateResult {
  const words = pickStrings(detailsStrings, model.language);
  if (found.recordType === 'program') {
    const { ecosystems, organization } = found.record;
    const providers = organization === undefined ? [] : [organization];
    return html`${recordLinks(words.provider, 'organization', providers, model)}
    ${recordLinks(words.ecosystems, 'ecosystem', ecosystems, model)}`;
  }
  if (found.recordType === 'organization') {
    const { ecosystems, programs } = found.record;
    return html`${recordLinks(words.ecosystems, 'ecosystem', ecosystems, model)}
    ${programList(programs, model)}`;
  }
  const { organizations, programs, convenings, hubs } = found.record;
  if (organizations.length + programs.length + convenings.length + hubs.length === 0) {
    return html`<p class="muted">${words.noPartners}</p>`;
  }
  return html`${recordLinks(words.hubs, 'ecosystem', hubs, model)} ${programList(programs, model)}
  ${organizationList(organizations, model)} ${conveningList(convenings, model)}`;
}

function factsOf(found: MapRecord, model: MapModel): TemplateResult {
  if (found.recordType === 'ecosystem') return ecosystemFacts(found.record, model);
  if (found.recordType === 'organization') return organizationFacts(found.record, model);
  return programFacts(found.record, model);
}
