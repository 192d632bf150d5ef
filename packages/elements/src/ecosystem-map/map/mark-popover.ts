import { computePosition, flip, offset, shift, type VirtualElement } from '@floating-ui/dom';
import { adoptStyles } from '../../shared/adopt-styles.ts';
import type { MapView } from './map-view.ts';
import { screenOf } from '../marks/mark-painter.ts';
import { markPopoverStyles } from './mark-popover.styles.ts';
import { singleOf, type Mark } from '../marks/marks.ts';

/** Of a mark, around which the popover keeps. */
const MARK_SIZE_PX = 32;
const GAP_PX = 6;
const RIM_PX = 4;
/** So long the pointer may take from the mark to the popover. */
const WAY_MS = 180;

/**
 * What a mark is, beside it: within the map and the window, never under the pointer. It stays while the pointer is on
 * it, and goes with Escape (WCAG 2.2, 1.4.13).
 */
export class MarkPopover {
  readonly #view: MapView;
  readonly #tip: HTMLElement;
  #mark: Mark | undefined;
  /** Key of the mark whose popover was sent away. */
  #dismissed: string | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;

  constructor(view: MapView, signal: AbortSignal) {
    this.#view = view;
    this.#tip = view.parts.tip;
    adoptStyles(this.#tip.getRootNode() as ShadowRoot, markPopoverStyles);
    this.#tip.addEventListener('pointerenter', this.#onEnter, { signal });
    this.#tip.addEventListener('pointerleave', this.#onLeave, { signal });
    document.addEventListener('keydown', this.#onKeyDown, { signal, capture: true });
    signal.addEventListener('abort', () => {
      this.stay();
    });
  }

  /** Shows what a mark is, or keeps beside it as it moves. */
  show(mark: Mark): void {
    if (mark.key !== this.#mark?.key) {
      this.#dismissed = undefined;
      this.#fill(mark);
    }
    this.#mark = mark;
    if (this.#dismissed === mark.key) return;
    this.#tip.hidden = false;
    void this.#place(mark);
  }

  /** The pointer or the focus left the mark; `gone` is called unless the pointer comes to the popover. */
  leave(gone: () => void): void {
    this.stay();
    this.#leaving = setTimeout(() => {
      if (!this.#isOver) gone();
    }, WAY_MS);
  }

  /** The pointer or the focus is on a mark again. */
  stay(): void {
    clearTimeout(this.#leaving);
  }

  #fill(mark: Mark): void {
    const single = singleOf(mark);
    const name = document.createElement('strong');
    const rest = document.createElement('span');
    name.textContent = single?.name ?? this.#view.marks.labelOf(mark);
    // The label is the name and what else there is to say.
    rest.textContent = single?.label.slice(single.name.length + ', '.length) ?? '';
    const note = [rest.textContent, single?.distance].filter(Boolean).join(' · ');
    rest.textContent = note;
    this.#tip.replaceChildren(name, ...(note === '' ? [] : [rest]));
  }

  async #place(mark: Mark): Promise<void> {
    const { x, y } = screenOf(mark, this.#view);
    const reference: VirtualElement = {
      getBoundingClientRect: () => {
        const { left, top } = this.#view.parts.map.getBoundingClientRect();
        const half = MARK_SIZE_PX / 2;
        return new DOMRect(left + x - half, top + y - half, MARK_SIZE_PX, MARK_SIZE_PX);
      },
      contextElement: this.#view.parts.map,
    };
    const placed = await computePosition(reference, this.#tip, {
      placement: 'top',
      middleware: [offset(GAP_PX), flip({ padding: RIM_PX }), shift({ padding: RIM_PX })],
    });
    Object.assign(this.#tip.style, { left: `${placed.x}px`, top: `${placed.y}px` });
  }

  readonly #onEnter = (): void => {
    this.#isOver = true;
    this.stay();
  };

  readonly #onLeave = (): void => {
    this.#isOver = false;
    this.leave(() => {
      this.#view.pointAt(undefined);
    });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#tip.hidden) return;
    this.#dismissed = this.#mark?.key;
    this.#tip.hidden = true;
  };
}
