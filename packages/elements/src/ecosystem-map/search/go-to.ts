/** The way to the states and countries of the network, each in one step, whether it has members or not. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { pickStrings } from '../../shared/strings.ts';
import { areasOf, type AreaCount } from './areas.ts';
import { goToStrings } from './go-to.strings.ts';
import type { MapModel } from '../map-model.ts';

/** A list to choose from; nothing on a page that limits to one ecosystem. */
export function goTo(model: MapModel): TemplateResult {
  const { language, locale, onlyId, records } = model;
  return html`${guard([records, language, locale, onlyId], () =>
    onlyId === undefined ? areaSelect(model) : nothing,
  )}`;
}

function areaSelect({ language, locale, map, records }: MapModel): TemplateResult {
  const words = pickStrings(goToStrings, language);
  const { states, territories, countries } = areasOf(records, locale);
  const all = [...states, ...territories, ...countries];
  return html`<select
    class="field"
    aria-label=${words.goTo}
    @change=${(event: Event) => {
      const chosen = all[Number((event.target as HTMLSelectElement).value)];
      if (chosen !== undefined) map.showArea(chosen.area);
    }}
  >
    <option value="" selected>${words.placeholder}</option>
    ${group(words.states, states, all)} ${group(words.territories, territories, all)}
    ${group(words.countries, countries, all)}
  </select>`;
}

/** With the number of ecosystems where there are some. The value is the place among all. */
function group(
  name: string,
  areas: readonly AreaCount[],
  all: readonly AreaCount[],
): TemplateResult {
  const option = (one: AreaCount): TemplateResult =>
    html`<option value=${all.indexOf(one)}>
      ${one.area.label}${one.count > 0 ? ` (${one.count})` : ''}
    </option>`;
  return html`<optgroup label=${name}>${areas.map(option)}</optgroup>`;
}
