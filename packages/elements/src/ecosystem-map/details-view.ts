/** What the details of an ecosystem say, below its name. Loaded when details are first opened. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { pickStrings, type Language } from '../shared/strings.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { factsOf } from './details-facts.ts';
import { conveningList, ecosystemLinks, organizationList, programList } from './details-lists.ts';
import { detailsStrings } from './details.strings.ts';
import { detailsViewStyles } from './details-view.styles.ts';
import type { Catalog } from './ecosystem-filter.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import { markIcon } from './icons.ts';

/** What the view needs of its element. */
export interface DetailsContext {
  readonly locale: string;
  readonly language: Language;
  readonly strings: MapStrings;
  readonly catalog: Catalog;
  openSource(): DirectorySource;
  /** Opens a record, named `type/id`. */
  choose(reference: string): void;
}

/** Lets an element look at details as they are meant to look; once is enough. */
export function adoptStyles(root: HTMLElement | DocumentFragment): void {
  const { styleSheet } = detailsViewStyles;
  if (!(root instanceof ShadowRoot) || styleSheet === undefined) return;
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}

/** Reach, sectors and facts: all that the record itself says. */
export function recordView(record: Ecosystem, context: DetailsContext): TemplateResult {
  const { catalog, language, strings } = context;
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(detailsStrings, language);
  const isInactive = record.status === 'inactive';
  const parent = record.parentId === undefined ? undefined : catalog.find(record.parentId);
  return html`<ul class="tags">
      <li class="tag">
        ${markIcon(record.scope, { isHollow: isInactive })} ${shared.scope[record.scope]}
      </li>
      ${isInactive ? html`<li class="tag inactive">${strings.inactive}</li>` : nothing}
      ${(record.sectors ?? []).map((sector) => html`<li class="tag">${shared.sector[sector]}</li>`)}
    </ul>
    ${isInactive ? html`<p class="notice warning">${words.inactiveLong}</p>` : nothing}
    ${factsOf(record, context)}
    ${
      parent === undefined
        ? nothing
        : ecosystemLinks(words.statewide, [parent], (reference) => {
            context.choose(reference);
          })
    }`;
}

/** What refers to the record. */
export function listsView(
  { organizations, programs, convenings, hubs }: EcosystemDetails,
  context: DetailsContext,
): TemplateResult {
  const words = pickStrings(detailsStrings, context.language);
  if (organizations.length + programs.length + convenings.length + hubs.length === 0) {
    return html`<p class="muted">${words.noPartners}</p>`;
  }
  const related = ecosystemLinks(words.hubs, hubs, (reference) => {
    context.choose(reference);
  });
  return html`${hubs.length === 0 ? nothing : related} ${programList(programs, context)}
  ${organizationList(organizations, context)} ${conveningList(convenings, context)}`;
}
