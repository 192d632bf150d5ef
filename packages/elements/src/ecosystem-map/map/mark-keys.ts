import { markTowards, type Direction } from './mark-opening.ts';
import type { MarkLayer } from '../marks/mark-layer.ts';
import { singleOf, type Mark } from '../marks/marks.ts';
import { TypeAhead } from '../list/type-ahead.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Moves the focus among the marks: arrow keys, Home, End and typed letters. */
export class MarkKeys {
  readonly #layer: MarkLayer;
  readonly #typeAhead = new TypeAhead();

  /** `root` has the buttons of the layer. */
  constructor(root: HTMLElement, layer: MarkLayer, signal: AbortSignal) {
    this.#layer = layer;
    root.addEventListener('keydown', this.#onKeyDown, { signal });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = this.#targetOf(event);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#layer.focus(target);
  };

  #targetOf(event: KeyboardEvent): Mark | undefined {
    const { current, marks } = this.#layer;
    if (current === undefined) return undefined;
    const direction = DIRECTIONS[event.key];
    // Nothing farther that way: stay, rather than let the map take the key and move away from the mark.
    if (direction !== undefined) return markTowards(marks, current, direction) ?? current;
    if (event.key === 'Home') return marks[0];
    if (event.key === 'End') return marks[marks.length - 1];
    const found = this.#typeAhead.find(event.key, {
      names: marks.map((mark) => singleOf(mark)?.name ?? ''),
      current: marks.indexOf(current),
      nowMs: event.timeStamp,
    });
    return found === undefined ? undefined : marks[found];
  }
}
