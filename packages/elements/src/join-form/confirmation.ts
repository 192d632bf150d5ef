import type { ApplicationReceipt } from '@stem-ecosystems/schema/application';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { warnOnce } from '../shared/log.ts';
import { safeHref } from '../shared/safe-href.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import { sendingStrings } from './sending.strings.ts';

/** The element that the form stood in. */
interface Host extends ReactiveControllerHost, HTMLElement {
  readonly language: Language;
}

interface Options {
  /** An id that no other copy of the form has. */
  id: (name: string) => string;
  /** The user wants an empty form again. */
  onAnother: () => void;
}

/** What stands in place of the form once it was sent: that it has arrived, and the private link. */
export class Confirmation {
  readonly #host: Host;
  readonly #receipt: ApplicationReceipt;
  readonly #options: Options;
  #isCopied = false;

  constructor(host: Host, receipt: ApplicationReceipt, options: Options) {
    this.#host = host;
    this.#receipt = receipt;
    this.#options = options;
  }

  render(): TemplateResult {
    const { id } = this.#options;
    const strings = pickStrings(sendingStrings, this.#host.language);
    const url = safeHref(this.#receipt.statusUrl);
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
                  // Missing on pages without https.
                  'clipboard' in navigator
                    ? html`<button class="stem-button" type="button" @click=${this.#onCopy}>
                        ${this.#isCopied ? strings.copied : strings.copyLink}
                      </button>`
                    : nothing
                }
                <button
                  class="stem-button stem-plain"
                  type="button"
                  @click=${this.#options.onAnother}
                >
                  ${strings.another}
                </button>
              </p>
              <p class="stem-hidden" role="status">${this.#isCopied ? strings.copied : nothing}</p>`
      }
    </div>`;
  }

  readonly #onCopy = (): void => {
    navigator.clipboard.writeText(this.#receipt.statusUrl).then(
      () => {
        this.#isCopied = true;
        this.#host.requestUpdate();
      },
      // The page is not allowed to: the link stands there to be copied by hand.
      (error: unknown) => warnOnce(this.#host.localName, 'clipboard', String(error)),
    );
  };
}
