/** What is said where there is no form. The host content stays above it. */
import { html, nothing, type TemplateResult } from 'lit';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import type { JoinFormStrings } from './join-form.strings.ts';
import type { Obstacle } from './obstacle.ts';

export function obstacleTemplate(
  obstacle: Obstacle,
  options: { language: Language; strings: JoinFormStrings; directory?: string },
): TemplateResult {
  const { language, strings, directory } = options;
  const { text, hasContactLink } = words(obstacle, options);
  return html`<p class="obstacle notice" role="status">
    ${text}
    ${
      hasContactLink && directory !== undefined
        ? html`<a href=${contactUrl(directory, language)}>${strings.contactLink}</a>`
        : nothing
    }
  </p>`;
}

/** The sentence for the visitor, and whether the directory's own contact page can help. */
function words(
  obstacle: Obstacle,
  { language, strings }: { language: Language; strings: JoinFormStrings },
): { text: string; hasContactLink: boolean } {
  switch (obstacle.kind) {
    case 'no-directory':
      return { text: pickStrings(sharedStrings, language).noDirectory, hasContactLink: false };
    case 'purpose-unknown':
      return { text: strings.purposeUnknown, hasContactLink: true };
    case 'purpose-not-taken':
      return { text: strings.notTaken[obstacle.purpose], hasContactLink: true };
    case 'host-takes-none':
      return { text: strings.hostTakesNone, hasContactLink: false };
  }
}

function contactUrl(directory: string, language: Language): string {
  const url = new URL('contact', directory);
  url.searchParams.set('lang', language);
  return url.href;
}
