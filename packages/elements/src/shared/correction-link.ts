import { html, nothing, type TemplateResult } from 'lit';
import { safeHref } from './safe-href.ts';
import { sharedStrings } from './shared-strings.ts';
import { pickStrings, type Language } from './strings.ts';

/** What a contact form of the page has to offer. */
interface ContactForm extends HTMLElement {
  about?: string;
}

/**
 * "Report a correction" for a record: opens the contact form with the record named. A contact form on the same page
 * is filled in and focused; else the link leads to the directory's own contact page. Nothing for a directory that is
 * no website, as the files of a browser extension.
 */
export function correctionLink(
  reference: string,
  { language, directory }: { language: Language; directory: string },
): TemplateResult | typeof nothing {
  const strings = pickStrings(sharedStrings, language);
  const url = new URL('contact', directory);
  url.searchParams.set('about', reference);
  url.searchParams.set('lang', language);
  if (safeHref(url.href) === undefined) return nothing;
  return html`<a
    class="correction small"
    href=${url.href}
    @click=${(event: Event) => {
      openOnPage(event, reference);
    }}
    >${strings.reportCorrection}</a
  >`;
}

function openOnPage(event: Event, reference: string): void {
  const form = document.querySelector<ContactForm>('stem-join-form[purpose="contact"]');
  if (form === null || !form.matches(':defined')) return;
  event.preventDefault();
  form.about = reference;
  form.scrollIntoView({ block: 'start' });
  form.focus();
}
