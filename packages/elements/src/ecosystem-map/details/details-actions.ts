/** What can be done with a record: go there, keep its address, share it. Nothing is asked before a click. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pickStrings } from '../../shared/strings.ts';
import { detailsStrings } from './details.strings.ts';
import { directionsTo } from './directions.ts';
import { referenceOf, type MapRecord } from '../entry.ts';
import type { MapModel } from '../map-model.ts';
import { vcardOf } from './vcard.ts';

/** How long a finished download keeps its address, milliseconds. */
const KEPT_MS = 10_000;

export function detailsActions(found: MapRecord, model: MapModel): TemplateResult {
  const words = pickStrings(detailsStrings, model.language);
  const way = directionsTo(found, navigator.userAgent);
  const link = model.linkTo(referenceOf(found));
  return html`<div class="actions" part="actions">
    ${
      way === undefined
        ? nothing
        : html`<a class="button" href=${way} rel="noreferrer">${words.directions}</a>`
    }
    <button
      type="button"
      class="button"
      @click=${() => {
        save(found);
      }}
    >
      ${words.saveCard}
    </button>
    ${
      link === undefined
        ? nothing
        : html`<button
            type="button"
            class="button"
            @click=${async (event: Event) => {
              await copy(link, (event.target as HTMLElement).nextElementSibling, words);
            }}
          >
            ${words.copyLink}
          </button>`
    }${keyed(found.record, html`<span class="small" role="status"></span>`)}
  </div>`;
}

/** Offers a card for the address book as a file. */
function save(found: MapRecord): void {
  const url = URL.createObjectURL(new Blob([vcardOf(found)], { type: 'text/vcard' }));
  const name = found.record.id.replace(/[^\w.-]+/g, '-').slice(0, 80);
  Object.assign(document.createElement('a'), { href: url, download: `${name}.vcf` }).click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}

/** A page may forbid its frames to write to the clipboard: then the link is shown, to be copied by hand. */
async function copy(
  link: string,
  status: Element | null,
  words: { linkCopied: string; copyByHand: (link: string) => string },
): Promise<void> {
  let said = words.linkCopied;
  try {
    await navigator.clipboard.writeText(link);
  } catch {
    said = words.copyByHand(link);
  }
  if (status !== null) status.textContent = said;
}
