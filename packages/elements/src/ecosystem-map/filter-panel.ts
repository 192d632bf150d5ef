/** All filters with counts beside each value, and what to drop where they leave nothing. Loaded when first needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatDistance, formatNumber } from '../shared/format.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { adoptStyles as adopt } from './adopt-styles.ts';
import { activeFilters, countValues, relaxations, without } from './filter-choices.ts';
import { filterPanelStyles } from './filter-panel.styles.ts';
import { filterStrings } from './filter.strings.ts';
import { markIcon } from './icons.ts';
import { facetValues, select, type FacetName } from './map-filters.ts';
import type { MapModel } from './map-model.ts';
import { MARK_KINDS, type MarkKind } from './mark-shapes.ts';

const KM_PER_MILE = 1.609344;
const RADII = [10, 25, 50, 100, 250];
const FACETS: readonly FacetName[] = ['scope', 'sector'];

/** Lets an element look at the panel as it is meant to look. */
export function adoptStyles({ element }: MapModel): void {
  adopt(element.renderRoot, filterPanelStyles);
}

/** A group of boxes for each facet, the distance where there is a place, and the way out. */
export function filterPanel(model: MapModel): TemplateResult {
  const { filterButton, filters, language, locale, shown } = model;
  const words = pickStrings(filterStrings, language);
  const isAny = activeFilters(filters).length > 0;
  return html`<div class="filter-groups">
      ${FACETS.map((name) => facetGroup(name, model))}
      ${filters.place === undefined ? nothing : radiusField(model)}
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
        ${words.showResults(formatNumber(shown.length, locale))}
      </button>
    </div>`;
}

/** Which filter to drop, what that leaves, and how far the nearest is. */
export function emptyResult(model: MapModel): TemplateResult {
  const { filters, language, locale, records, unit } = model;
  const words = pickStrings(filterStrings, language);
  const [nearest] = select(records, without(filters, 'radius'));
  const ways = relaxations(records, filters);
  return html`${
      nearest?.distanceKm === undefined
        ? nothing
        : html`<p>
            ${words.nearestBeyond(
              formatDistance(nearest.distanceKm, {
                precision: nearest.record.precision,
                locale,
                unit,
              }),
            )}
          </p>`
    }
    ${ways.length === 0 ? nothing : html`<p class="muted">${words.emptyRelax}</p>`}
    <div class="relaxations">
      ${ways.map(
        ({ name, count }) =>
          html`<button
            type="button"
            class="button"
            @click=${() => {
              model.relax(without(filters, name));
            }}
          >
            ${words.relax[name](formatNumber(count, locale))}
          </button>`,
      )}
    </div>`;
}

function facetGroup(name: FacetName, model: MapModel): TemplateResult | typeof nothing {
  const { filters, language, locale, records } = model;
  const words = pickStrings(filterStrings, language);
  const labels: Readonly<Record<string, string>> = pickStrings(sharedStrings, language)[name];
  const counts = countValues(records, filters, name);
  const listed = [...new Set(records.flatMap((record) => facetValues(record, name)))];
  if (listed.length === 0) return nothing;
  const values =
    name === 'scope'
      ? MARK_KINDS.filter((kind) => listed.includes(kind))
      : listed.sort((a, b) => String(labels[a]).localeCompare(String(labels[b]), locale));
  return html`<fieldset class="facet" part="facet">
    <legend>${words.facet[name]}</legend>
    ${values.map(
      (value) =>
        html`<label class="check" part="check">
          <input
            type="checkbox"
            .checked=${filters.facets[name]?.includes(value) ?? false}
            @change=${(event: Event) => {
              choose(name, value, (event.target as HTMLInputElement).checked, model);
            }}
          />
          ${name === 'scope' ? markIcon(value as MarkKind) : nothing}
          <span>${labels[value] ?? value}</span>
          <span class="count">${formatNumber(counts.get(value) ?? 0, locale)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function radiusField(model: MapModel): TemplateResult {
  const { filters, language, locale, unit } = model;
  const words = pickStrings(filterStrings, language);
  const perUnit = unit === 'mi' ? KM_PER_MILE : 1;
  const { radiusKm } = filters;
  const radii = new Set([
    ...RADII.map((radius) => radius * perUnit),
    ...(radiusKm ? [radiusKm] : []),
  ]);
  return html`<label class="radius">
    <span>${words.radius}</span>
    <select
      class="field"
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        model.changeFilters({ ...filters, radiusKm: value === '' ? undefined : Number(value) });
      }}
    >
      <option value="" ?selected=${radiusKm === undefined}>${words.anyDistance}</option>
      ${[...radii]
        .sort((a, b) => a - b)
        .map(
          (km) =>
            html`<option value=${km} ?selected=${km === radiusKm}>
              ${words.within(formatDistance(km, { precision: 'city', locale, unit }))}
            </option>`,
        )}
    </select>
  </label>`;
}

function choose(name: FacetName, value: string, isOn: boolean, model: MapModel): void {
  const { filters } = model;
  const others = (filters.facets[name] ?? []).filter((other) => other !== value);
  const facets = { ...filters.facets, [name]: isOn ? [...others, value] : others };
  model.changeFilters({ ...filters, facets });
}
