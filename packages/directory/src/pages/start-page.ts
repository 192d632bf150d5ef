import { html } from './html.ts';
import { layout, withLanguage, type PageContext } from './layout.ts';
import { startStrings } from './start-page.strings.ts';
import { textSections } from './text-sections.ts';

/** How a community that has no ecosystem starts one: where "nothing near you" of the map leads to. */
export function startPage(context: PageContext): string {
  const { language } = context;
  const strings = startStrings[language];
  const main = html`<h1>${strings.title}</h1>
    <p class="lead">${strings.lead}</p>
    <p><a href="${withLanguage('/', language)}">${strings.whoIsThere}</a></p>
    ${textSections(strings.sections)}
    <div class="card">
      <p>${strings.writeLead}</p>
      <a class="button primary" href="${withLanguage('/contact', language)}">${strings.write}</a>
    </div>`;
  return layout({ ...context, title: strings.title, main });
}
