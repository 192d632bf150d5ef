/** What stands in place of the form once it was sent. */
import type { ApplicationReceipt } from '@stem-ecosystems/schema/application';
import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from '../shared/safe-href.ts';
import type { JoinFormStrings } from './join-form.strings.ts';

export interface SentView {
  strings: JoinFormStrings;
  id: (name: string) => string;
  receipt: ApplicationReceipt;
  isCopied: boolean;
  /** Undefined where the page may not write to the clipboard. */
  onCopy: (() => void) | undefined;
  onAnother: () => void;
}

export function sentTemplate({
  strings,
  id,
  receipt,
  isCopied,
  onCopy,
  onAnother,
}: SentView): TemplateResult {
  const url = safeHref(receipt.statusUrl);
  return html`<div class="stem-sent">
    <h2 class="stem-title" id=${id('done')} tabindex="-1">${strings.doneTitle}</h2>
    <p>${strings.doneText}</p>
    ${
      url === undefined
        ? nothing
        : html`<p class="stem-label" id=${id('link-title')}>${strings.linkTitle}</p>
            <p>${strings.linkText}</p>
            <p class="stem-link">${url}</p>
            <p class="stem-notice">${strings.linkAdvice}</p>
            <p class="stem-actions">
              <a class="stem-button stem-primary" href=${url}>${strings.openLink}</a>
              ${
                onCopy === undefined
                  ? nothing
                  : html`<button class="stem-button" type="button" @click=${onCopy}>
                      ${isCopied ? strings.copied : strings.copyLink}
                    </button>`
              }
              <button class="stem-button stem-plain" type="button" @click=${onAnother}>
                ${strings.another}
              </button>
            </p>
            <p class="stem-hidden" role="status">${isCopied ? strings.copied : nothing}</p>`
    }
  </div>`;
}
