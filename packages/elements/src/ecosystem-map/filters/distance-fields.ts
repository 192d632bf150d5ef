/** How far from a place, and in which unit. Part of the panel of the filters. */
import { html, type TemplateResult } from 'lit';
import { formatDistance, type DistanceUnit } from '../../shared/format.ts';
import { pickStrings } from '../../shared/strings.ts';
import { filterStrings } from './filter.strings.ts';
import { KM_PER } from '../map-attributes.ts';
import type { MapModel } from '../map-model.ts';

/** In either unit. */
const RADII = [10, 25, 50, 100, 250];

/** A choice of radii, and beside it the unit of all distances. */
export function distanceFields(model: MapModel): TemplateResult {
  const { filters, language, locale, unit } = model;
  const words = pickStrings(filterStrings, language);
  const { radiusKm } = filters;
  const radii = new Set([
    ...RADII.map((radius) => radius * KM_PER[unit]),
    ...(radiusKm === undefined ? [] : [radiusKm]),
  ]);
  return html`<div class="distance-fields" role="group" aria-label=${words.radius}>
    <label>
      <span>${words.radius}</span>
      <select
        class="field"
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          const chosen = value === '' ? undefined : Number(value);
          model.changeFilters({ ...model.filters, radiusKm: chosen });
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
    </label>
    <label>
      <span>${words.unit}</span>
      <select
        class="field"
        @change=${(event: Event) => {
          chooseUnit((event.target as HTMLSelectElement).value as DistanceUnit, model);
        }}
      >
        ${(['mi', 'km'] as const).map(
          (name) =>
            html`<option value=${name} ?selected=${name === unit}>${words.units[name]}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

/** Tells distances in a unit. A radius keeps its number: 25 miles become 25 kilometers. */
function chooseUnit(unit: DistanceUnit, model: MapModel): void {
  const { filters, unit: before } = model;
  const { radiusKm } = filters;
  model.chosenUnit = unit;
  model.changeFilters({
    ...filters,
    radiusKm: radiusKm && Number((radiusKm / KM_PER[before]).toFixed(3)) * KM_PER[unit],
  });
}
