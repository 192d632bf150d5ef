import { html } from './html.ts';
import { layout, type PageContext } from './layout.ts';
import { privacyStrings } from './privacy-page.strings.ts';

/** What is kept, how long, and how it is removed. */
export function privacyPage(context: PageContext): string {
  const strings = privacyStrings[context.language];
  const main = html`<h1>${strings.title}</h1>
    <p class="lead">${strings.lead}</p>
    ${strings.sections.map(
      ({ title, paragraphs, points }) =>
        html`<section>
          <h2>${title}</h2>
          ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
          ${
            points &&
            html`<ul>
              ${points.map((point) => html`<li>${point}</li>`)}
            </ul>`
          }
        </section>`,
    )}`;
  return layout({ ...context, title: strings.title, main });
}
