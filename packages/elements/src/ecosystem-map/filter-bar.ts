import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Sector } from '@stem-ecosystems/schema/common';
import type { Scope } from '@stem-ecosystems/schema/ecosystem';
import { formatDistance, formatNumber, plural, type DistanceUnit } from '../shared/format.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import { activeFilters, type Catalog, type EcosystemFilters } from './ecosystem-filter.ts';
import { chevronIcon, filterIcon, markIcon } from './icons.ts';
import { MARK_KINDS } from './mark-shapes.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';

const KM_PER_MILE = 1.609344;
const RIM_PX = 8;
const RADII = [10, 25, 50, 100, 250];

/** What the filters need of their element. */
export interface FilterHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly locale: string;
  readonly language: Language;
  readonly strings: MapStrings;
  readonly catalog: Catalog;
  readonly filters: EcosystemFilters;
  readonly unit: DistanceUnit;
  /** The user changed the filters. */
  changeFilters(filters: EcosystemFilters): void;
  clearFilters(): void;
}

/** Reach as a row of switches that is the map's legend too; sectors in a panel; distance once there is a place. */
export class FilterBar implements ReactiveController {
  readonly #host: FilterHost;
  /** On a narrow page all filters are behind one button. */
  #isUnfolded = false;
  #isSectorsOpen = false;

  constructor(host: FilterHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isSectorsOpen = false;
  }

  /** Keeps the open panel within the widget. */
  hostUpdated(): void {
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('#sectors');
    const frame = panel?.closest('.frame');
    if (panel === null || frame === null || frame === undefined || !this.#isSectorsOpen) return;
    panel.style.translate = '';
    const inside = frame.getBoundingClientRect();
    const { left, right } = panel.getBoundingClientRect();
    const over =
      Math.max(0, right - inside.right + RIM_PX) - Math.max(0, inside.left + RIM_PX - left);
    panel.style.translate = `${-over}px`;
  }

  render(): TemplateResult {
    const { filters, strings } = this.#host;
    const chosen = activeFilters(filters).filter(
      (name) => name !== 'words' && name !== 'area',
    ).length;
    return html`<div class="filters ${this.#isUnfolded ? 'unfolded' : ''}" part="filters">
      <button
        type="button"
        class="button unfold"
        aria-expanded=${this.#isUnfolded}
        aria-controls="filter-row"
        @click=${() => {
          this.#isUnfolded = !this.#isUnfolded;
          this.#host.requestUpdate();
        }}
      >
        ${filterIcon} ${strings.filters}
        ${chosen > 0 ? html`<span class="badge">${chosen}</span>` : nothing}
      </button>
      <div id="filter-row" class="filter-row">
        ${this.#renderScopes()} ${this.#renderSectors()}
        ${filters.place === undefined ? nothing : this.#renderRadius()}
        ${
          activeFilters(filters).length > 0
            ? html`<button
                type="button"
                class="button plain"
                @click=${() => {
                  this.#host.clearFilters();
                }}
              >
                ${strings.clearFilters}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #renderScopes(): TemplateResult {
    const { catalog, filters, language, locale, strings } = this.#host;
    const words = pickStrings(sharedStrings, language);
    const counts = catalog.countScopes(filters);
    const listed = new Set(catalog.records.map(({ scope }) => scope));
    return html`<div class="chips" role="group" aria-label=${strings.legend}>
      ${MARK_KINDS.filter((scope) => listed.has(scope)).map((scope) => {
        const isOn = filters.scopes.includes(scope);
        return html`<button
          type="button"
          class="chip"
          part="chip"
          aria-pressed=${isOn}
          @click=${() => {
            this.#toggleScope(scope, isOn);
          }}
        >
          ${markIcon(scope)} ${words.scope[scope]}
          <span class="count">${formatNumber(counts.get(scope) ?? 0, locale)}</span>
        </button>`;
      })}
    </div>`;
  }

  #renderSectors(): TemplateResult | typeof nothing {
    const { catalog, filters, language, locale, strings } = this.#host;
    const words = pickStrings(sharedStrings, language);
    const counts = catalog.countSectors(filters);
    const listed = [...new Set(catalog.records.flatMap(({ sectors }) => sectors ?? []))].sort(
      (a, b) => words.sector[a].localeCompare(words.sector[b], locale),
    );
    if (listed.length === 0) return nothing;
    const { sectors } = filters;
    return html`<div
      class="dropdown"
      @keydown=${this.#onSectorsKey}
      @focusout=${this.#onSectorsLeft}
    >
      <button
        type="button"
        class="chip"
        aria-expanded=${this.#isSectorsOpen}
        aria-controls="sectors"
        @click=${() => {
          this.#isSectorsOpen = !this.#isSectorsOpen;
          this.#host.requestUpdate();
        }}
      >
        ${sectors.length === 0 ? strings.sectors : plural(sectors.length, strings.sectorsChosen, locale)}
        ${chevronIcon}
      </button>
      <fieldset id="sectors" class="dropdown-panel" tabindex="-1" ?hidden=${!this.#isSectorsOpen}>
        <legend class="visually-hidden">${strings.sectors}</legend>
        ${listed.map((sector) => this.#renderSector(sector, words.sector[sector], counts.get(sector) ?? 0))}
      </fieldset>
    </div>`;
  }

