/** The buttons on the map: all that a drag, a pinch or a wheel does, and the way to far-off members in one step. */
import { html, type TemplateResult } from 'lit';
import { arrowIcons, minusIcon, plusIcon, wholeIcon } from '../icons.ts';
import type { MapStep } from './map-gestures.ts';
import type { MapStrings } from '../ecosystem-map.strings.ts';

const PAN_STEP_PX = 120;

export interface MapControlsContext {
  readonly strings: MapStrings;
  /** The way to far-off members; absent until its code has come. */
  readonly goTo: TemplateResult | undefined;
  readonly step: (step: MapStep) => void;
  readonly whole: () => void;
}

/** "Go to", four arrows around "whole network", plus and minus. */
export function mapControls(context: MapControlsContext): TemplateResult {
  const { strings, step, whole } = context;
  const button = (
    name: string,
    className: string,
    icon: TemplateResult,
    press: () => void,
  ): TemplateResult =>
    html`<button
      type="button"
      class="map-button ${className}"
      aria-label=${name}
      title=${name}
      @click=${press}
    >
      ${icon}
    </button>`;
  const pan = (side: keyof typeof arrowIcons, rightPx: number, downPx: number): TemplateResult =>
    button(strings.panTo[side], side, arrowIcons[side], () => {
      step({ rightPx, downPx });
    });
  return html`<div class="controls go-to">${context.goTo}</div>
    <div class="controls steer" part="controls">
      <div class="zoom">
        ${button(strings.zoomIn, 'in', plusIcon, () => {
          step({ levels: 1 });
        })}
        ${button(strings.zoomOut, 'out', minusIcon, () => {
          step({ levels: -1 });
        })}
      </div>
      <div class="pad" role="group" aria-label=${strings.pan}>
        ${pan('up', 0, PAN_STEP_PX)} ${pan('left', PAN_STEP_PX, 0)}
        ${button(strings.wholeNetwork, 'whole', wholeIcon, whole)} ${pan('right', -PAN_STEP_PX, 0)}
        ${pan('down', 0, -PAN_STEP_PX)}
      </div>
    </div>`;
}
