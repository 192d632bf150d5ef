import { screenOf } from './mark-painter.ts';
import { holds, type Mark } from './marks.ts';
import { shiftBetween } from '../map/moving-picture.ts';
import { eastward, type Camera, type SizePx } from '../map/viewport.ts';

/** Marks this far outside the view still have their button, in shares of its size. */
const REACH_SHARE = 0.5;

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
  /** Accessible name of a mark. */
  readonly labelOf: (mark: Mark) => string;
  /** Id of the selected point. */
  readonly selected: string | undefined;
}

/**
 * The marks as buttons that nobody sees, over the painted ones: for the keyboard, for screen readers and for the
 * pointer. One of them is in the tab order; `MarkKeys` moves among all.
 */
export class MarkLayer {
  readonly #root: HTMLElement;
  readonly #events: MarkLayerEvents;
  readonly #buttons = new Map<string, HTMLButtonElement>();
  #layout: MarkLayout | undefined;
  /** What is laid out once the picture of it is there. */
  #next: MarkLayout | undefined;
  #frame: number | undefined;
  /** What the picture is seen by. */
  #camera: Camera | undefined;
  /** Key of the mark in the tab order. */
  #current: string | undefined;
  /** The mark in focus, as it was when the focus came; undefined where that is elsewhere. */
  #focused: Mark | undefined;

  constructor(root: HTMLElement, events: MarkLayerEvents, signal: AbortSignal) {
    this.#root = root;
    this.#events = events;
    root.addEventListener('click', this.#onClick, { signal });
    root.addEventListener('focusin', this.#onFocusIn, { signal });
    root.addEventListener('focusout', this.#onFocusOut, { signal });
    root.addEventListener('pointerover', this.#onPointerOver, { signal });
    root.addEventListener('pointerout', this.#onPointerOut, { signal });
    signal.addEventListener('abort', () => {
      this.#next = undefined;
    });
  }

  get marks(): readonly Mark[] {
    return this.#layout?.marks ?? [];
  }

  /** The mark in the tab order. */
  get current(): Mark | undefined {
    return this.marks.find(({ key }) => key === this.#current);
  }

  /** Lays the buttons out, after the picture: see `place`. */
  show(layout: MarkLayout): void {
    this.#next = layout;
  }

  /**
   * The picture of a camera is there: all buttons move along with it, and those that were to be shown come once it is
   * on the screen and rests.
   */
  place(camera: Camera): void {
    this.#camera = camera;
    this.#wait();
    this.#follow();
  }

  /** Puts the focus on a mark; one that is out of view is asked to be shown first. */
  focus(mark: Mark): void {
    this.#layOut();
    if (!this.#buttons.has(mark.key)) this.#events.reveal(mark);
    this.#layOut();
    this.#focus(mark);
  }

  /**
   * The next frame begins: the one with the picture is on the screen. What we do waits until this one is, too, and where
   * the camera has moved since, until that has come to rest.
   */
  #wait(): void {
    if (this.#next === undefined) return;
    const camera = this.#camera;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      setTimeout(() => {
        if (this.#camera === camera) this.#layOut();
        else this.#wait();
      });
    });
  }

  /** A focus stays on its mark, or goes to the one that now has the same point. */
  readonly #layOut = (): void => {
    const layout = this.#next;
    if (layout === undefined) return;
    this.#next = undefined;
    this.#layout = layout;
    const heir = this.#focused && heirOf(this.#focused, layout.marks);
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
    if (heir !== undefined) this.#focus(heir);
    for (const [key, button] of this.#buttons) {
      if (keys.has(key)) continue;
      button.remove();
      this.#buttons.delete(key);
    }
    this.#follow();
  };

  #follow(): void {
    if (this.#layout === undefined || this.#camera === undefined) return;
    const { scale, left, top } = shiftBetween(this.#layout.camera, this.#camera);
    this.#root.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  #focus(mark: Mark): void {
    this.#buttons.get(mark.key)?.focus({ preventScroll: true });
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
    const { x, y } = screenOf(mark, layout);
    button.ariaLabel = layout.labelOf(mark);
    button.ariaCurrent = holds(mark, layout.selected) ? 'true' : null;
    button.tabIndex = mark.key === this.#current ? 0 : -1;
    button.style.transform = `translate(-50%, -50%) translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    return button;
  }

  #markAt(target: EventTarget | null): Mark | undefined {
    const { key } = (target as HTMLElement).dataset;
    return this.marks.find((mark) => mark.key === key);
  }

  readonly #onClick = (event: Event): void => {
    const mark = this.#markAt(event.target);
    if (mark !== undefined) this.#events.open(mark);
  };

  readonly #onFocusIn = (event: Event): void => {
    const mark = this.#markAt(event.target);
    if (mark === undefined) return;
    const before = this.#buttons.get(this.#current ?? '');
    if (before !== undefined) before.tabIndex = -1;
    (event.target as HTMLElement).tabIndex = 0;
    this.#current = mark.key;
    this.#focused = mark;
    this.#events.point(mark);
  };

  readonly #onFocusOut = (): void => {
    this.#focused = undefined;
    this.#events.point(undefined);
  };

  readonly #onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#events.point(this.#markAt(event.target));
  };

  readonly #onPointerOut = (): void => {
    this.#events.point(this.#focused && this.current);
  };
}

/** The mark that now has one of the points of another, or else the nearest. */
function heirOf(before: Mark, marks: readonly Mark[]): Mark | undefined {
  const heir = marks.find((mark) => before.members.some(({ id }) => holds(mark, id)));
  const distanceTo = (mark: Mark): number => Math.hypot(eastward(before, mark), mark.y - before.y);
  return (
    heir ??
    marks.reduce<Mark | undefined>(
      (best, mark) => (best !== undefined && distanceTo(best) <= distanceTo(mark) ? best : mark),
      undefined,
    )
  );
}

function isNear(mark: Mark, layout: MarkLayout): boolean {
  const { width, height } = layout.size;
  const { x, y } = screenOf(mark, layout);
  const across = width * REACH_SHARE;
  const down = height * REACH_SHARE;
  return x >= -across && x <= width + across && y >= -down && y <= height + down;
}