  #renderSector(sector: Sector, name: string, count: number): TemplateResult {
    const { filters, locale } = this.#host;
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${filters.sectors.includes(sector)}
        @change=${(event: Event) => {
          this.#toggleSector(sector, (event.target as HTMLInputElement).checked);
        }}
      />
      <span>${name}</span>
      <span class="count">${formatNumber(count, locale)}</span>
    </label>`;
  }

  #renderRadius(): TemplateResult {
    const { filters, locale, strings, unit } = this.#host;
    const perUnit = unit === 'mi' ? KM_PER_MILE : 1;
    const radii = RADII.map((radius) => radius * perUnit);
    const { radiusKm } = filters;
    if (radiusKm !== undefined && !radii.includes(radiusKm)) radii.push(radiusKm);
    return html`<label class="radius">
      <span class="visually-hidden">${strings.radius}</span>
      <select
        class="chip"
        @change=${(event: Event) => {
          this.#chooseRadius((event.target as HTMLSelectElement).value);
        }}
      >
        <option value="" ?selected=${radiusKm === undefined}>${strings.anyDistance}</option>
        ${radii
          .sort((a, b) => a - b)
          .map(
            (km) =>
              html`<option value=${km} ?selected=${km === radiusKm}>
                ${strings.within(formatDistance(km, { precision: 'city', locale, unit }))}
              </option>`,
          )}
      </select>
    </label>`;
  }

  #toggleScope(scope: Scope, isOn: boolean): void {
    const { filters } = this.#host;
    const scopes = isOn
      ? filters.scopes.filter((other) => other !== scope)
      : [...filters.scopes, scope];
    this.#host.changeFilters({ ...filters, scopes });
  }

  #toggleSector(sector: Sector, isOn: boolean): void {
    const { filters } = this.#host;
    const others = filters.sectors.filter((other) => other !== sector);
    this.#host.changeFilters({ ...filters, sectors: isOn ? [...others, sector] : others });
  }

  #chooseRadius(value: string): void {
    const { radiusKm: _dropped, ...filters } = this.#host.filters;
    this.#host.changeFilters(value === '' ? filters : { ...filters, radiusKm: Number(value) });
  }

  readonly #onSectorsKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isSectorsOpen) return;
    event.stopPropagation();
    this.#closeSectors();
    (event.currentTarget as HTMLElement).querySelector('button')?.focus();
  };

  readonly #onSectorsLeft = (event: FocusEvent): void => {
    const { relatedTarget, currentTarget } = event;
    const stays = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    // Without a next element the window lost the focus, or the press was on nothing that takes it.
    if (!stays) this.#closeSectors();
  };

  #closeSectors(): void {
    this.#isSectorsOpen = false;
    this.#host.requestUpdate();
  }
}
