/** What the popup shows, as data and as a template. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { StemFilterEvent } from '@stem-ecosystems/elements/events';
import { safeHref } from '@stem-ecosystems/elements/safe-href';
import { sharedStrings } from '@stem-ecosystems/elements/shared-strings';
import { pickStrings, type Language } from '@stem-ecosystems/elements/strings';
import type { Directory } from '@stem-ecosystems/schema/directory';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerSite } from '../partner-site.ts';
import { nearSection, nearStatus, type NearView } from './near-section.ts';
import type { PopupStrings } from './popup.strings.ts';

/** The language of the browser, and the texts in it. */
export interface PopupWords {
  readonly language: Language;
  /** BCP 47, for numbers. */
  readonly locale: string;
  readonly strings: PopupStrings;
}

/** What there is to show once the extension's own files were read. */
export interface PopupContent {
  readonly source: DirectorySource;
  /** Host of the tab; undefined for what is no web page. */
  readonly host: string | undefined;
  /** Whose site the tab shows; empty: nobody's that we know. */
  readonly partners: readonly PartnerSite[];
  /** Those of the partners. */
  readonly ecosystems: readonly Ecosystem[];
  /** Where the list begins: the partner's town, or what was kept. */
  readonly startNear: string | undefined;
  readonly near: NearView | undefined;
  /** Of the place that the list counts from. */
  readonly keeping: 'kept' | 'forgotten' | undefined;
  readonly directory: Directory | undefined;
  /** Something of the extension could not be read; the rest is shown. */
  readonly isPartlyUnreadable: boolean;
  readonly onOpen: (ecosystemId: string) => void;
  readonly onFilter: (event: StemFilterEvent) => void;
  readonly onForget: () => void;
}

/** The whole popup; without content, the frame that it will fill. */
export function popupTemplate(
  words: PopupWords,
  content: PopupContent | 'loading' | 'unreadable',
): TemplateResult {
  const { strings } = words;
  return html`
    <header>
      <img src="icons/lit-48.png" alt="" width="28" height="28" />
      <h1>${strings.title}</h1>
    </header>
    <main aria-busy=${content === 'loading'}>
      ${typeof content === 'string' ? waiting(content, words) : filled(content, words)}
    </main>
    <footer class="muted"><p>${strings.privacy}</p></footer>
  `;
}

function waiting(state: 'loading' | 'unreadable', { strings }: PopupWords): TemplateResult {
  return state === 'loading'
    ? html`<div class="waiting"><p class="muted" role="status">${strings.loading}</p></div>`
    : html`<p class="notice" role="alert">${strings.unreadable}</p>`;
}

function filled(content: PopupContent, words: PopupWords): TemplateResult {
  const { strings } = words;
  const { source, partners, startNear, near, directory, isPartlyUnreadable } = content;
  return html`
    ${isPartlyUnreadable ? html`<p class="notice" role="alert">${strings.partlyUnreadable}</p>` : nothing}
    ${partners.length === 0 ? nothing : partnerSection(content, words)}
    <section aria-label=${strings.ecosystems}>
      <stem-ecosystem-map
        view="list"
        near=${startNear ?? nothing}
        .source=${source}
        @stem-filter=${content.onFilter}
      ></stem-ecosystem-map>
      <p class="kept small muted" role="status" tabindex="-1">${keptLine(content, words)}</p>
    </section>
    <p class="unseen" role="status">${nearStatus(near, words)}</p>
    ${near === undefined ? nothing : nearSection(near, words)}
    ${directory === undefined ? nothing : credits(directory, words)}
  `;
}

function partnerSection(
  { host = '', partners, ecosystems, onOpen }: PopupContent,
  { strings }: PopupWords,
): TemplateResult {
  return html`<section class="partner" aria-labelledby="partner">
    <p class="small">${strings.youAreOn(host)}</p>
    <h2 id="partner">${partners.map(({ name }) => name).join(' · ')}</h2>
    <p class="small">${strings.partOf}</p>
    <ul>
      ${ecosystems.map(
        ({ id, name }) =>
          html`<li>
            <button type="button" class="link" @click=${() => onOpen(id)}>${name}</button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function keptLine(
  { keeping, onForget }: PopupContent,
  { strings }: PopupWords,
): TemplateResult | string {
  if (keeping === undefined) return '';
  if (keeping === 'forgotten') return strings.forgotten;
  return html`${strings.kept}
    <button type="button" class="link" @click=${onForget}>${strings.forget}</button>`;
}

/** Where the data comes from, and that a listing is no endorsement. */
function credits(
  { attribution, name }: Directory,
  { language, strings }: PopupWords,
): TemplateResult {
  const sources = attribution.map(({ text, url }) => {
    const href = safeHref(url);
    return html` · ${href === undefined ? text : html`<a href=${href}>${text}</a>`}`;
  });
  return html`<p class="credits muted">
    ${strings.listedBy} ${name}${sources}. ${pickStrings(sharedStrings, language).noEndorsement}
  </p>`;
}
