import { html, type TemplateResult } from 'lit';
import { safeHref } from '../shared/safe-href.ts';

/** The sources of a record, "Title — https://… ; Title", each a link where it has an address. */
export function sourceView(source: string, label: string): TemplateResult {
  const sources = source.split(' ; ').map((text, index) => {
    const [, title, url] = /^(.*?)\s+—\s+(https?:\S+)$/.exec(text) ?? [];
    const href = safeHref(url);
    const separator = index === 0 ? '' : ' · ';
    return href === undefined
      ? html`${separator}${text}`
      : html`${separator}<a href=${href}>${title}</a>`;
  });
  return html`<p class="source small muted">${label}: ${sources}</p>`;
}
