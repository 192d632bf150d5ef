import { html } from './html.ts';
import { layout, type PageContext } from './layout.ts';
import { privacyStrings } from './privacy-page.strings.ts';
import { textSections } from './text-sections.ts';

/** What is kept, how long, and how it is removed. */
export function privacyPage(context: PageContext): string {
  const strings = privacyStrings[context.language];
  const main = html`<h1>${strings.title}</h1>
    <p class="lead">${strings.lead}</p>
    ${textSections(strings.sections)}`;
  return layout({ ...context, title: strings.title, main });
}
