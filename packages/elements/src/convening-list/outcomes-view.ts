/** What came out of a convening: who came, what they took home, what was handed out. Loaded when it is to be seen. */
import type { Attendance, Convening, Resource } from '@stem-ecosystems/schema/convening';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptStyles } from '../shared/adopt-styles.ts';
import { formatNumber, plural } from '../shared/format.ts';
import { safeHref } from '../shared/safe-href.ts';
import { pickStrings } from '../shared/strings.ts';
import { outcomesViewStyles } from './outcomes-view.styles.ts';
import { outcomesStrings } from './outcomes.strings.ts';
import type { ViewContext } from './view-context.ts';

/** Lets an element look at outcomes as they are meant to look; once is enough. */
export function adoptOutcomesStyles(root: HTMLElement | DocumentFragment): void {
  adoptStyles(root, outcomesViewStyles);
}

/** Takeaways as quotes, then attendance, then resources; each only where there is any. */
export function outcomesView(
  { takeaways = [], attendance, resources = [] }: Convening,
  context: ViewContext,
): TemplateResult {
  const strings = pickStrings(outcomesStrings, context.language);
  return html`
    ${
      takeaways.length === 0
        ? nothing
        : html`<div class="part">
            <p class="label">${strings.takeaways}</p>
            <ul class="takeaways">
              ${takeaways.map(
                ({ text, by }) =>
                  html`<li part="takeaway">
                    <p>${text}</p>
                    ${by === undefined ? nothing : html`<p class="by">${by}</p>`}
                  </li>`,
              )}
            </ul>
          </div>`
    }
    ${attendance === undefined ? nothing : attendanceView(attendance, context)}
    ${
      resources.length === 0
        ? nothing
        : html`<div class="part">
            <p class="label">${strings.resources}</p>
            ${resourceList(resources, context)}
          </div>`
    }
  `;
}

/** Links to slides, recordings and the like, each with its kind. */
export function resourceList(
  resources: readonly Resource[],
  { language }: ViewContext,
): TemplateResult {
  const strings = pickStrings(outcomesStrings, language);
  return html`<ul class="resources">
    ${resources.map(({ kind, title, url }) => {
      const href = safeHref(url);
      const name = href === undefined ? title : html`<a href=${href}>${title}</a>`;
      return html`<li><span class="tag">${strings.resource[kind]}</span> ${name}</li>`;
    })}
  </ul>`;
}

const COUNTS = ['people', 'ecosystems', 'joined', 'networkSize'] as const;

function attendanceView(
  attendance: Attendance,
  { language, locale, strings: { about } }: ViewContext,
) {
  const strings = pickStrings(outcomesStrings, language);
  const counts = COUNTS.flatMap((name) => {
    const count = attendance[name];
    if (count === undefined) return [];
    const digits = formatNumber(count, locale);
    const isCirca = name === 'people' && attendance.approximate === true;
    return html`<li>
      <span class="number">${isCirca ? about(digits) : digits}</span>
      ${plural(count, strings[name], locale)}
    </li>`;
  });
  if (counts.length === 0 && attendance.note === undefined) return nothing;
  return html`<div class="part">
    <p class="label">${strings.attendance}</p>
    ${
      counts.length === 0
        ? nothing
        : html`<ul class="counts">
            ${counts}
          </ul>`
    }
    ${attendance.note === undefined ? nothing : html`<p class="muted small">${attendance.note}</p>`}
  </div>`;
}
