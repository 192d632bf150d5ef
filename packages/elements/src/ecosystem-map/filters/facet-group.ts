/** One group of the filters: its values as boxes, each with how many records it would leave. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../shared/format.ts';
import { pickStrings } from '../../shared/strings.ts';
import { facetLabel } from './facet-words.ts';
import { countValues, ownFilters } from './filter-choices.ts';
import { filterStrings } from './filter.strings.ts';
import { markIcon } from '../icons.ts';
import { FACETS, facetValues, select, type FacetName, type LayerName } from './map-filters.ts';
import type { MapModel } from '../map-model.ts';
import type { MarkKind } from '../marks/mark-shapes.ts';

/** A longer group shows so many values and folds the others away. */
const SHOWN_AT_ONCE = 8;

interface Value {
  readonly value: string;
  readonly label: string;
  /** Undefined as long as the directory has not said. */
  readonly count: number | undefined;
  readonly isOn: boolean;
  readonly icon?: MarkKind;
}

/** Switches for the layers that the page offers; nothing where it offers one alone. */
export function layerGroup(model: MapModel): TemplateResult | typeof nothing {
  const { filters, inForce, language, offered, others, records } = model;
  if (offered.length < 2) return nothing;
  const words = pickStrings(filterStrings, language);
  const own = select(records, { ...ownFilters(inForce), layers: ['ecosystems'] }).length;
  const values = offered.map((layer): Value => {
    const count = layer === 'ecosystems' ? own : others?.counts?.layers[layer];
    return { value: layer, label: words.layer[layer], count, isOn: filters.layers.includes(layer) };
  });
  const choose = (value: string, isOn: boolean): void => {
    const layers = toggled(model.filters.layers, value as LayerName, isOn);
    model.changeFilters({
      ...model.filters,
      layers: layers.length === offered.length ? [] : layers,
    });
  };
  return group(words.layers, values, choose, model);
}

/** The values of a facet; nothing where no record has any. */
export function facetGroup(name: FacetName, model: MapModel): TemplateResult | typeof nothing {
  const { language } = model;
  const values = valuesOf(name, model);
  if (values.length === 0) return nothing;
  const choose = (value: string, isOn: boolean): void => {
    const { filters } = model;
    const facets = { ...filters.facets, [name]: toggled(filters.facets[name] ?? [], value, isOn) };
    model.changeFilters({ ...filters, facets });
  };
  return group(pickStrings(filterStrings, language).facet[name], values, choose, model);
}

function valuesOf(name: FacetName, model: MapModel): Value[] {
  const { filters, inForce, locale, others, records } = model;
  const layers: readonly LayerName[] = FACETS[name];
  const hasOwn = layers.includes('ecosystems') && inForce.layers.includes('ecosystems');
  const own = hasOwn ? countValues(records, inForce, name) : new Map<string, number>();
  const told = name === 'scope' ? undefined : others?.counts?.values[name];
  const chosen = filters.facets[name] ?? [];
  const listed = new Set([
    ...(hasOwn ? records.flatMap((record) => facetValues(record, name)) : []),
    ...Object.keys(told ?? {}),
    ...chosen,
  ]);
  const values = [...listed].map((value): Value => ({
    value,
    label: facetLabel(name, value, model),
    count: (own.get(value) ?? 0) + (told?.[value] ?? 0),
    isOn: chosen.includes(value),
    ...(name === 'scope' || name === 'sector' ? { icon: value as MarkKind } : {}),
  }));
  return values.sort(
    (a, b) =>
      ORDER.indexOf(a.value) - ORDER.indexOf(b.value) || a.label.localeCompare(b.label, locale),
  );
}

/** Reaches, then grades: all other values go by their words. */
const ORDER = ['local', 'regional', 'state', 'national'].concat(
  Array.from({ length: 15 }, (_unused, step) => String(step - 1)),
);

/** Boxes stay with their values, and the focus with them. */
function nameOf({ value }: Value): string {
  return value;
}

function toggled<T>(values: readonly T[], value: T, isOn: boolean): T[] {
  const others = values.filter((other) => other !== value);
  return isOn ? [...others, value] : others;
}

function group(
  title: string,
  values: readonly Value[],
  choose: (value: string, isOn: boolean) => void,
  { language, locale }: MapModel,
): TemplateResult {
  // Folding away a single value would save nothing.
  const first = values.length > SHOWN_AT_ONCE + 1 ? values.slice(0, SHOWN_AT_ONCE) : values;
  const rest = values.slice(first.length);
  // Unfolded for what is chosen of them, and folded by nobody but the reader.
  const box = ({ value, label, count, isOn, icon }: Value): TemplateResult =>
    html`<label class="check" part="check">
      <input
        type="checkbox"
        .checked=${isOn}
        @change=${(event: Event) => {
          choose(value, (event.target as HTMLInputElement).checked);
        }}
      />
      ${icon === undefined ? nothing : markIcon(icon)}
      <span>${label}</span>
      <span class="count">${count === undefined ? '' : formatNumber(count, locale)}</span>
    </label>`;
  return html`<fieldset class="facet" part="facet">
    <legend>${title}</legend>
    ${repeat(first, nameOf, box)}
    ${
      rest.length === 0
        ? nothing
        : html`<details ?open=${rest.some(({ isOn }) => isOn) || noChange}>
            <summary>
              ${pickStrings(filterStrings, language).moreValues(formatNumber(rest.length, locale))}
            </summary>
            ${repeat(rest, nameOf, box)}
          </details>`
    }
  </fieldset>`;
}
