import type { Directory } from '@stem-ecosystems/schema/directory';
import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from './safe-href.ts';
import { pickStrings, type Language, type StringTable } from './strings.ts';

const strings: StringTable<{ reportCorrection: string }> = {
  en: { reportCorrection: 'Report a correction' },
  es: { reportCorrection: 'Informar de una corrección' },
};

/** What a contact form of the page has to offer. */
interface ContactForm extends HTMLElement {
  about?: string;
}

/** What the link needs to know of the directory it is about. */
export interface CorrectionContext {
  readonly language: Language;
  /** Base URL of the directory, ending in "/". */
  readonly baseUrl: string;
  /** What the directory says of itself; undefined until it has. */
  readonly directory: Directory | undefined;
}

/**
 * "Report a correction" for a record: opens the contact form with the record named. A contact form on the same page
 * is filled in and focused; else the link leads to the directory's own contact page. Nothing where there is neither,
 * as with static files.
 */
export function correctionLink(
  reference: string,
  context: CorrectionContext,
): TemplateResult | typeof nothing {
  const href = contactPage(reference, context);
  if (href === undefined && formOnPage() === undefined) return nothing;
  return html`<a
    class="correction small"
    href=${href ?? '#'}
    @click=${(event: MouseEvent) => {
      openOnPage(event, reference);
    }}
    >${pickStrings(strings, context.language).reportCorrection}</a
  >`;
}

/** Address of the directory's own form; undefined where it has none, or is no website. */
function contactPage(
  reference: string,
  { language, baseUrl, directory }: CorrectionContext,
): string | undefined {
  const path = directory?.links['contact'];
  const url = path === undefined ? null : URL.parse(path, baseUrl);
  if (url === null) return undefined;
  url.searchParams.set('about', reference);
  url.searchParams.set('lang', language);
  return safeHref(url.href);
}

/** A form that writes to one ecosystem is none: who keeps the record may be another. */
function formOnPage(): ContactForm | undefined {
  const form = document.querySelector<ContactForm>(
    'stem-join-form[purpose="contact"]:not([ecosystem]):defined',
  );
  return form ?? undefined;
}

/** Fills in the form of the page, unless the user wants a tab or window of its own. */
function openOnPage(event: MouseEvent, reference: string): void {
  const form = formOnPage();
  if (form === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  form.about = reference;
  form.scrollIntoView({ block: 'start' });
  form.focus();
}
