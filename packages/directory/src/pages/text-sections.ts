import { html, type Html } from './html.ts';

/** A part of a page of plain text. */
export interface TextSection {
  title: string;
  paragraphs: readonly string[];
  points?: readonly string[];
}

/** Each section under a heading of the second level, its points after its paragraphs. */
export function textSections(sections: readonly TextSection[]): Html[] {
  return sections.map(
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
  );
}
