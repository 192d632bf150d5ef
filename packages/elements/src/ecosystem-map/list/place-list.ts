import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { unexpected } from '../../shared/attributes.ts';
import { formatDistance, formatNumber } from '../../shared/format.ts';
import { whenIdle } from '../../shared/when-idle.ts';
import { lookOf } from './entry-look.ts';
import { referenceOf, type Entry } from '../entry.ts';
import { isSameCity } from '../found-place.ts';
import { markIcon } from '../icons.ts';
import type { MapFilters } from '../filters/map-filters.ts';
import type { MapModel } from '../map-model.ts';
import type { TypeAhead } from './type-ahead.ts';

/** Rows at first, and with each "show more": what is not seen costs nothing. */
const PAGE_ROWS = 50;
/** Of these, as many as can be in view: the others come when list and map have been drawn. */
const FIRST_ROWS = 14;

/** Draws the content of a row. */
export type RenderItem = (
  record: Entry['record'],
  about: {
    readonly recordType: Entry['recordType'];
    /** Kilometres from the found place; absent where there is none. */
    readonly distanceKm?: number;
    /** BCP 47. */
    readonly locale: string;
  },
) => TemplateResult | Node;

/**
 * The records as a list of buttons. One is in the tab order; arrow keys, Home, End and typed letters move among all, and
 * what has no row yet gets one.
 */
