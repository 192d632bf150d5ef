import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { isZip, type GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { plural } from '../shared/format.ts';
import { locate, type LocationFailure } from './device-location.ts';
import { suggestFrom, type AreaCount, type Suggestion } from './suggestions.ts';
import { fromGazetteer, placeName, type FoundArea, type FoundPlace } from './found-place.ts';
import { clearIcon, locateIcon, markIcon, searchIcon } from './icons.ts';
import type { Catalog } from './ecosystem-filter.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';

/** Typing pauses this long before places are looked up, milliseconds. */
const PAUSE_MS = 160;
const LEAST_LETTERS = 2;
const MAX_PLACES = 5;

/** What the field needs of its element. */
export interface SearchHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly locale: string;
  readonly strings: MapStrings;
  readonly catalog: Catalog;
  readonly areas: {
    readonly states: readonly AreaCount[];
    readonly countries: readonly AreaCount[];
  };
  openSource(): DirectorySource;
  /** The words are typed, and at least one record has them; empty: no words. */
  searchWords(words: string): void;
  searchPlace(place: FoundPlace): void;
  searchArea(area: FoundArea): void;
  searchEcosystem(id: string): void;
  /** The field was emptied. */
  searchCleared(): void;
  /** Something outside could not be asked. */
  searchFailed(error: unknown): void;
}

