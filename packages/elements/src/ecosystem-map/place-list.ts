import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { formatDistance } from '../shared/format.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings } from '../shared/strings.ts';
import { referenceOf, type Entry } from './entry.ts';
import { isSameCity, placeName, type FoundPlace } from './found-place.ts';
import { markIcon } from './icons.ts';
import type { MapModel } from './map-model.ts';
import { TypeAhead } from './type-ahead.ts';

/**
 * The records as a list of buttons. One is in the tab order; arrow keys, Home, End and typed letters move among all.
 */
export class PlaceList implements ReactiveController {
  readonly #model: MapModel;
  readonly #typeAhead = new TypeAhead();
  /** What stands under an entry on paper; present while the page is printed. */
  printedLines: ((entry: Entry, model: MapModel) => TemplateResult) | undefined;
  /** Reference of the entry in the tab order. */
  #current: string | undefined;
  /** Where distances were counted from when `#current` was set. */
  #place: FoundPlace | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    model.element.addController(this);
  }

  hostUpdate(): void {
    const { filters, shown, selected } = this.#model;
    const references = shown.map(referenceOf);
    const isThere = (reference: string | undefined): boolean =>
      reference !== undefined && references.includes(reference);
    // From another place the list begins with the nearest there, and so does the keyboard.
    const isSamePlace = filters.place === this.#place;
    this.#place = filters.place;
    if (isSamePlace && isThere(this.#current)) return;
    this.#current = isThere(selected) ? selected : references[0];
  }

  render(): TemplateResult {
    const { map, shown, strings } = this.#model;
    return html`<ul
      class="list"
      part="list"
      aria-label=${strings.list}
      @keydown=${this.#onKeyDown}
      @pointerleave=${() => {
        map.highlight(undefined);
      }}
    >
      ${shown.map((entry) => this.#renderEntry(entry))}
    </ul>`;
  }

  /** Puts the focus on an entry, or on the one in the tab order where that one is not listed. */
  focus(reference?: string): void {
    (this.#button(reference) ?? this.#button(this.#current))?.focus();
  }

  #renderEntry(entry: Entry): TemplateResult {
    const { map, selected } = this.#model;
    const reference = referenceOf(entry);
    return html`<li class="entry">
      <button
        type="button"
        part="item"
        data-id=${reference}
        tabindex=${reference === this.#current ? 0 : -1}
        aria-current=${reference === selected ? 'true' : nothing}
        @click=${() => {
          this.#model.choose(reference);
        }}
        @focus=${() => {
          this.#current = reference;
          map.highlight(reference);
        }}
        @pointerenter=${() => {
          map.highlight(reference);
        }}
      >
        ${this.#renderContent(entry)}
      </button>
      ${this.printedLines?.(entry, this.#model)}
    </li>`;
  }

  #renderContent({ record, distanceKm }: Entry): TemplateResult {
    const { language, locale, strings } = this.#model;
    const { scope, status } = record as Ecosystem;
    const isInactive = status === 'inactive';
    return html`${markIcon(scope, { isHollow: isInactive })}
      <span class="entry-text">
        <span class="entry-name">${record.name}</span>
        <span class="muted small">
          ${pickStrings(sharedStrings, language).scope[scope]} · ${placeName(record, locale)}
          ${isInactive ? html` · <strong>${strings.inactive}</strong>` : nothing}
        </span>
      </span>
      ${
        distanceKm === undefined
          ? nothing
          : html`<span class="distance small"
              >${this.#distance(record as Ecosystem, distanceKm)}</span
            >`
      }`;
  }

  #distance(record: Ecosystem, distanceKm: number): string {
    const { filters, locale, strings, unit } = this.#model;
    if (filters.place && record.city && isSameCity(record, filters.place)) {
      return strings.inCity(record.city);
    }
    return formatDistance(distanceKm, { precision: record.precision, locale, unit });
  }

  #button(reference = ''): HTMLElement | null {
    return this.#model.find(`.list [data-id="${CSS.escape(reference)}"]`);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { element, shown } = this.#model;
    const current = shown.findIndex((entry) => referenceOf(entry) === this.#current);
    const target = this.#targetOf(event, current);
    if (target === undefined) return;
    event.preventDefault();
    const entry = shown[Math.max(0, Math.min(shown.length - 1, target))];
    if (entry === undefined) return;
    this.#current = referenceOf(entry);
    element.requestUpdate();
    this.focus();
  };

  #targetOf(event: KeyboardEvent, current: number): number | undefined {
    const { shown } = this.#model;
    if (event.key === 'ArrowDown') return current + 1;
    if (event.key === 'ArrowUp') return current - 1;
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return shown.length - 1;
    const names = shown.map(({ record }) => record.name);
    return this.#typeAhead.find(event.key, { names, current, nowMs: event.timeStamp });
  }
}
