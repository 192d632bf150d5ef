/** All filters, with counts beside each value. Loaded when somebody comes near their button. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../shared/format.ts';
import { pickStrings } from '../../shared/strings.ts';
import { adoptStyles as adopt } from '../../shared/adopt-styles.ts';
import { facetGroup, layerGroup } from './facet-group.ts';
import { activeFilters } from './filter-choices.ts';
import { filterPanelStyles } from './filter-panel.styles.ts';
import { distanceFields } from './distance-fields.ts';
import { filterStrings } from './filter.strings.ts';
import { FACETS, type FacetName, type LayerName } from './map-filters.ts';
import type { MapModel } from '../map-model.ts';

/** Lets an element look at the panel as it is meant to look. */
export function adoptStyles({ element }: MapModel): void {
  adopt(element.renderRoot, filterPanelStyles);
}

/** The layers, a group of boxes for each facet of those, the distance where there is a place, and the way out. */
export function filterPanel(model: MapModel): TemplateResult {
  const { filterButton, filters, inForce, language, locale } = model;
  const words = pickStrings(filterStrings, language);
  const isAny = activeFilters(filters).length > 0;
  const names = (Object.keys(FACETS) as FacetName[]).filter((name) =>
    (FACETS[name] as readonly LayerName[]).some((layer) => inForce.layers.includes(layer)),
  );
  return html`<div class="filter-groups" tabindex="-1">
      ${filters.place === undefined ? nothing : distanceFields(model)} ${layerGroup(model)}
      ${names.map((name) => facetGroup(name, model))}
    </div>
    <div class="filter-foot">
      <button
        type="button"
        class="button plain"
        aria-disabled=${!isAny}
        @click=${() => {
          if (isAny) model.clearFilters();
        }}
      >
        ${words.clearFilters}
      </button>
      <button
        type="button"
        class="button primary"
        @click=${() => {
          filterButton.toggle(false);
        }}
      >
        ${words.showResults(formatNumber(model.total, locale))}
      </button>
    </div>`;
}
