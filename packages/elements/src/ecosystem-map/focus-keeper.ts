/** Sees to it that no change of the view takes the focus to nowhere. Loaded with the first of it. */
import type { ReactiveController } from 'lit';
import type { MapModel } from './map-model.ts';

/** Parts whose focus stays in them, by what takes it where the focused control is gone; else the list has it. */
const HOMES = ['.filter-panel', '.map'] as const;

/**
 * Controls go away while they have the focus: a button that drops a filter, a row that is filtered out, "try again".
 * Whoever makes one go away may put the focus elsewhere; where nobody does it goes to what is nearest to it.
 */
export class FocusKeeper implements ReactiveController {
  readonly #model: MapModel;
  #held: HTMLElement | null = null;
  #home: (typeof HOMES)[number] | undefined;

  constructor(model: MapModel) {
    this.#model = model;
  }

  begin(): void {
    this.#model.element.addController(this);
  }

  hostUpdate(): void {
    const held = this.#model.find(':focus');
    this.#held = held;
    this.#home = HOMES.find((home) => held?.closest(home));
  }

  hostUpdated(): void {
    const held = this.#held;
    if (held === null) return;
    const look = (): void => {
      if (!isThere(held) && !this.#hasFocus()) this.#keep();
    };
    if (!held.isConnected) void this.#model.element.updateComplete.then(look);
    // Whether it is still seen is known when all has been laid out: asked with the frame, that is done once.
    else requestAnimationFrame(look);
  }

  #keep(): void {
    const { list, search } = this.#model;
    const home = this.#home === undefined ? null : this.#model.find(this.#home);
    if (home !== null && isThere(home)) home.focus();
    else list.focus();
    if (this.#hasFocus()) return;
    const side = this.#model.find(':is(.details h2, .empty, .list)');
    if (side === null) {
      search.focus();
      return;
    }
    side.tabIndex = -1;
    side.focus();
  }

  #hasFocus(): boolean {
    const active = this.#model.find(':focus');
    return active !== null && isThere(active);
  }
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}
