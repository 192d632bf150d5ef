import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { plural } from '../shared/format.ts';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { placeName, type FoundPlace } from './found-place.ts';
import { markIcon } from './icons.ts';
import { keepUnder } from './options-placement.ts';
import { findPlaces } from './place-finder.ts';
import type { SearchHost } from './search-field.ts';
import { suggestFrom, type Suggestion } from './suggestions.ts';

/** Typing pauses this long before places are looked up, milliseconds. */
const PAUSE_MS = 160;
const MAX_PLACES = 5;

/** The field that the options belong to. */
export interface OptionsField {
  readonly text: string;
  /** Shows a text that was not typed, or a message under the field. */
  setText(text: string): void;
  setMessage(message: string): void;
}

/** What the search field offers, and what its keys do. Loaded when the field is first used. */
export class SearchOptions implements ReactiveController {
  readonly #host: SearchHost;
  readonly #field: OptionsField;
  readonly #lookup = new LatestTask();
  #places: readonly FoundPlace[] = [];
  #isOpen = false;
  /** Index of the option that Enter takes, -1 for none. */
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endPlacement: (() => void) | undefined;

  constructor(host: SearchHost, field: OptionsField) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  /** The list stands where there is room for it as long as it is open. */
  hostUpdated(): void {
    if (this.isOpen === (this.#endPlacement !== undefined)) return;
    this.#endPlacement?.();
    this.#endPlacement = this.isOpen ? this.#place() : undefined;
  }

  hostDisconnected(): void {
    this.#endPlacement?.();
    this.#endPlacement = undefined;
  }

  /** Whether there is something to choose from. */
  get isOpen(): boolean {
    return this.#isOpen && this.#options().length > 0;
  }

  /** Id of the option that Enter takes. */
  get activeId(): string | undefined {
    return this.isOpen && this.#active >= 0 ? `option-${this.#active}` : undefined;
  }

  /** The text of the field has changed; it is not blank. */
  type(): void {
    this.cancel();
    this.#isOpen = true;
    this.#timer = setTimeout(() => void this.#lookUp(), PAUSE_MS);
    this.#host.requestUpdate();
  }

  open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  /** Forgets what was offered; answers under way are dropped. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#lookup.cancel();
    this.#places = [];
    this.close();
  }

  /** One of the keys `Enter`, `ArrowDown`, `ArrowUp`. */
  press(key: string): void {
    if (key === 'Enter') void this.#enter();
    else this.#activate(this.#active + (key === 'ArrowDown' ? 1 : -1));
  }

  render(): TemplateResult {
    const { strings } = this.#host;
    const options = this.#isOpen ? this.#options() : [];
    const groups = (['area', 'ecosystem', 'place'] as const).filter((type) =>
      options.some((option) => option.type === type),
    );
    return html`${groups.map(
      (type) =>
        html`<div role="group" aria-label=${strings.suggestionGroups[type]}>
          <div class="options-title" aria-hidden="true">${strings.suggestionGroups[type]}</div>
          ${options.map((option, at) =>
            option.type === type ? this.#renderOption(option, at) : nothing,
          )}
        </div>`,
    )}`;
  }

  #place(): (() => void) | undefined {
    const { renderRoot } = this.#host;
    const field = renderRoot.querySelector<HTMLElement>('.search-box');
    const list = renderRoot.querySelector<HTMLElement>('#search-options');
    return field === null || list === null ? undefined : keepUnder(field, list);
  }

  #renderOption(option: Suggestion, at: number): TemplateResult {
    return html`<div
      id="option-${at}"
      class="option"
      role="option"
      aria-selected=${at === this.#active}
      @click=${() => {
        this.#take(option);
      }}
    >
      ${this.#describe(option)}
    </div>`;
  }

  #describe(option: Suggestion): TemplateResult {
    const { locale, strings } = this.#host;
    if (option.type === 'place') return html`<span>${option.place.label}</span>`;
    if (option.type === 'area') {
      return html`<span>${option.area.label}</span>
        <span class="muted small">${plural(option.count, strings.all, locale)}</span>`;
    }
    const { record, alias } = option;
    return html`${markIcon(record.scope, { isHollow: record.status === 'inactive' })}
      <span>
        ${record.name}
        <span class="muted small">${alias ?? placeName(record, locale)}</span>
      </span>`;
  }

  /** In the order they are shown in. */
  #options(): Suggestion[] {
    const { catalog, areas } = this.#host;
    const places = this.#places.map((place): Suggestion => ({ type: 'place', place }));
    const all = [...areas.states, ...areas.countries];
    return [...suggestFrom(catalog, all, this.#field.text), ...places];
  }

  /** Asks the gazetteer; the places it knows are offered. Whether it could be asked, and no one typed meanwhile. */
  async #lookUp(): Promise<boolean> {
    clearTimeout(this.#timer);
    const text = this.#field.text.trim();
    try {
      const places = await this.#lookup.run((signal) =>
        findPlaces(text, this.#host.openSource(), signal),
      );
      if (places === SUPERSEDED) return false;
      this.#places = places.slice(0, MAX_PLACES);
      return true;
    } catch (error) {
      this.#field.setMessage(this.#host.strings.placesUnreachable);
      this.#host.searchFailed(error);
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Goes round, by way of the field itself (-1). */
  #activate(wanted: number): void {
    const count = this.#options().length;
    if (count === 0) return;
    const isFresh = !this.#isOpen;
    const round = ((wanted + 1 + (count + 1)) % (count + 1)) - 1;
    this.#active = isFresh ? (wanted < 0 ? count - 1 : 0) : round;
    this.open();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot
        .querySelector(`#option-${this.#active}`)
        ?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Takes the active option; without one, what the text itself means. */
  async #enter(): Promise<void> {
    const active = this.#options()[this.#active];
    if (this.#isOpen && active !== undefined) {
      this.#take(active);
      return;
    }
    if (this.#field.text.trim() === '') return;
    // The look-up that typing has put off would supersede this one, and its answer would be nobody's.
    clearTimeout(this.#timer);
    const isAsked = await this.#lookUp();
    const options = this.#options();
    const [first] = options;
    const [place] = this.#places;
    if (first?.type === 'area') this.#take(first);
    else if (options.some(({ type }) => type === 'ecosystem')) this.close();
    else if (place !== undefined) this.#take({ type: 'place', place });
    else if (isAsked) {
      this.#field.setMessage(this.#host.strings.nothingFound(this.#field.text.trim()));
    }
  }

  #take(option: Suggestion): void {
    this.close();
    if (option.type === 'ecosystem') {
      this.#host.searchEcosystem(option.record.id);
      return;
    }
    this.#field.setText(option.type === 'area' ? option.area.label : option.place.label);
    if (option.type === 'area') this.#host.searchArea(option.area);
    else this.#host.searchPlace(option.place);
  }
}
