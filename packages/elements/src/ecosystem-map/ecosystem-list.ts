import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { formatDistance, type DistanceUnit } from '../shared/format.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import type { ShownEcosystem } from './ecosystem-filter.ts';
import { isSameCity, placeName, type FoundPlace } from './found-place.ts';
import { markIcon } from './icons.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import { TypeAhead } from './type-ahead.ts';

/** What the list needs of its element. */
export interface ListHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly locale: string;
  readonly language: Language;
  readonly strings: MapStrings;
  readonly shown: readonly ShownEcosystem[];
  readonly selectedId: string | undefined;
  readonly place: FoundPlace | undefined;
  readonly unit: DistanceUnit;
  /** Opens a record, named `type/id`. */
  choose(reference: string): void;
  /** The pointer or the focus is on an entry; undefined: on none. */
  pointAt(id: string | undefined): void;
}

/**
 * The records as a list of buttons. One is in the tab order; arrow keys, Home, End and typed letters move among all.
 */
export class EcosystemList implements ReactiveController {
  readonly #host: ListHost;
  readonly #typeAhead = new TypeAhead();
  /** Id of the entry in the tab order. */
  #current: string | undefined;
  /** Where distances were counted from when `#current` was set. */
  #place: FoundPlace | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { place, shown, selectedId } = this.#host;
    const isThere = (id: string | undefined): boolean =>
      shown.some(({ record }) => record.id === id);
    // From another place the list begins with the nearest there, and so does the keyboard.
    const isSamePlace = place === this.#place;
    this.#place = place;
    if (isSamePlace && isThere(this.#current)) return;
    this.#current = isThere(selectedId) ? selectedId : shown[0]?.record.id;
  }

  render(): TemplateResult {
    const { shown, strings } = this.#host;
    return html`<ul
      class="list"
      part="list"
      aria-label=${strings.list}
      @keydown=${this.#onKeyDown}
      @pointerleave=${() => {
        this.#host.pointAt(undefined);
      }}
    >
      ${shown.map((entry) => this.#renderEntry(entry))}
    </ul>`;
  }

  /** Puts the focus on an entry, or on the one in the tab order where that one is not listed. */
  focus(id?: string): void {
    const entries = [...this.#buttons()];
    const wanted = entries.find((button) => button.dataset['id'] === id);
    (wanted ?? entries.find((button) => button.tabIndex === 0))?.focus();
  }

  /** Scrolls an entry into the view of the list, without moving the page. */
  scrollTo(id: string): void {
    const button = [...this.#buttons()].find((entry) => entry.dataset['id'] === id);
    const pane = button?.closest('.side-scroll');
    if (button === undefined || pane === null || pane === undefined) return;
    const { top, bottom } = button.getBoundingClientRect();
    const view = pane.getBoundingClientRect();
    if (top < view.top) pane.scrollTop -= view.top - top;
    else if (bottom > view.bottom) pane.scrollTop += bottom - view.bottom;
  }

  #renderEntry({ record, distanceKm }: ShownEcosystem): TemplateResult {
    const { language, locale, selectedId, strings } = this.#host;
    const words = pickStrings(sharedStrings, language);
    const isInactive = record.status === 'inactive';
    const point = (): void => {
      this.#current = record.id;
      this.#host.pointAt(record.id);
    };
    return html`<li class="entry">
      <button
        type="button"
        part="item"
        data-id=${record.id}
        tabindex=${record.id === this.#current ? 0 : -1}
        aria-current=${record.id === selectedId ? 'true' : nothing}
        @click=${() => {
          this.#host.choose(`ecosystem/${record.id}`);
        }}
        @focus=${point}
        @pointerenter=${() => {
          this.#host.pointAt(record.id);
        }}
      >
        ${markIcon(record.scope, { isHollow: isInactive })}
        <span class="entry-text">
          <span class="entry-name">${record.name}</span>
          <span class="muted small">
            ${words.scope[record.scope]} · ${placeName(record, locale)}
            ${isInactive ? html` · <strong>${strings.inactive}</strong>` : nothing}
          </span>
        </span>
        ${
          distanceKm === undefined
            ? nothing
            : html`<span class="distance small">${this.#distance(record, distanceKm)}</span>`
        }
      </button>
      ${printedLines(record, strings)}
    </li>`;
  }

  #distance(record: Ecosystem, distanceKm: number): string {
    const { locale, place, strings, unit } = this.#host;
    if (place !== undefined && record.city !== undefined && isSameCity(record, place)) {
      return strings.inCity(record.city);
    }
    return formatDistance(distanceKm, { precision: record.precision, locale, unit });
  }

  #buttons(): NodeListOf<HTMLButtonElement> {
    return this.#host.renderRoot.querySelectorAll<HTMLButtonElement>('.list [data-id]');
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { shown } = this.#host;
    const current = shown.findIndex(({ record }) => record.id === this.#current);
    const target = this.#targetOf(event, current, shown);
    if (target === undefined) return;
    event.preventDefault();
    const record = shown[Math.max(0, Math.min(shown.length - 1, target))]?.record;
    if (record !== undefined) this.#moveTo(record.id);
  };

  #targetOf(
    event: KeyboardEvent,
    current: number,
    shown: readonly ShownEcosystem[],
  ): number | undefined {
    if (event.key === 'ArrowDown') return current + 1;
    if (event.key === 'ArrowUp') return current - 1;
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return shown.length - 1;
    const names = shown.map(({ record }) => record.name);
    return this.#typeAhead.find(event.key, { names, current, nowMs: event.timeStamp });
  }

  #moveTo(id: string): void {
    this.#current = id;
    this.#host.requestUpdate();
    this.focus(id);
  }
}

/** What only paper shows: it has no details to open. */
function printedLines(record: Ecosystem, strings: MapStrings): TemplateResult {
  const area = record.serviceArea?.text;
  return html`<div class="print-only small">
    ${
      record.leadOrganization === undefined
        ? nothing
        : html`<div>${strings.lead}: ${record.leadOrganization}</div>`
    }
    ${area === undefined ? nothing : html`<div>${strings.serviceArea}: ${area}</div>`}
    ${record.website === undefined ? nothing : html`<div>${record.website}</div>`}
  </div>`;
}
