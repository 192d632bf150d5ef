import { html, type TemplateResult } from 'lit';
import { sharedStrings } from '../shared/shared-strings.ts';
import { sourceNames } from '../shared/source-names.ts';
import { pickStrings } from '../shared/strings.ts';
import type { MapModel } from './map-model.ts';

/** Where the data comes from, and that a listing is no endorsement. */
export function footer({ language, loader, openSource }: MapModel): TemplateResult {
  const words = pickStrings(sharedStrings, language);
  return html`<footer class="footer small muted" part="attribution" tabindex="-1">
    <span>
      ${words.listedBy}
      ${sourceNames(loader.directory, { language, baseUrl: openSource().baseUrl })}
    </span>
    <span>${words.noEndorsement}</span>
  </footer>`;
}
