import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { wordsOf } from '@stem-ecosystems/geo/text';
import { plural } from '../../shared/format.ts';
import { LatestTask, SUPERSEDED } from '../../shared/latest-task.ts';
import { pickStrings } from '../../shared/strings.ts';
import { adoptStyles } from '../../shared/adopt-styles.ts';
import { areasOf, type AreaCount } from './areas.ts';
import { placeName, type FoundPlace } from '../found-place.ts';
import { markIcon } from '../icons.ts';
import { keepUnder } from './options-placement.ts';
import { isCalled, isCalledInFull } from './called.ts';
import { findPlaces } from './place-finder.ts';
import { NO_FILTERS, select, type WordFilter } from '../filters/map-filters.ts';
import type { MapModel } from '../map-model.ts';
import { searchOptionsStyles } from './search-options.styles.ts';
import { searchStrings, type SearchStrings } from './search.strings.ts';
import type { SearchField } from './search-field.ts';
import { isNamed, suggestFrom, type Suggestion } from './suggestions.ts';
import { wordFilter } from './word-filter.ts';

/** Typing pauses this long before places are looked up, milliseconds. */
const PAUSE_MS = 160;
const MAX_PLACES = 5;
/** The beginning of a ZIP code is looked up, not searched for. */
const ZIP_BEGUN = /^\s*\d{1,5}(-\d*)?\s*$/;

/** What the search field offers, and what its keys do. Loaded when the field is first used. */
export class SearchOptions implements ReactiveController {
  readonly #model: MapModel;
  readonly #field: SearchField;
  readonly #lookup = new LatestTask();
  #places: readonly FoundPlace[] = [];
  #isOpen = false;
  /** Index of the option that Enter takes, -1 for none. */
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endPlacement: (() => void) | undefined;

  constructor(model: MapModel, field: SearchField) {
    this.#model = model;
    this.#field = field;
    adoptStyles(model.element.renderRoot, searchOptionsStyles);
    model.element.addController(this);
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

  /** The text of the field has changed; it is not blank. The list is narrowed if a record has the words. */
  type(): void {
    this.cancel();
    const { text } = this.#field;
    if (!this.#asksDirectory) this.#model.searchWords(this.#meantWords(text));
    this.#isOpen = true;
    if (wordsOf(text).length === 0) {
      this.#field.setMessage(this.#strings.nothingFound(text.trim()));
      return;
    }
    this.#timer = setTimeout(() => void this.#lookUp(), PAUSE_MS);
    this.#model.update();
  }

  /**
   * What a text narrows the list by while it is typed: words that an ecosystem has. With further layers the directory
   * would be asked for them, so the list stays as it is until Enter.
   */
  #meantWords(text: string): WordFilter | undefined {
    const words = wordFilter(text);
    return select(this.#model.records, { ...NO_FILTERS, words }).length > 0 ? words : undefined;
  }

  /** Words are searched for by the directory, which alone has all organizations and programs. */
  get #asksDirectory(): boolean {
    return this.#model.wording === 'mixed';
  }

  /** Whether the directory may be asked for a text: it is no place, for those stay on the device. */
  #isForDirectory(text: string): boolean {
    const [place] = this.#places;
    const isWords = wordsOf(text).length > 0 && !ZIP_BEGUN.test(text);
    const isPlace = place !== undefined && isCalled(place, text);
    const isArea = this.#options().some(
      (option) => option.type === 'area' && isNamed(option, text),
    );
    return this.#asksDirectory && isWords && !isPlace && !isArea;
  }

  open(): void {
    this.#isOpen = true;
    this.#model.update();
  }

  close(): void {
    this.#isOpen = false;
    this.#active = -1;
    this.#model.update();
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
    const strings = this.#strings;
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
    const field = this.#model.find('.search-box');
    const list = this.#model.find('#search-options');
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
    const { locale } = this.#model;
    if (option.type === 'place') return html`<span>${option.place.label}</span>`;
    if (option.type === 'area') {
      return html`<span>${option.area.label}</span> ${
          option.count === 0
            ? nothing
            : html`<span class="muted small"
                >${plural(option.count, this.#model.strings.all.ecosystems, locale)}</span
              >`
        }`;
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
    const places = this.#places.map((place): Suggestion => ({ type: 'place', place }));
    return [...suggestFrom(this.#model.records, this.#areas(), this.#field.text), ...places];
  }

  #areas(): AreaCount[] {
    const { states, territories, countries } = areasOf(this.#model.records, this.#model.locale);
    return [...states, ...territories, ...countries];
  }

  get #strings(): SearchStrings {
    return pickStrings(searchStrings, this.#model.language);
  }

  /** Asks the gazetteer; the places it knows are offered. Whether it could be asked, and no one typed meanwhile. */
  async #lookUp(): Promise<boolean> {
    clearTimeout(this.#timer);
    const text = this.#field.text.trim();
    try {
      const places = await this.#lookup.run((signal) =>
        findPlaces(text, {
          source: this.#model.openSource(),
          locale: this.#model.locale,
          signal,
        }),
      );
      if (places === SUPERSEDED) return false;
      this.#places = places.slice(0, MAX_PLACES);
      return true;
    } catch (error) {
      this.#field.setMessage(this.#strings.placesUnreachable);
      this.#model.tell(error);
      return false;
    } finally {
      this.#model.update();
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
    void this.#model.element.updateComplete.then(() => {
      this.#model.find(`#option-${this.#active}`)?.scrollIntoView({ block: 'nearest' });
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
    const text = this.#field.text.trim();
    if (isAsked && this.#isForDirectory(text)) this.#model.searchWords(wordFilter(text));
    await this.#model.element.updateComplete;
    await this.#model.others?.answered();
    // Whoever types on has not pressed Enter for that.
    if (this.#field.text.trim() !== text) return;
    const meant = this.#meant(text);
    if (meant !== undefined && meant !== 'words') this.#take(meant);
    else if (meant === 'words') this.close();
    else if (isAsked) {
      this.#field.setMessage(this.#strings.nothingFound(text));
    }
  }

  /** What a text means by itself: what is called so, else what has its words, else what begins so. */
  #meant(text: string): Suggestion | 'words' | undefined {
    const { filters, shown } = this.#model;
    const options = this.#options();
    const areas = options.filter((option) => option.type === 'area');
    const [place] = this.#places;
    const town = place && ({ type: 'place', place } as const);
    const named = areas.find((area) => isNamed(area, text));
    if (named !== undefined) return named;
    if (place !== undefined && isCalledInFull(place, text)) return town;
    // While they were typed they have narrowed the list already.
    if (!this.#asksDirectory && options.some(({ type }) => type === 'ecosystem')) return 'words';
    if (place !== undefined && isCalled(place, text)) return town;
    const hasHits = filters.words?.text.trim() === text && shown.length > 0;
    return hasHits ? 'words' : (areas[0] ?? town);
  }

  #take(option: Suggestion): void {
    this.close();
    if (option.type === 'ecosystem') {
      this.#model.selection.choose(`ecosystem/${option.record.id}`);
      return;
    }
    this.#field.setText(option.type === 'area' ? option.area.label : option.place.label);
    if (option.type === 'area') this.#model.searchArea(option.area);
    else this.#model.searchPlace(option.place);
  }
}
