import { html, type TemplateResult } from 'lit';
import { MARK_INKS } from '../marks/mark-shapes.ts';

/** The colours of the drawn map; each is a class `ink-…` in the styles, so that CSS decides on it. */
export const INKS = [
  'land',
  'abroad',
  'border',
  'label',
  'halo',
  'paper',
  'count',
  'accent',
  ...MARK_INKS,
] as const;

export type Ink = (typeof INKS)[number];
export type Colors = Readonly<Record<Ink, string>>;

/** Elements nobody sees, whose `color` the canvas reads: custom properties, dark mode and forced colours included. */
export function paletteTemplate(): TemplateResult {
  return html`<div class="palette" aria-hidden="true">
    ${INKS.map((ink) => html`<i class="ink-${ink}"></i>`)}
  </div>`;
}

/** The colours in force now, as `rgb(…)`. */
export function readColors(palette: Element): Colors {
  const colors = INKS.map((ink, at) => {
    const swatch = palette.children[at];
    return [ink, swatch === undefined ? '' : getComputedStyle(swatch).color];
  });
  return Object.fromEntries(colors) as Colors;
}

/**
 * Calls back when a colour changes for whatever reason: a dark mode, a class on the page. CSS has no event for that,
 * but each swatch has a transition of no visible length on its colour, and transitions do have one.
 */
export function onColorChange(palette: Element, changed: () => void, signal: AbortSignal): void {
  palette.addEventListener('transitionend', changed, { signal });
}
