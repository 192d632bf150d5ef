import { html, nothing, type TemplateResult } from 'lit';
import { sharedStrings } from './shared-strings.ts';
import { pickStrings, type Language } from './strings.ts';

/** A sentence and, where trying again can help, a button for it. `alert`: read out at once. */
export function notice(
  look: 'warning' | 'danger',
  text: string,
  retry: (() => void) | undefined,
  { language, role }: { language: Language; role?: 'alert' },
): TemplateResult {
  return html`<div class="notice ${look} bar" part="notice" role=${role ?? nothing}>
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
