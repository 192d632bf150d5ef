import { screenOf } from './mark-painter.ts';
import { markTowards, type Direction, type Mark } from './marks.ts';
import { shiftBetween } from './moving-picture.ts';
import { TypeAhead } from './type-ahead.ts';
import type { Camera, SizePx } from './viewport.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Marks this far outside the view still have their button, in shares of its size. */
const REACH_SHARE = 0.5;

/** What a button says and stands for. */
export interface MarkText {
  /** Accessible name. */
  readonly label: string;
  /** What type-ahead looks for; empty for clusters. */
  readonly name: string;
  readonly isSelected: boolean;
  /** Ids of the points in it. */
  readonly ids: readonly string[];
}

export interface MarkLayerEvents {
  /** A mark was pressed. */
  open(mark: Mark): void;
  /** The pointer or the focus came to a mark; undefined: it left. */
  point(mark: Mark | undefined): void;
  /** The focus is to come to a mark that is out of view: show it, then the layer again. */
  reveal(mark: Mark): void;
}

export interface MarkLayout {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly marks: readonly Mark[];
  readonly textOf: (mark: Mark) => MarkText;
}

/**
 * The marks as buttons that nobody sees, over the painted ones: for the keyboard, for screen readers and for the
 * pointer. One of them is in the tab order; arrow keys, Home, End and typed letters move among all.
 */
export class MarkLayer {
  readonly #root: HTMLElement;
  readonly #events: MarkLayerEvents;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #typeAhead = new TypeAhead();
  #layout: MarkLayout | undefined;
  /** Key of the mark in the tab order. */
  #current: string | undefined;
  /** Points of the mark in focus; undefined where the focus is elsewhere. */
  #focusedIds: readonly string[] | undefined;

  constructor(root: HTMLElement, events: MarkLayerEvents, signal: AbortSignal) {
    this.#root = root;
    this.#events = events;
    root.addEventListener('click', this.#onClick, { signal });
    root.addEventListener('focusin', this.#onFocusIn, { signal });
    root.addEventListener('focusout', this.#onFocusOut, { signal });
    root.addEventListener('pointerover', this.#onPointerOver, { signal });
    root.addEventListener('pointerout', this.#onPointerOut, { signal });
    root.addEventListener('keydown', this.#onKeyDown, { signal });
  }

  /** Lays the buttons out. A focus stays on its mark, or goes to the one that now has the same point. */
  show(layout: MarkLayout): void {
    this.#layout = layout;
    const focusedIds = this.#focusedIds;
    const heir = focusedIds && (heirOf(focusedIds, layout) ?? layout.marks[0]);
    const visible = layout.marks.filter((mark) => mark === heir || isNear(mark, layout));
    const keys = new Set(visible.map(({ key }) => key));
    if (this.#current === undefined || !keys.has(this.#current)) {
      this.#current = heir?.key ?? visible[0]?.key;
    }
    let next = this.#root.firstElementChild;
    for (const mark of visible) {
      const button = this.#button(mark, layout);
      if (button === next) next = next.nextElementSibling;
      else this.#root.insertBefore(button, next);
    }
    if (heir !== undefined) this.focus(heir);
    for (const [key, button] of this.#buttons) {
      if (keys.has(key)) continue;
      button.remove();
      this.#buttons.delete(key);
    }
    this.#root.style.transform = '';
  }

  /** Moves all buttons along with the picture, to where a camera sees them. */
  place(camera: Camera): void {
    if (this.#layout === undefined) return;
    const { scale, left, top } = shiftBetween(this.#layout.camera, camera);
    this.#root.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  /** Puts the focus on a mark; one that is out of view is asked to be shown first. */
  focus(mark: Mark): void {
    if (!this.#buttons.has(mark.key)) this.#events.reveal(mark);
    this.#buttons.get(mark.key)?.focus({ preventScroll: true });
  }

  /** Whether a mark has the focus. */
  get hasFocus(): boolean {
    return this.#focusedIds !== undefined;
  }

  #button(mark: Mark, layout: MarkLayout): HTMLButtonElement {
    let button = this.#buttons.get(mark.key);
    if (button === undefined) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'hit';
      button.dataset['key'] = mark.key;
      this.#buttons.set(mark.key, button);
    }
    const { label, isSelected } = layout.textOf(mark);
    const { x, y } = screenOf(mark, layout);
    button.setAttribute('aria-label', label);
    button.tabIndex = mark.key === this.#current ? 0 : -1;
    if (isSelected) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
    button.style.transform = `translate(-50%, -50%) translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    return button;
  }

  #markAt(target: EventTarget | null): Mark | undefined {
    const key = target instanceof HTMLElement ? target.dataset['key'] : undefined;
    return key === undefined ? undefined : this.#layout?.marks.find((mark) => mark.key === key);
  }

  readonly #onClick = (event: Event): void => {
    const mark = this.#markAt(event.target);
    if (mark !== undefined) this.#events.open(mark);
  };

  readonly #onFocusIn = (event: Event): void => {
    const mark = this.#markAt(event.target);
    if (mark === undefined) return;
    this.#focusedIds = this.#layout?.textOf(mark).ids;
    const before = this.#current;
    this.#current = mark.key;
    if (before !== undefined && before !== mark.key) {
      const button = this.#buttons.get(before);
      if (button !== undefined) button.tabIndex = -1;
    }
    (event.target as HTMLElement).tabIndex = 0;
    this.#events.point(mark);
  };

  readonly #onFocusOut = (): void => {
    this.#focusedIds = undefined;
    this.#events.point(undefined);
  };

  readonly #onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#events.point(this.#markAt(event.target));
  };

  readonly #onPointerOut = (): void => {
    this.#events.point(this.hasFocus ? this.#currentMark() : undefined);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = this.#targetOf(event);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.focus(target);
  };

  #targetOf(event: KeyboardEvent): Mark | undefined {
    const marks = this.#layout?.marks ?? [];
    const from = this.#currentMark();
    if (from === undefined) return undefined;
    const direction = DIRECTIONS[event.key];
    // Nothing farther that way: stay, rather than let the map take the key and move away from the mark.
    if (direction !== undefined) return markTowards(marks, from, direction) ?? from;
    if (event.key === 'Home') return marks[0];
    if (event.key === 'End') return marks[marks.length - 1];
    const found = this.#typeAhead.find(event.key, {
      names: marks.map((mark) => this.#layout?.textOf(mark).name ?? ''),
      current: marks.indexOf(from),
      nowMs: event.timeStamp,
    });
    return found === undefined ? undefined : marks[found];
  }

  #currentMark(): Mark | undefined {
    return this.#layout?.marks.find(({ key }) => key === this.#current);
  }
}

/** The mark that now has one of the points, the one with the most of them first. */
function heirOf(ids: readonly string[], { marks, textOf }: MarkLayout): Mark | undefined {
  return marks.find((mark) => textOf(mark).ids.some((id) => ids.includes(id)));
}

function isNear(mark: Mark, layout: MarkLayout): boolean {
  const { width, height } = layout.size;
  const { x, y } = screenOf(mark, layout);
  const across = width * REACH_SHARE;
  const down = height * REACH_SHARE;
  return x >= -across && x <= width + across && y >= -down && y <= height + down;
}
