/** The way to the states and countries that have members, each in one step. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { pickStrings } from '../shared/strings.ts';
import { areasOf, type AreaCount } from './areas.ts';
import { goToStrings } from './go-to.strings.ts';
import type { MapModel } from './map-model.ts';

/** A list to choose from; nothing where there is only one such area. */
export function goTo(model: MapModel): TemplateResult {
  const { language, locale, records } = model;
  return html`${guard([records, language, locale], () => areaSelect(model))}`;
}

function areaSelect({ language, locale, map, records }: MapModel): TemplateResult | typeof nothing {
  const words = pickStrings(goToStrings, language);
  const { states, countries } = areasOf(records, locale);
  const all = [...states, ...countries];
  if (all.length < 2) return nothing;
  return html`<select
    class="field"
    aria-label=${words.goTo}
    @change=${(event: Event) => {
      const chosen = all[Number((event.target as HTMLSelectElement).value)];
      if (chosen !== undefined) map.showArea(chosen.area);
    }}
  >
    <option value="" selected>${words.placeholder}</option>
    ${group(words.states, states, 0)} ${group(words.countries, countries, states.length)}
  </select>`;
}

function group(
  name: string,
  areas: readonly AreaCount[],
  from: number,
): TemplateResult | typeof nothing {
  if (areas.length === 0) return nothing;
  return html`<optgroup label=${name}>
    ${areas.map(({ area, count }, at) => html`<option value=${from + at}>${area.label} (${count})</option>`)}
  </optgroup>`;
}