export class PlaceList implements ReactiveController {
  readonly #model: MapModel;
  /** What stands under an entry on paper; present while the page is printed, all rows with it. */
  printedLines: ((entry: Entry, model: MapModel) => TemplateResult) | undefined;
  /** The page's own way to draw a row. */
  renderItem: RenderItem | undefined;
  /** Comes with the extras, which the first focus loads. */
  typeAhead: TypeAhead | undefined;
  /** A `renderItem` that has thrown: it is not asked again. */
  #failed: RenderItem | undefined;
  #rows = PAGE_ROWS;
  /** Only rows that can be in view were drawn yet: at first, and after each change of filters. */
  #isBeginning = true;
  #visited: string | undefined;
  /** Reference of the entry in the tab order. */
  #current: string | undefined;
  /** Under which `#visited` and `#rows` came about. */
  #filters: MapFilters | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    model.element.addController(this);
  }

  hostUpdate(): void {
    const { filters, selected } = this.#model;
    if (filters !== this.#filters) {
      // From another place the list begins with the nearest there, and so does the keyboard.
      if (filters.place !== this.#filters?.place) this.#visited = undefined;
      this.#rows = PAGE_ROWS;
      // Whoever is in the list stays on their record, wherever in the new one that is.
      this.#isBeginning = this.#model.find('.list :focus') === null;
      this.#filters = filters;
    }
    if (selected !== undefined) this.#visited = selected;
    if (this.#visited !== undefined) this.#reach(this.#visited);
    const references = this.#listed().map(referenceOf);
    this.#current = references.find((one) => one === this.#visited) ?? references[0];
  }

  /** Rows are used again for other records: the focus stays with its record. */
  hostUpdated(): void {
    if (this.#isBeginning && this.#model.shown.length > 0) {
      whenIdle(() => {
        if (!this.#isBeginning) return;
        this.#isBeginning = false;
        this.#model.update();
      });
    }
    const focused = this.#model.find('.list :focus')?.dataset['id'];
    if (focused !== undefined && focused !== this.#current) this.focus();
  }

  /** Reference of the entry that the reader was at last; undefined where that was none, or the list begins anew. */
  get visited(): string | undefined {
    return this.#visited;
  }

  /** Whether it is made for paper, where it has all rows, and is shown also where the page has the map alone. */
  get isPrinted(): boolean {
    return this.printedLines !== undefined;
  }

  render(): TemplateResult {
    const { locale, map, others, shown, strings, wording } = this.#model;
    const listed = this.#listed();
    const left = Math.max(0, shown.length - Math.max(this.#rows, listed.length));
    const hasMore = left > 0 || (others?.hasMore ?? false);
    return html`<ul
        class="list"
        part="list"
        aria-label=${strings.list[wording]}
        @keydown=${this.#onKeyDown}
        @pointerleave=${() => {
          map.highlight(undefined);
        }}
      >
        ${listed.map(
          (entry, at) =>
            html`${this.#renderTitle(entry, listed[at - 1])}${this.#renderEntry(entry)}`,
        )}
      </ul>
      ${
        hasMore
          ? html`<button type="button" class="button more" part="more" @click=${this.#showMore}>
              ${strings.showMore(left > 0 ? formatNumber(Math.min(left, PAGE_ROWS), locale) : '')}
            </button>`
          : nothing
      }`;
  }

  /** Where a place is served by some, they and the nearest have a title each. */
  #renderTitle(entry: Entry, before: Entry | undefined): TemplateResult | typeof nothing {
    const { filters, strings } = this.#model;
    const isServing = entry.serving !== undefined;
    const wasServing = before?.serving !== undefined;
    if (isServing === wasServing || filters.place === undefined) return nothing;
    const title = isServing ? strings.serving(filters.place.label) : strings.nearest;
    return html`<li class="list-title muted small">${title}</li>`;
  }

  /** Puts the focus on an entry, or on the one in the tab order where that one is not listed. */
  focus(reference?: string): void {
    (this.#button(reference) ?? this.#button(this.#current))?.focus();
  }

  /** Makes an entry, which gets a row if it has none, the one in the tab order. Shown with the next update. */
  visit(reference: string): void {
    this.#visited = this.#current = reference;
    this.#reach(reference);
  }

  /** The entries that have a row. */
  #listed(): readonly Entry[] {
    const { shown } = this.#model;
    if (this.isPrinted) return shown;
    return shown.slice(0, this.#isBeginning ? FIRST_ROWS : this.#rows);
  }

  /** Makes enough rows for a record to have one. */
  #reach(reference: string): void {
    const at = this.#model.shown.findIndex((entry) => referenceOf(entry) === reference);
    this.#rows = Math.max(this.#rows, Math.ceil((at + 1) / PAGE_ROWS) * PAGE_ROWS);
    this.#isBeginning = false;
  }

  readonly #showMore = async (): Promise<void> => {
    this.#isBeginning = false;
    const listed = this.#listed();
    const known = new Set(listed.map(referenceOf));
    this.#rows = listed.length + PAGE_ROWS;
    if (this.#rows > this.#model.shown.length) await this.#model.others?.more();
    const first = this.#model.shown.find((entry) => !known.has(referenceOf(entry)));
    if (first !== undefined) this.#moveTo(first);
  };

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
          this.#model.selection.choose(reference);
        }}
        @focus=${() => {
          this.#visited = this.#current = reference;
          map.highlight(reference);
        }}
        @pointerenter=${() => {
          map.highlight(reference);
        }}
      >
        ${this.renderRow(entry)}
      </button>
      ${this.printedLines?.(entry, this.#model)}
    </li>`;
  }

  /** What a row says of an entry, the page's own way where it has one. */
  renderRow(entry: Entry): TemplateResult | Node {
    return this.#renderOwn(entry) ?? this.#renderContent(entry);
  }

  #renderOwn({ recordType, record, distanceKm }: Entry): TemplateResult | Node | undefined {
    const { renderItem } = this;
    if (renderItem === undefined || renderItem === this.#failed) return undefined;
    const { locale, tell } = this.#model;
    try {
      const given: unknown = renderItem;
      if (typeof given !== 'function')
        throw new TypeError(unexpected('renderItem', 'a function', given));
      const distance = distanceKm === undefined ? {} : { distanceKm };
      return renderItem(record, { recordType, locale, ...distance });
    } catch (error) {
      this.#failed = renderItem;
      tell(error);
      return undefined;
    }
  }

  #renderContent(entry: Entry): TemplateResult {
    const { kind, what, where, isInactive } = lookOf(entry, this.#model);
    return html`${markIcon(kind, { isHollow: isInactive })}
      <span class="entry-text">
        <span class="entry-name">${entry.record.name}</span>
        <span class="muted small">
          ${[what, where].filter(Boolean).join(' · ')}
          ${isInactive ? html` · <strong>${this.#model.strings.inactive}</strong>` : nothing}
        </span>
      </span>
      ${
        entry.distanceKm === undefined
          ? nothing
          : html`<span class="distance small">${this.#distance(entry, entry.distanceKm)}</span>`
      }`;
  }

  #distance({ record }: Entry, distanceKm: number): string {
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
    const { others, shown } = this.#model;
    const current = shown.findIndex((entry) => referenceOf(entry) === this.#current);
    const target = this.#targetOf(event, current);
    if (target === undefined) return;
    event.preventDefault();
    const entry = shown[Math.max(0, target)];
    if (entry !== undefined) this.#moveTo(entry);
    else if (others?.hasMore) void this.#showMore();
  };

  /** Index in all that is shown, whether it has a row yet or not; one past its end for what is still to be read. */
  #targetOf(event: KeyboardEvent, current: number): number | undefined {
    const { shown } = this.#model;
    if (event.key === 'ArrowDown') return current + 1;
    if (event.key === 'ArrowUp') return current - 1;
    if (event.key === 'Home') return 0;
    if (event.key === 'End') return shown.length - 1;
    const names = shown.map(({ record }) => record.name);
    return this.typeAhead?.find(event.key, { names, current, nowMs: event.timeStamp });
  }

  #moveTo(entry: Entry): void {
    const { element } = this.#model;
    this.visit(referenceOf(entry));
    element.requestUpdate();
    void element.updateComplete.then(() => {
      this.focus();
    });
  }
}
