/** Pictures of the buttons; each stands beside or within a name, so none speaks for itself. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { MARK_SIGNS, type MarkKind } from './marks/mark-shapes.ts';

function icon(content: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${content}
  </svg>`;
}

/** A picture of one stroke. */
export const line = (path: string): TemplateResult => icon(svg`<path d=${path} />`);

export const searchIcon = icon(
  svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" />`,
);
export const clearIcon = line('m6 6 12 12M18 6 6 18');
export const locateIcon = icon(
  svg`<circle cx="12" cy="12" r="6" /><path d="M12 2v4M12 18v4M2 12h4M18 12h4" />`,
);
export const plusIcon = line('M12 5v14M5 12h14');
export const minusIcon = line('M5 12h14');
export const wholeIcon = line('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5');
export const filterIcon = line('M4 6h16M7 12h10M10 18h4');
export const arrowIcons = {
  up: line('m6 15 6-6 6 6'),
  down: line('m6 9 6 6 6-6'),
  left: line('m15 6-6 6 6 6'),
  right: line('m9 6 6 6-6 6'),
} as const;

/** The shape that stands for a kind, on the map and in the list; hollow where the ecosystem is inactive. */
export function markIcon(kind: MarkKind, { isHollow = false } = {}): TemplateResult {
  const { ink, path } = MARK_SIGNS[kind];
  return html`<svg
    class="glyph ink-${ink} ${isHollow ? 'hollow' : ''}"
    viewBox="-12 -12 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path} fill-rule="evenodd" />
  </svg>`;
}
