import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { LocationFailure } from './device-location.ts';
import type { Catalog } from './ecosystem-filter.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import type { FoundArea, FoundPlace } from './found-place.ts';
import { clearIcon, locateIcon, searchIcon } from './icons.ts';
import type { SearchOptions } from './search-options.ts';
import type { AreaCount } from './areas.ts';

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
  /** Words are typed; they narrow the list if a record has them. */
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
  #text = '';
  #message = '';
  #isLocating = false;
  #options: SearchOptions | undefined;
  #loading: Promise<SearchOptions> | undefined;

  constructor(host: SearchHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#options?.cancel();
  }

  /** What stands in the field. */
  get text(): string {
    return this.#text;
  }

  /** Shows a text that was not typed, with a message or none. What is typed next takes its place. */
  setText(text: string, message = ''): void {
    this.#options?.cancel();
    this.#text = text;
    this.setMessage(message);
    void this.#host.updateComplete.then(() => {
      const { renderRoot } = this.#host;
      const input = renderRoot.querySelector<HTMLInputElement>('#search-input:focus');
      if (input?.value === text) input.select();
    });
  }

  /** Says something under the field. */
  setMessage(message: string): void {
    this.#message = message;
    this.#host.requestUpdate();
  }

  /** Puts the focus into the field. */
  focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('#search-input')?.focus();
  }

  render(): TemplateResult {
    const { strings } = this.#host;
    const isOpen = this.#options?.isOpen ?? false;
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
          aria-activedescendant=${this.#options?.activeId ?? nothing}
          aria-describedby="search-hint"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${strings.searchPlaceholder}
          .value=${this.#text}
          @focus=${() => this.#withOptions(() => undefined)}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @click=${() => this.#withOptions((options) => options.open())}
        />
        ${this.#renderButtons()}
      </div>
      <span id="search-hint" class="visually-hidden">${strings.searchHint}</span>
      <div
        id="search-options"
        class="options"
        part="suggestions"
        role="listbox"
        aria-label=${strings.suggestions}
        ?hidden=${!isOpen}
        @pointerdown=${keepFocus}
      >
        ${this.#options?.render()}
      </div>
      <p class="search-message small" role="status">${this.#message}</p>
    </div>`;
  }

  #renderButtons(): TemplateResult {
    const { strings } = this.#host;
    return html`<button
        type="button"
        class="icon-button"
        aria-label=${strings.clearSearch}
        ?hidden=${this.#text === ''}
        @click=${this.#clear}
      >
        ${clearIcon}
      </button>
      <button
        type="button"
        class="icon-button"
        part="locate"
        aria-label=${strings.useLocation}
        title=${strings.useLocation}
        aria-disabled=${this.#isLocating}
        @click=${this.#onLocate}
      >
        ${locateIcon}
      </button>`;
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.setMessage('');
    if (this.#text.trim() === '') {
      this.#options?.cancel();
      this.#host.searchCleared();
    } else {
      this.#host.searchWords(this.#text);
      void this.#withOptions((options) => {
        options.type();
      });
    }
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape') {
      if (this.#options?.isOpen === true) this.#options.close();
      else if (this.#text !== '') this.#clear();
      else return;
    } else if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      void this.#withOptions((options) => {
        options.press(key);
      });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Does something with the options: at once, or as soon as they are loaded. */
  async #withOptions(work: (options: SearchOptions) => void): Promise<void> {
    if (this.#options === undefined) {
      try {
        // One promise for all callers, so that keys pressed while it loads take effect in their order.
        this.#loading ??= import('./search-options.ts').then(
          ({ SearchOptions }) => new SearchOptions(this.#host, this),
        );
        this.#options = await this.#loading;
      } catch (error) {
        this.#loading = undefined;
        this.setMessage(this.#host.strings.placesUnreachable);
        this.#host.searchFailed(error);
        return;
      }
    }
    work(this.#options);
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    const stays = next instanceof Node && (event.currentTarget as Node).contains(next);
    if (!stays) this.#options?.close();
  };

  readonly #clear = (): void => {
    this.setText('');
    this.#host.searchCleared();
    this.focus();
  };

  readonly #onLocate = async (): Promise<void> => {
    if (this.#isLocating) return;
    this.#isLocating = true;
    this.setMessage(this.#host.strings.locating);
    try {
      await this.#locate(this.#host.strings);
    } catch (error) {
      this.setMessage(this.#host.strings.locationUnavailable);
      this.#host.searchFailed(error);
    } finally {
      this.#isLocating = false;
      this.#host.requestUpdate();
    }
  };

  async #locate(strings: MapStrings): Promise<void> {
    const [{ locate }, { placeAt }] = await Promise.all([
      import('./device-location.ts'),
      import('./place-finder.ts'),
    ]);
    const found = await locate();
    if ('failure' in found) {
      this.setMessage(messageFor(found.failure, strings));
      return;
    }
    this.setText(strings.yourLocation);
    this.#host.searchPlace(placeAt(found, strings.yourLocation));
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
