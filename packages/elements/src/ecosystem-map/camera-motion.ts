import { between, clampCamera, isInView, type Camera, type SizePx } from './viewport.ts';

const FLIGHT_MS = 280;

export interface MotionEvents {
  /** A flight begins; what it needs on the way can be drawn now. */
  depart(from: Camera, to: Camera): void;
  /** The camera has moved, or is about to: a frame is wanted. */
  move(): void;
  /** The camera has come to rest where the user (or else the page) wanted it. */
  rest(isUsers: boolean): void;
}

/** How a movement is made: at once or as a short flight, and whether the user asked for it. */
export interface MotionOptions {
  readonly animate: boolean;
  readonly isUsers: boolean;
}

/** Where the camera is, where it flies to, and what it keeps fitting when the size of the map changes. */
export class CameraMotion {
  readonly #events: MotionEvents;
  #camera: Camera = { x: 0.25, y: 0.4, zoom: 3 };
  #size: SizePx = { width: 0, height: 0 };
  /** Kept until the user moves the map. */
  #aim: ((size: SizePx) => Camera) | undefined;
  #flight:
    { from: Camera; to: Camera; startedAt: number | undefined; isUsers: boolean } | undefined;

  constructor(events: MotionEvents) {
    this.#events = events;
  }

  get camera(): Camera {
    return this.#camera;
  }

  /** Zero both ways until the map was laid out. */
  get size(): SizePx {
    return this.#size;
  }

  get isLaidOut(): boolean {
    return this.#size.width > 0;
  }

  /** Where the camera will be when it comes to rest. */
  get target(): Camera {
    return this.#flight?.to ?? this.#camera;
  }

  /** Takes a new size; what was aimed at is fitted anew, at once. */
  resize(size: SizePx): void {
    this.#size = size;
    this.#flight = undefined;
    if (this.#aim !== undefined) this.#camera = this.#aim(size);
  }

  /** Fits the view to something, and again when its size changes, until the user moves the map. */
  aim(cameraFor: (size: SizePx) => Camera, options: MotionOptions): void {
    this.#aim = cameraFor;
    if (this.isLaidOut) this.#go(cameraFor(this.#size), options);
  }

  moveTo(camera: Camera, options: MotionOptions): void {
    this.#aim = undefined;
    this.#go(clampCamera(camera), options);
  }

  /** A movement under the hand; `stop` ends it. */
  drift(camera: Camera): void {
    this.#aim = undefined;
    this.#flight = undefined;
    this.#camera = camera;
    this.#events.move();
  }

  /** Ends a flight where it is. */
  stop(): void {
    this.#flight = undefined;
  }

  /** Moves on along the flight. `nowMs` is the time of the frame; yields whether the camera is at rest after it. */
  advance(nowMs: number): boolean {
    const flight = this.#flight;
    if (flight === undefined) return true;
    flight.startedAt ??= nowMs;
    const share = Math.min(1, (nowMs - flight.startedAt) / FLIGHT_MS);
    this.#camera = share === 1 ? flight.to : between(flight.from, flight.to, easeOut(share));
    if (share < 1) {
      this.#events.move();
      return false;
    }
    this.#flight = undefined;
    this.#events.rest(flight.isUsers);
    return true;
  }

  #go(to: Camera, { animate, isUsers }: MotionOptions): void {
    const from = this.#camera;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (animate && !isStill && this.isLaidOut && isWithinReach(from, to, this.#size)) {
      this.#flight = { from, to, startedAt: undefined, isUsers };
      this.#events.depart(from, to);
      this.#events.move();
      return;
    }
    this.#flight = undefined;
    this.#camera = to;
    this.#events.rest(isUsers);
  }
}

/** Whether one end of a flight is in view of the other; else it would be a blur, and the view is cut over. */
function isWithinReach(from: Camera, to: Camera, size: SizePx): boolean {
  const [farther, nearer] = from.zoom < to.zoom ? [from, to] : [to, from];
  return isInView(farther, size, nearer, -size.width / 2);
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
