import type { ReactiveController } from 'lit';
import { unexpected } from '../shared/attributes.ts';
import { warnOnce } from '../shared/log.ts';
import { areasOf, codeOf } from './search/areas.ts';
import { readHash, stateOf, writeHash } from './hash-state.ts';
import type { MapFilters } from './filters/map-filters.ts';
import type { MapModel } from './map-model.ts';
import { wordFilter } from './search/word-filter.ts';

/** Those of the page, to tell when two would write over each other. */
const connected = new Set<UrlState>();

/** Keeps what the user chose in the address of the page, and does as the address says. Loaded where the page asks. */
export class UrlState implements ReactiveController {
  readonly #model: MapModel;

  constructor(model: MapModel) {
    this.#model = model;
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

  /** Does as the address says; nothing is said to the page. */
  async restore(): Promise<void> {
    const model = this.#model;
    const state = readHash(location.hash, this.#prefix);
    const { near, words, area, open, pane, unit, ...rest } = state;
    const all = areasOf(model.records, model.locale);
    const filters: MapFilters = {
      ...rest,
      area: [...all.states, ...all.territories, ...all.countries]
        .map((counted) => counted.area)
        .find((one) => codeOf(one) === area),
      words: words === undefined ? undefined : wordFilter(words),
      place:
        near !== undefined && near === model.filters.place?.near ? model.filters.place : undefined,
    };
    model.search.setText(words ?? filters.area?.label ?? filters.place?.label ?? '');
    model.chosenUnit = unit;
    model.setFilters(filters);
    model.pane = pane;
    if (near !== undefined && filters.place === undefined) await model.findNear(near);
    else if (filters.area !== undefined) model.map.showArea(filters.area);
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

  #state(): ReturnType<typeof stateOf> {
    const { chosenUnit: unit, filters, pane, selected } = this.#model;
    return stateOf(filters, { open: selected, pane, unit });
  }

  /** The address of what is shown now; the page itself where the hash is empty. */
  #address(): string {
    const { pathname, search, hash } = location;
    return `${pathname}${search}${writeHash(hash, this.#prefix, this.#state())}`;
  }

  readonly #restore = (): void => {
    this.restore().catch((error: unknown) => {
      this.#model.tell(error);
    });
  };

  /** Opening and closing details is a step that "back" undoes. */
  readonly #push = (): void => {
    const address = this.#address();
    const { pathname, search, hash } = location;
    if (address !== `${pathname}${search}${hash}`) history.pushState(null, '', address);
  };
}
