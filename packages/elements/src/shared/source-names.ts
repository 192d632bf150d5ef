import type { Directory } from '@stem-ecosystems/schema/directory';
import { html, type TemplateResult } from 'lit';
import { safeHref } from './safe-href.ts';
import { sharedStrings } from './shared-strings.ts';
import { pickStrings, type Language } from './strings.ts';

/**
 * The name of the directory and its sources, "NAME · SOURCE · SOURCE", each a link where it has an address. Directories
 * write them in English; those that we know are told in the language of the page.
 */
export function sourceNames(
  directory: Directory | undefined,
  { baseUrl, language }: { baseUrl: string; language: Language },
): TemplateResult {
  const { attribution } = pickStrings(sharedStrings, language);
  const name = directory?.name ?? URL.parse(baseUrl)?.host ?? baseUrl;
  const sources = (directory?.attribution ?? []).map(
    ({ text, url }) => html` · ${linked(attribution[text] ?? text, url)}`,
  );
  return html`${linked(name, baseUrl)}${sources}`;
}

function linked(text: string, url: string | undefined): TemplateResult | string {
  const href = safeHref(url);
  return href === undefined ? text : html`<a href=${href}>${text}</a>`;
}
