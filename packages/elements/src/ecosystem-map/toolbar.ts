import { html, nothing, type TemplateResult } from 'lit';
import type { MapViewName } from './map-attributes.ts';
import type { MapModel } from './map-model.ts';
import { statusText } from './status-text.ts';

/** What stands over list and map: the field, the filters, and how many are shown. */
export function toolbar(model: MapModel, view: MapViewName): TemplateResult {
  const { filterButton, others, search } = model;
  return html`<div class="toolbar" part="toolbar">
    ${search.render()} ${filterButton.render()}
    <div class="status-row">
      <p class="status small" part="status">
        <span role="status">${statusText(model)}</span>${others?.note}
      </p>
      ${view === 'both' ? paneSwitch(model) : nothing}
    </div>
  </div>`;
}

/** List or map: only a narrow page has it. */
function paneSwitch(model: MapModel): TemplateResult {
  const { strings } = model;
  const button = (pane: 'list' | 'map', name: string): TemplateResult =>
    html`<button
      type="button"
      aria-pressed=${model.pane === pane}
      @click=${() => {
        model.pane = pane;
        model.update();
      }}
    >
      ${name}
    </button>`;
  return html`<div class="pane-switch" role="group" aria-label=${strings.view}>
    ${button('list', strings.viewList)} ${button('map', strings.viewMap)}
  </div>`;
}
