import type { ReactiveController } from 'lit';
import { unexpected } from '../shared/attributes.ts';
import { warnOnce } from '../shared/log.ts';
import type { Later } from '../shared/later.ts';
import { codeOf, type FoundArea } from './found-place.ts';
import { readHash, stateOf, writeHash } from './hash-state.ts';
import type { MapFilters, WordFilter } from './filters/map-filters.ts';
import type { MapModel } from './map-model.ts';
import type * as Areas from './search/areas.ts';
import type * as Words from './search/word-filter.ts';

/** Those of the page, to tell when two would write over each other. */
const connected = new Set<UrlState>();

/** Keeps what the user chose in the address of the page, and does as the address says. Loaded where the page asks. */
export class UrlState implements ReactiveController {
  readonly #model: MapModel;
  /** Most addresses name neither an area nor words. */
  readonly #areas: Later<typeof Areas>;
  readonly #words: Later<typeof Words>;

  constructor(model: MapModel) {
    this.#model = model;
    this.#areas = model.later(() => import('./search/areas.ts'));
    this.#words = model.later(() => import('./search/word-filter.ts'));
    model.element.addController(this);
  }

  hostConnected(): void {
    const { element } = this.#model;
    const prefix = this.#prefix;
    if ([...connected].some((other) => other.#prefix === prefix)) {
      const rule = 'unlike that of any other map with `url-state`';
      warnOnce(element.localName, 'url-state', unexpected('id', rule, element.id));
    }
    connected.add(this);
    addEventListener('popstate', this.#restore);
    element.addEventListener('stem-select', this.#push);
  }

  hostDisconnected(): void {
    const { element } = this.#model;
    connected.delete(this);
    removeEventListener('popstate', this.#restore);
    element.removeEventListener('stem-select', this.#push);
  }

  /** Address of the page with a record open. */
  linkTo(reference: string): string {
    const state = { ...this.#state(), open: reference };
    return new URL(writeHash(location.hash, this.#prefix, state), location.href).href;
  }

  /** Keeps what the user has changed. */
  keep(): void {
    history.replaceState(history.state, '', this.#address());
  }

  /** Does as the address says; nothing is said to the page. What the address has left meanwhile is left as well. */
  async restore(): Promise<void> {
    const model = this.#model;
    const { hash } = location;
    const { near, words, area: code, open, pane, unit, ...rest } = readHash(hash, this.#prefix);
    const [area, filter] = await Promise.all([this.#areaOf(code), this.#filterOf(words)]);
    if (location.hash !== hash) return;
    const { place } = model.filters;
    const filters: MapFilters = {
      ...rest,
      area,
      words: filter,
      place: near !== undefined && near === place?.near ? place : undefined,
    };
    model.search.setText(filter?.text ?? area?.label ?? filters.place?.label ?? '');
    model.chosenUnit = unit;
    model.setFilters(filters);
    model.pane = pane;
    if (near !== undefined && filters.place === undefined) await model.findNear(near);
    else if (area !== undefined) model.map.showArea(area);
    if (open === undefined) {
      if (model.selected !== undefined) model.selection.clear();
    } else if (open !== model.selected) await model.selection.show(open, { focus: false });
  }

  /** Whether the address has anything to say about this map. */
  get isAsked(): boolean {
    return writeHash('', '', readHash(location.hash, this.#prefix)) !== '';
  }

  /** With an id its own part of the address, so that several maps keep out of each other's way. */
  get #prefix(): string {
    const { id } = this.#model.element;
    return id === '' ? '' : `${id}.`;
  }

  async #areaOf(code: string | undefined): Promise<FoundArea | undefined> {
    const areas = code === undefined ? undefined : await this.#areas.get();
    if (areas === undefined) return undefined;
    const { records, locale } = this.#model;
    const { states, territories, countries } = areas.areasOf(records, locale);
    return [...states, ...territories, ...countries]
      .map((counted) => counted.area)
      .find((one) => codeOf(one) === code);
  }

  async #filterOf(words: string | undefined): Promise<WordFilter | undefined> {
    return words === undefined ? undefined : (await this.#words.get())?.wordFilter(words);
  }

  #state(): ReturnType<typeof stateOf> {
    const { chosenUnit: unit, filters, pane, selected } = this.#model;
    return stateOf(filters, { open: selected, pane, unit });
  }

  /** The address of a state; the page itself where the hash is empty. In full: `<base>` leads elsewhere. */
  #address(state = this.#state()): string {
    const [page = ''] = location.href.split('#', 1);
    return page + writeHash(location.hash, this.#prefix, state);
  }

  readonly #restore = (): void => {
    // A link within the page, "skip to content", says nothing of the map: what is shown stays, and is kept there too.
    if (!this.isAsked && this.#model.selected === undefined) {
      this.keep();
      return;
    }
    this.restore().catch((error: unknown) => {
      this.#model.tell(error);
    });
  };

  /** Opening and closing details is a step that "back" undoes. */
  readonly #push = (): void => {
    const address = this.#address();
    if (address === location.href) return;
    // "Back" leads to what the page itself asked for too, of which its address says nothing yet.
    const before = { ...this.#state(), open: undefined };
    if (!this.isAsked) history.replaceState(history.state, '', this.#address(before));
    history.pushState(null, '', address);
  };
}