/** The one field of the map: a combobox (WAI-ARIA 1.2, editable, list autocomplete) of names, areas and places. */
export class SearchField implements ReactiveController {
  readonly #host: SearchHost;
  readonly #lookup = new LatestTask();
  #text = '';
  #places: readonly GazetteerPlace[] = [];
  #isOpen = false;
  /** Index of the option that Enter takes, -1 for none. */
  #active = -1;
  #message = '';
  #isLocating = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SearchHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#lookup.cancel();
    this.#isOpen = false;
  }

  /** Shows a text that was not typed: the attribute `near`, or nothing after "clear all". */
  setText(text: string, message = ''): void {
    this.#text = text;
    this.#message = message;
    this.#close();
  }

  render(): TemplateResult {
    const { strings } = this.#host;
    const options = this.#isOpen ? this.#options() : [];
    const isOpen = options.length > 0;
    return html`<div class="search" part="search" @focusout=${this.#onFocusOut}>
      <label class="visually-hidden" for="search-input">${strings.searchLabel}</label>
      <div class="search-box">
        ${searchIcon}
        <input
          id="search-input"
          class="field"
          part="search-input"
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="search-options"
          aria-activedescendant=${isOpen && this.#active >= 0 ? `option-${this.#active}` : nothing}
          aria-describedby="search-hint"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${strings.searchPlaceholder}
          .value=${this.#text}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @click=${this.#onClick}
        />
        <button
          type="button"
          class="icon-button"
          aria-label=${strings.clearSearch}
          ?hidden=${this.#text === ''}
          @click=${this.#onClear}
        >
          ${clearIcon}
        </button>
        <button
          type="button"
          class="icon-button locate"
          aria-label=${strings.useLocation}
          title=${strings.useLocation}
          aria-disabled=${this.#isLocating}
          @click=${this.#onLocate}
        >
          ${locateIcon}
        </button>
      </div>
      <span id="search-hint" class="visually-hidden">${strings.searchHint}</span>
      ${this.#renderOptions(options, isOpen)}
      <p class="search-message small" role="status">${this.#message}</p>
    </div>`;
  }

  #renderOptions(options: readonly Suggestion[], isOpen: boolean): TemplateResult {
    const { strings } = this.#host;
    const groups = (['area', 'ecosystem', 'place'] as const).filter((type) =>
      options.some((option) => option.type === type),
    );
    return html`<div
      id="search-options"
      class="options"
      part="suggestions"
      role="listbox"
      aria-label=${strings.suggestions}
      ?hidden=${!isOpen}
      @pointerdown=${keepFocus}
    >
      ${groups.map(
        (type) =>
          html`<div role="group" aria-label=${strings.suggestionGroups[type]}>
            <div class="options-title" aria-hidden="true">${strings.suggestionGroups[type]}</div>
            ${options.map((option, at) =>
              option.type === type ? this.#renderOption(option, at) : nothing,
            )}
          </div>`,
      )}
    </div>`;
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
    return [...suggestFrom(catalog, all, this.#text), ...places];
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#message = '';
    this.#active = -1;
    this.#isOpen = true;
    this.#places = [];
    clearTimeout(this.#timer);
    this.#lookup.cancel();
    if (this.#text.trim() === '') {
      this.#isOpen = false;
      this.#host.searchCleared();
    } else {
      this.#host.searchWords(this.#text);
      this.#timer = setTimeout(() => void this.#lookUp(), PAUSE_MS);
    }
    this.#host.requestUpdate();
  };

  /** Asks the gazetteer; the places it knows are offered. */
  async #lookUp(): Promise<void> {
    const text = this.#text.trim();
    try {
      const places = await this.#lookup.run((signal) => this.#placesFor(text, signal));
      if (places === SUPERSEDED) return;
      this.#places = places.slice(0, MAX_PLACES);
    } catch (error) {
      this.#message = this.#host.strings.placesUnreachable;
      this.#host.searchFailed(error);
    }
    this.#host.requestUpdate();
  }

  async #placesFor(text: string, signal: AbortSignal): Promise<readonly GazetteerPlace[]> {
    const source = this.#host.openSource();
    if (isZip(text)) {
      const place = await source.findZip(text, { signal });
      return place === undefined ? [] : [place];
    }
    const letters = text.replace(/\P{L}/gu, '');
    return letters.length < LEAST_LETTERS ? [] : source.findCities(text, { signal });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const count = this.#options().length;
    if (event.key === 'Enter') void this.#enter();
    else if (event.key === 'Escape' && this.#isOpen) this.#close();
    else if (event.key === 'Escape' && this.#text !== '') this.#onClear();
    else if (event.key === 'ArrowDown' && count > 0) this.#activate(this.#active + 1, count);
    else if (event.key === 'ArrowUp' && count > 0) this.#activate(this.#active - 1, count);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Goes round, by way of the field itself (-1). */
  #activate(wanted: number, count: number): void {
    this.#active = this.#isOpen
      ? ((wanted + 1 + (count + 1)) % (count + 1)) - 1
      : wanted < 0
        ? count - 1
        : 0;
    this.#isOpen = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const root = this.#host.renderRoot as ShadowRoot;
      root.getElementById(`option-${this.#active}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Takes the active option; without one, what the text itself means. */
  async #enter(): Promise<void> {
    const active = this.#options()[this.#active];
    if (this.#isOpen && active !== undefined) {
      this.#take(active);
      return;
    }
    if (this.#text.trim() === '') return;
    clearTimeout(this.#timer);
    await this.#lookUp();
    const options = this.#options();
    const [place] = this.#places;
    const hasNames = options.some(({ type }) => type === 'ecosystem');
    const [first] = options;
    if (first?.type === 'area' && !isZip(this.#text)) this.#take(first);
    else if (hasNames) this.#close();
    else if (place !== undefined) this.#take({ type: 'place', place });
    else if (this.#message === '') {
      this.#message = this.#host.strings.nothingFound(this.#text.trim());
    }
    this.#host.requestUpdate();
  }

  #take(option: Suggestion): void {
    this.#close();
    if (option.type === 'ecosystem') {
      this.#host.searchEcosystem(option.record.id);
      return;
    }
    this.#text = option.type === 'area' ? option.area.label : option.place.label;
    if (option.type === 'area') this.#host.searchArea(option.area);
    else this.#host.searchPlace(fromGazetteer(option.place));
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#isOpen = false;
    this.#active = -1;
    this.#host.requestUpdate();
  }

  readonly #onClick = (): void => {
    this.#isOpen = true;
    this.#host.requestUpdate();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    const stays = next instanceof Node && (event.currentTarget as Node).contains(next);
    if (!stays) this.#close();
  };

  readonly #onClear = (): void => {
    this.setText('');
    this.#places = [];
    this.#lookup.cancel();
    this.#host.searchCleared();
    this.focus();
  };

  readonly #onLocate = async (): Promise<void> => {
    if (this.#isLocating) return;
    const { strings } = this.#host;
    this.#isLocating = true;
    this.#message = strings.locating;
    this.#host.requestUpdate();
    const found = await locate();
    this.#isLocating = false;
    if ('failure' in found) this.#message = messageFor(found.failure, strings);
    else {
      this.setText(strings.yourLocation);
      this.#host.searchPlace({ ...found, label: strings.yourLocation });
    }
    this.#host.requestUpdate();
  };

  /** Puts the focus into the field. */
  focus(): void {
    (this.#host.renderRoot as ShadowRoot).getElementById('search-input')?.focus();
  }
}

/** A press on an option must not take the focus from the field, which would close the list before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function messageFor(failure: LocationFailure, strings: MapStrings): string {
  return {
    refused: strings.locationRefused,
    blocked: strings.locationBlocked,
    unavailable: strings.locationUnavailable,
  }[failure];
}
