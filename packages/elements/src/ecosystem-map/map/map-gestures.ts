import { Speedometer, type Velocity } from './glide.ts';
import type { ScreenPoint } from './viewport.ts';

/** A press that moves less than this is a press, not a drag, CSS pixels. */
const DRAG_FROM_PX = 4;
const PAN_STEP_PX = 90;
/** Zoom levels for a pixel of the wheel, and for one of a pinch on a touch pad, which sends small steps. */
const WHEEL_ZOOM_PER_PX = { wheel: 0.0035, pinch: 0.012 } as const;
const LINE_PX = 33;
/** From so many pixels at once on a wheel has clicked. */
const CLICK_PX = 60;

/** One step by a button, a key or a double click: pixels to push the picture by, or levels to zoom in by. */
export type MapStep =
  | { readonly rightPx: number; readonly downPx: number }
  | { readonly levels: number; readonly around?: ScreenPoint };

/** What the hands ask of the map. Positions are CSS pixels from its top left corner. */
export interface GestureEvents {
  /** A hand is on the map: what moves by itself stops; tells whether anything did. */
  readonly start: () => boolean;
  readonly pan: (rightPx: number, downPx: number) => void;
  readonly zoom: (levels: number, around: ScreenPoint) => void;
  /** A drag, pinch or turn of the wheel ended, or paused; `velocity` where the hand let go in full swing. */
  readonly end: (velocity?: Velocity) => void;
  readonly step: (step: MapStep) => void;
  /** The key for the whole network. */
  readonly whole: () => void;
  /** A gesture that belongs to the page was made on the map: tell how it is done. */
  readonly hint: (which: 'wheel' | 'touch') => void;
}

const KEY_STEPS: Readonly<Record<string, MapStep>> = {
  ArrowLeft: { rightPx: PAN_STEP_PX, downPx: 0 },
  ArrowRight: { rightPx: -PAN_STEP_PX, downPx: 0 },
  ArrowUp: { rightPx: 0, downPx: PAN_STEP_PX },
  ArrowDown: { rightPx: 0, downPx: -PAN_STEP_PX },
  '+': { levels: 1 },
  '=': { levels: 1 },
  '-': { levels: -1 },
  _: { levels: -1 },
};

/**
 * Listens to pointers, wheel and keys. The page keeps its own gestures: a wheel without ctrl or ⌘ zooms only a map
 * that has the focus, and one finger scrolls the page (`touch-action: pan-y` in the styles).
 * A page that scrolls during a drag takes the map along; the drag goes on by the way of the pointer.
 */
