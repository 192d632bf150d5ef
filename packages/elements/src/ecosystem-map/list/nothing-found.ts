/** What is shown where the filters leave nothing: what was asked, what is beyond, and the way to start an ecosystem. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { adoptStyles } from '../../shared/adopt-styles.ts';
import { formatNumber } from '../../shared/format.ts';
import { LatestTask, SUPERSEDED } from '../../shared/latest-task.ts';
import { pickStrings } from '../../shared/strings.ts';
import { askedFor } from './asked-words.ts';
import { referenceOf, type Entry } from '../entry.ts';
import { activeFilters, without } from '../filters/filter-choices.ts';
import { facetsFor, type MapFilters } from '../filters/map-filters.ts';
import type { MapModel } from '../map-model.ts';
import { nothingFoundStyles } from './nothing-found.styles.ts';
import { nothingFoundStrings } from './nothing-found.strings.ts';
import { startLink } from './start-link.ts';
import { searchWider, type WiderSearch } from './wider-search.ts';

/** Loaded with the first filters that leave nothing. */
export class NothingFound implements ReactiveController {
  readonly #model: MapModel;
  readonly #task = new LatestTask();
  /** Under which filters was looked further. */
  #asked: MapFilters | undefined;
  /** What that has found; undefined as long as it is under way. */
  #found: WiderSearch | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    adoptStyles(model.element.renderRoot, nothingFoundStyles);
    model.element.addController(this);
  }

  /** Looks further as soon as there is nothing to show, once for the same filters. */
  hostUpdated(): void {
    const { filters } = this.#model;
    if (filters === this.#asked || this.#model.find('.empty') === null) return;
    this.#asked = filters;
    this.#found = undefined;
    void this.#look(filters);
  }

  hostDisconnected(): void {
    this.#task.cancel();
    this.#asked = undefined;
  }

  render(): TemplateResult {
    const model = this.#model;
    const { filters, inForce, language } = model;
    const words = pickStrings(nothingFoundStrings, language);
    const asked = askedFor(model);
    const isStartable = facetsFor('ecosystems', inForce) !== undefined;
    return html`${
      asked.length === 0
        ? nothing
        : html`<p class="asked">
            ${words.asked} ${asked.map((phrase) => html`<span class="tag">${phrase}</span> `)}
          </p>`
    }
    ${
      this.#found === undefined || filters !== this.#asked
        ? html`<p class="muted">${words.searching}</p>`
        : this.#renderFound(this.#found)
    }
    ${isStartable && (filters.place ?? filters.area) !== undefined ? startLink(model) : nothing}`;
  }

  #renderFound({ nearest, ways }: WiderSearch): TemplateResult {
    const model = this.#model;
    const { filters, language, locale } = model;
    const words = pickStrings(nothingFoundStrings, language);
    const isLost = ways.length === 0 && activeFilters(filters).length > 0;
    const way = (name: string, go: () => void): TemplateResult =>
      html`<button type="button" class="button" @click=${go}>${name}</button>`;
    return html`${this.#renderNearest(nearest)}
      ${isLost || ways.length > 0 ? html`<p class="muted">${words.relax}</p>` : nothing}
      <div class="relaxations">
        ${ways.map(({ name, count }) =>
          way(words.without[name](formatNumber(count, locale)), () => {
            model.relax(without(model.filters, name));
          }),
        )}
        ${
          isLost
            ? way(words.everything(formatNumber(model.all, locale)), () => {
                model.clearFilters();
              })
            : nothing
        }
      </div>`;
  }

  #renderNearest(nearest: readonly Entry[]): TemplateResult | typeof nothing {
    if (nearest.length === 0) return nothing;
    const { language, list, selection } = this.#model;
    const { nearest: title } = pickStrings(nothingFoundStrings, language);
    return html`<p class="list-title muted small" id="nearest-beyond">${title}</p>
      <ul class="list nearest" aria-labelledby="nearest-beyond">
        ${nearest.map(
          (entry) =>
            html`<li class="entry">
              <button
                type="button"
                part="item"
                data-id=${referenceOf(entry)}
                @click=${() => {
                  selection.choose(referenceOf(entry));
                }}
              >
                ${list.renderRow(entry)}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  async #look(filters: MapFilters): Promise<void> {
    const model = this.#model;
    const { offered, onlyId, records } = model;
    try {
      const found = await this.#task.run((signal) =>
        searchWider({ source: model.openSource(), records, filters, offered, onlyId, signal }),
      );
      if (found === SUPERSEDED) return;
      this.#found = found;
    } catch (error) {
      // The way without any filter is left.
      this.#found = { nearest: [], ways: [] };
      model.tell(error);
    }
    model.update();
  }
}
