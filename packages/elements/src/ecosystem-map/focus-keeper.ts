/** Sees to it that no change of the view takes the focus to nowhere. Loaded with the first of it. */
import type { ReactiveController } from 'lit';
import { referenceOf } from './entry.ts';
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
    const reference = held?.closest('.list') ? held.dataset['id'] : undefined;
    // The list that begins anew, from another place, has forgotten where the reader was: so does the keyboard.
    if (reference !== undefined && reference === this.#model.list.visited) this.#leave(reference);
  }

  /** Where a row in focus is listed no more: the next that is, else the one before, is the reader's from now on. */
  #leave(reference: string): void {
    const { element, list, shown } = this.#model;
    const left = new Set(shown.map(referenceOf));
    if (left.has(reference)) return;
    const rows = element.renderRoot.querySelectorAll<HTMLElement>('.list [data-id]');
    const before = Array.from(rows, (row) => row.dataset['id'] ?? '');
    const at = before.indexOf(reference);
    const isLeft = (one: string): boolean => left.has(one);
    const nearest = before.slice(at).find(isLeft) ?? before.slice(0, at).findLast(isLeft);
    if (nearest !== undefined) list.visit(nearest);
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
