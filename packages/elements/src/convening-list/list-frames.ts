/** The parts of the list that only tell: notices, and where the data comes from. */
import type { Directory } from '@stem-ecosystems/schema/directory';
import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from '../shared/safe-href.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import type { ViewContext } from './view-context.ts';

/** A sentence and, where trying again can help, a button for it. */
export function notice(
  look: 'warning' | 'danger',
  text: string,
  retry: (() => void) | undefined,
  { language }: ViewContext,
): TemplateResult {
  return html`<div class="notice ${look} bar" part="notice">
    <span>${text}</span>
    ${
      retry === undefined
        ? nothing
        : html`<button type="button" class="button" @click=${retry}>
            ${pickStrings(sharedStrings, language).retry}
          </button>`
    }
  </div>`;
}

/** Where the data comes from, and that a listing is no endorsement. */
export function attribution(
  directory: Directory | undefined,
  { strings, language, directory: baseUrl }: ViewContext,
) {
  const name = directory?.name ?? URL.parse(baseUrl)?.host ?? baseUrl;
  const href = safeHref(baseUrl);
  const sources = (directory?.attribution ?? []).map(({ text, url }) => {
    const link = safeHref(url);
    return html` · ${link === undefined ? text : html`<a href=${link}>${text}</a>`}`;
  });
  return html`<p class="attribution small muted" part="attribution">
    ${strings.listedBy} ${href === undefined ? name : html`<a href=${href}>${name}</a>`}${sources}.
    ${pickStrings(sharedStrings, language).noEndorsement}
  </p>`;
}
