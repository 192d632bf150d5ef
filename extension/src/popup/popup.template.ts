import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { StemFilterEvent } from '@stem-ecosystems/elements/events';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerSite } from '../partner-site.ts';
import type { popupStrings } from './popup.strings.ts';

export interface PopupContent {
  strings: (typeof popupStrings)['en'];
  source: DirectorySource;
  /** Host of the tab; undefined for what is no web page. */
  host: string | undefined;
  /** Whose site the tab shows; empty: nobody's that we know. */
  partners: readonly PartnerSite[];
  ecosystems: readonly Ecosystem[];
  /** Where to look: "lat,lng" of the partner, or what was typed last. */
  near: string | undefined;
  onOpen: (ecosystemId: string) => void;
  onFilter: (event: StemFilterEvent) => void;
}

/** The whole popup: whose site this is, if anyone's, and the list of what is near. */
export function popupTemplate(content: PopupContent): TemplateResult {
  const { strings, source, partners, near } = content;
  const [partner] = partners;
  return html`
    <header>
      <img src="icons/lit-32.png" alt="" width="28" height="28" />
      <h1>${strings.title}</h1>
    </header>
    <main>
      ${partner === undefined ? nothing : partnerSection(content)}
      <h2>${partner === undefined ? strings.nearYou : strings.near(partner.name)}</h2>
      <stem-ecosystem-map
        view="list"
        near=${near ?? nothing}
        .source=${source}
        @stem-filter=${partner === undefined ? content.onFilter : nothing}
      ></stem-ecosystem-map>
    </main>
    <footer><p>${strings.privacy}</p></footer>
  `;
}

function partnerSection({
  strings,
  host = '',
  partners,
  ecosystems,
  onOpen,
}: PopupContent): TemplateResult {
  return html`
    <section class="partner" aria-labelledby="partner">
      <p>${strings.youAreOn(host)}</p>
      <h2 id="partner">${partners.map(({ name }) => name).join(' · ')}</h2>
      <p>${strings.partOf}</p>
      <ul>
        ${ecosystems.map(
          ({ id, name }) =>
            html`<li><button type="button" @click=${() => onOpen(id)}>${name}</button></li>`,
        )}
      </ul>
    </section>
  `;
}
