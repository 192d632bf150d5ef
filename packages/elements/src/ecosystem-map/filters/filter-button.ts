import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Later } from '../../shared/later.ts';
import { filterIcon } from '../icons.ts';
import type * as FilterPanel from './filter-panel.ts';
import { chosenFacets } from './map-filters.ts';
import type { MapModel } from '../map-model.ts';
import type { NothingFound } from '../list/nothing-found.ts';

/** One button for all filters, with how many are in force; its panel is loaded when somebody comes near it. */
export class FilterButton implements ReactiveController {
  readonly #model: MapModel;
  readonly #panel: Later<typeof FilterPanel>;
  readonly #nothingFound: Later<NothingFound>;
  isOpen = false;

  constructor(model: MapModel) {
    this.#model = model;
    this.#panel = model.later(async () => {
      const panel = await import('./filter-panel.ts');
      panel.adoptStyles(model);
      return panel;
    });
    this.#nothingFound = model.later(async () => {
      const { NothingFound } = await import('../list/nothing-found.ts');
      return new NothingFound(model);
    });
    model.element.addController(this);
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  /** Opens or closes the panel; the focus goes to the first of its controls, or back to the button. */
  toggle(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.#model.update();
    if (!isOpen) this.#model.find('.filter-button')?.focus();
  }

  render(): TemplateResult {
    const { filters, strings } = this.#model;
    const radius = filters.place && filters.radiusKm;
    const chosen =
      chosenFacets(filters.facets).length +
      Number(filters.layers.length > 0) +
      Number(radius !== undefined);
    return html`<div
      class="filters"
      part="filters"
      @focusin=${this.#panel.get}
      @pointerenter=${this.#panel.get}
      @keydown=${this.#onKeyDown}
      @focusout=${this.#onFocusOut}
    >
      <button
        type="button"
        class="button filter-button"
        aria-expanded=${this.isOpen}
        aria-controls="filter-panel"
        @click=${() => {
          this.toggle(!this.isOpen);
          this.#panel.with(
            () => undefined,
            () => {
              this.toggle(false);
            },
          );
        }}
      >
        ${filterIcon} ${strings.filters}
        ${chosen > 0 ? html`<span class="badge">${chosen}</span>` : nothing}
      </button>
      <div
        id="filter-panel"
        class="filter-panel"
        part="filter-panel"
        tabindex="-1"
        ?hidden=${!this.isOpen}
      >
        ${this.isOpen ? this.#panel.part?.filterPanel(this.#model) : nothing}
      </div>
    </div>`;
  }

  /** Nothing matches; what can be done about it, as soon as there is code to say so. */
  renderEmpty(): TemplateResult {
    void this.#nothingFound.get();
    const { strings, wording } = this.#model;
    return html`<div class="empty" part="empty">
      <p><strong>${strings.emptyTitle[wording]}</strong></p>
      ${this.#nothingFound.part?.render()}
    </div>`;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.toggle(false);
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget, target }: FocusEvent): void => {
    const stays = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    // Without a next element the window lost the focus; a press on nothing that takes it is a press elsewhere.
    if (stays || !this.isOpen || !document.hasFocus()) return;
    void this.#model.element.updateComplete.then(() => {
      // A filter that has gone away under the focus was not left.
      if (!(target as Element).isConnected) return;
      this.isOpen = false;
      this.#model.update();
    });
  };
}
