import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Later } from '../../shared/later.ts';
import type * as DeviceLocation from './device-location.ts';
import { clearIcon, locateIcon, searchIcon } from '../icons.ts';
import type { MapModel } from '../map-model.ts';
import type { SearchOptions } from './search-options.ts';

/** The one field of the map: a combobox (WAI-ARIA 1.2, editable, list autocomplete) of names, areas and places. */
export class SearchField implements ReactiveController {
  readonly #model: MapModel;
  readonly #options: Later<SearchOptions>;
  readonly #locating: Later<typeof DeviceLocation>;
  #message = '';
  /** What stands in the field. */
  text = '';

  constructor(model: MapModel) {
    this.#model = model;
    this.#options = model.later(async () => {
      const { SearchOptions } = await import('./search-options.ts');
      return new SearchOptions(model, this);
    });
    this.#locating = model.later(() => import('./device-location.ts'));
    model.element.addController(this);
  }

  hostDisconnected(): void {
    this.#options.part?.cancel();
  }

  /** Shows a text that was not typed, with a message or none. What is typed next takes its place. */
  setText(text: string, message = ''): void {
    this.#options.part?.cancel();
    this.text = text;
    this.setMessage(message);
    void this.#model.element.updateComplete.then(() => {
      const input = this.#model.find('#search-input:focus') as HTMLInputElement | null;
      if (input?.value === text) input.select();
    });
  }

  /** Says something under the field. */
  setMessage(message: string): void {
    this.#message = message;
    this.#model.update();
  }

  /** Puts the focus into the field. */
  focus(): void {
    this.#model.find('#search-input')?.focus();
  }

  render(): TemplateResult {
    const { strings, wording } = this.#model;
    const options = this.#options.part;
    const isOpen = options?.isOpen ?? false;
    return html`<div class="search" part="search" @focusout=${this.#onFocusOut}>
      <label class="visually-hidden" for="search-input">${strings.searchLabel[wording]}</label>
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
          aria-activedescendant=${options?.activeId ?? nothing}
          aria-describedby="search-hint"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          placeholder=${strings.searchPlaceholder}
          .value=${this.text}
          @focus=${this.#options.get}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
          @click=${() => {
            this.#options.with((options) => {
              options.open();
            });
          }}
        />
        ${this.#renderButtons()}
      </div>
      <span id="search-hint" class="visually-hidden">${strings.searchHint}</span>
      <div
        id="search-options"
        class="options"
        part="suggestions"
        role="listbox"
        tabindex="-1"
        aria-label=${strings.suggestions}
        ?hidden=${!isOpen}
        @pointerdown=${keepFocus}
      >
        ${options?.render()}
      </div>
      <p class="search-message small" role="status">${this.#message}</p>
    </div>`;
  }

  #renderButtons(): TemplateResult {
    const { strings } = this.#model;
    return html`<button
        type="button"
        class="icon-button"
        aria-label=${strings.clearSearch}
        ?hidden=${this.text === ''}
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
        @click=${async () => {
          await (await this.#locating.get())?.searchHere(this.#model);
        }}
      >
        ${locateIcon}
      </button>`;
  }

  readonly #onInput = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value;
    this.setMessage('');
    this.#model.overtakeNear();
    if (this.text.trim() === '') {
      this.#options.part?.cancel();
      this.#model.searchCleared();
    } else {
      this.#options.with((options) => {
        options.type();
      });
    }
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape') {
      if (this.#options.part?.isOpen === true) this.#options.part.close();
      else if (this.text !== '') this.#clear();
      else return;
    } else if (key === 'Enter' || key === 'ArrowDown' || key === 'ArrowUp') {
      this.#options.with((options) => {
        options.press(key);
      });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const stays = relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
    if (!stays) this.#options.part?.close();
  };

  readonly #clear = (): void => {
    this.setText('');
    this.#model.searchCleared();
    this.focus();
  };
}

/** A press on an option must not take the focus from the field, which would close the list before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
