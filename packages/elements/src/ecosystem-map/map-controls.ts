/** The buttons on the map: all that a drag, a pinch or a wheel does, and the way to far-off members in one step. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FoundArea } from './found-place.ts';
import { arrowIcons, minusIcon, plusIcon, wholeIcon } from './icons.ts';
import type { MapStep } from './map-gestures.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import type { AreaCount } from './areas.ts';

const PAN_STEP_PX = 120;

export interface MapControlsContext {
  readonly strings: MapStrings;
  readonly areas: {
    readonly states: readonly AreaCount[];
    readonly countries: readonly AreaCount[];
  };
  readonly step: (step: MapStep) => void;
  readonly whole: () => void;
  readonly goTo: (area: FoundArea) => void;
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
  return html`<div class="controls go-to">${goTo(context)}</div>
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

function goTo({ areas, strings, goTo: go }: MapControlsContext): TemplateResult | typeof nothing {
  const { states, countries } = areas;
  if (states.length + countries.length < 2) return nothing;
  const all = [...states, ...countries];
  const group = (
    name: string,
    some: readonly AreaCount[],
    from: number,
  ): TemplateResult | typeof nothing =>
    some.length === 0
      ? nothing
      : html`<optgroup label=${name}>
          ${some.map(({ area, count }, at) => html`<option value=${from + at}>${area.label} (${count})</option>`)}
        </optgroup>`;
  return html`<select
    class="field"
    aria-label=${strings.goTo}
    @change=${(event: Event) => {
      const chosen = all[Number((event.target as HTMLSelectElement).value)];
      if (chosen !== undefined) go(chosen.area);
    }}
  >
    <option value="" selected>${strings.goToPlaceholder}</option>
    ${group(strings.states, states, 0)} ${group(strings.countries, countries, states.length)}
  </select>`;
}