export class MapGestures {
  readonly #map: HTMLElement;
  readonly #events: GestureEvents;
  /** Where they are in the window: asking where the map is makes the engine lay all out. */
  readonly #pointers = new Map<number, ScreenPoint>();
  readonly #speed = new Speedometer();
  #isMoving = false;
  #pressedAt: ScreenPoint | undefined;
  /** A mouse may have been pressed before this code was there: neither a press nor a pointer at rest was seen. */
  #isNew = true;
  #wheelTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(map: HTMLElement, events: GestureEvents, signal: AbortSignal) {
    this.#map = map;
    this.#events = events;
    map.addEventListener('pointerdown', this.#onDown, { signal });
    map.addEventListener('pointermove', this.#onMove, { signal });
    map.addEventListener('pointerup', this.#onUp, { signal });
    map.addEventListener('pointercancel', this.#onCancel, { signal });
    map.addEventListener('wheel', this.#onWheel, { signal, passive: false });
    map.addEventListener('dblclick', this.#onDoubleClick, { signal });
    map.addEventListener('keydown', this.#onKeyDown, { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#wheelTimer);
    });
  }

  readonly #onDown = (event: PointerEvent): void => {
    this.#isNew = false;
    if (event.button > 0 || isControl(event.target)) return;
    this.#pressedAt = { x: event.clientX, y: event.clientY };
    this.#pointers.set(event.pointerId, this.#pressedAt);
    if (this.#events.start() || this.#pointers.size > 1) this.#begin(event);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (event.buttons === 0) {
      this.#isNew = false;
      // Let go outside of the map, before it was a drag.
      if (before !== undefined) this.#drop(event);
      return;
    }
    if (before === undefined) {
      // Pressed before this code was there; a mouse pressed elsewhere selects text across the map. A touch is told of
      // only where it began.
      const isOurs = this.#isNew || event.pointerType === 'touch';
      if (isOurs && event.buttons === 1) this.#onDown(event);
      return;
    }
    const now = { x: event.clientX, y: event.clientY };
    if (!this.#isMoving) {
      const pressed = this.#pressedAt ?? now;
      const way = { x: Math.abs(now.x - pressed.x), y: Math.abs(now.y - pressed.y) };
      if (Math.hypot(way.x, way.y) < DRAG_FROM_PX) return;
      // The page is about to be scrolled: engines tell of one more move, then of a `pointercancel`.
      if (event.pointerType === 'touch' && way.y > way.x) return;
      this.#begin(event);
    }
    this.#pointers.set(event.pointerId, now);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      this.#speed.add({ ...now, atMs: event.timeStamp });
      this.#events.pan(now.x - before.x, now.y - before.y);
    } else {
      this.#speed.clear();
      this.#pinch(before, now, other);
    }
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    this.#pressedAt = undefined;
    if (!this.#isMoving) return;
    this.#isMoving = false;
    this.#events.end(this.#speed.velocityAt(event.timeStamp));
  };

  /** The browser took the touch to scroll the page. */
  readonly #onCancel = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && this.#pointers.size === 1) this.#events.hint('touch');
    this.#drop(event);
  };

  readonly #onWheel = (event: WheelEvent): void => {
    const isOurs = event.ctrlKey || event.metaKey || this.#map.matches(':focus-within');
    if (isControl(event.target)) return;
    if (!isOurs) {
      this.#events.hint('wheel');
      return;
    }
    event.preventDefault();
    const pixels =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE_PX;
    const isPinch = event.ctrlKey && Math.abs(pixels) < LINE_PX;
    const rate = isPinch ? WHEEL_ZOOM_PER_PX.pinch : WHEEL_ZOOM_PER_PX.wheel;
    const levels = -pixels * rate;
    // The click of a wheel is a leap: it is flown. A touch pad sends the movement itself.
    if (Math.abs(pixels) >= CLICK_PX && !isPinch) {
      this.#events.step({ levels, around: this.#at(event) });
      return;
    }
    this.#events.zoom(levels, this.#at(event));
    clearTimeout(this.#wheelTimer);
    this.#wheelTimer = setTimeout(() => {
      // A drag that goes on has an end of its own.
      if (!this.#isMoving) this.#events.end();
    }, 160);
  };

  readonly #onDoubleClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLButtonElement || isControl(event.target)) return;
    this.#events.step({ levels: event.shiftKey ? -1 : 1, around: this.#at(event) });
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
    const step = KEY_STEPS[event.key];
    if (step !== undefined) this.#events.step(step);
    else if (event.key === '0' || event.key === 'Home') this.#events.whole();
    else return;
    event.preventDefault();
  };

  #begin(event: PointerEvent): void {
    if (this.#isMoving) return;
    this.#isMoving = true;
    this.#speed.clear();
    // From here on the release belongs to the map, so that a drag that ends on a point does not press it.
    this.#map.setPointerCapture(event.pointerId);
  }

  /** A gesture ends without anybody having let go: nothing glides on. */
  #drop(event: PointerEvent): void {
    this.#speed.clear();
    this.#onUp(event);
  }

  #pinch(before: ScreenPoint, now: ScreenPoint, other: ScreenPoint): void {
    const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
    const grown =
      Math.hypot(now.x - other.x, now.y - other.y) /
      Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    this.#events.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (grown > 0) this.#events.zoom(Math.log2(grown), this.#at(middle));
  }

  /** In the map, wherever the page has scrolled it to. */
  #at({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): ScreenPoint {
    const { left, top } = this.#map.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.controls, .tip') !== null;
}

/** Fields inside the map keep their keys. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
}
