import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from '../../shared/safe-href.ts';
import { pickStrings } from '../../shared/strings.ts';
import type { MapModel } from '../map-model.ts';
import { nothingFoundStrings } from './nothing-found.strings.ts';

/**
 * The way to start an ecosystem where there is none: the form for it that stands on the same page, else the page of the
 * directory. Nothing where there is neither, as with static files.
 */
export function startLink(model: MapModel): TemplateResult | typeof nothing {
  const href = startPage(model);
  if (href === undefined && formOnPage() === null) return nothing;
  return html`<p class="start">
    <a href=${href ?? '#'} @click=${openOnPage}
      >${pickStrings(nothingFoundStrings, model.language).startOne}</a
    >
  </p>`;
}

/** Undefined where the directory has no form, or is no website. */
function startPage({ language, loader, openSource }: MapModel): string | undefined {
  const { start, contact } = loader.directory?.links ?? {};
  const path = start ?? contact;
  const url = path === undefined ? null : URL.parse(path, openSource().baseUrl);
  if (url === null) return undefined;
  url.searchParams.set('lang', language);
  return safeHref(url.href);
}

function formOnPage(): HTMLElement | null {
  return document.querySelector('stem-join-form[purpose="start-ecosystem"]:defined');
}

/** Leads to the form of the page, unless the user wants a tab or window of its own. */
function openOnPage(event: MouseEvent): void {
  const form = formOnPage();
  if (form === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  form.scrollIntoView({ block: 'start' });
  form.focus();
}
