import { html } from 'lit';
import { sourceNames } from '../shared/source-names.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import type { ViewContext } from './view-context.ts';

/** Where the data comes from, and that a listing is no endorsement. */
export function attribution({ language, baseUrl, directory }: ViewContext) {
  const words = pickStrings(sharedStrings, language);
  return html`<p class="attribution small muted" part="attribution">
    ${words.listedBy} ${sourceNames(directory, { baseUrl, language })}. ${words.noEndorsement}
  </p>`;
}
