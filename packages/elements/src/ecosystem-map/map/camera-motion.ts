import { clampCamera, type Camera, type SizePx } from './viewport.ts';

/** How a movement is made: at once or as a short flight, and whether the user asked for it. */
export interface MoveOptions {
  readonly animate: boolean;
  readonly isUsers: boolean;
}

/** A movement by itself: the camera at the time of a frame; undefined once it is over. */
export type Motion = (nowMs: number) => Camera | undefined;

export interface MotionEvents {
  /** Finds the way to where a journey goes, at once or later; `take` gets undefined where the view is cut over. */
  fly(journey: Journey, take: (motion: Motion | undefined) => void): void;
  /** A flight begins; what it needs on the way can be drawn now. */
  depart(from: Camera, to: Camera): void;
  /** The camera has moved, or is about to: a frame is wanted. */
  move(): void;
  /** The camera has come to rest where the user (or else the page) wanted it. */
  rest(isUsers: boolean): void;
}

/** Where the camera will come to rest; without a motion it has not departed. */
export interface Journey {
  readonly to: Camera;
  readonly isUsers: boolean;
  motion?: Motion;
}

/** Where the camera is, where it flies to, and what it keeps fitting when the size of the map changes. */
export class CameraMotion {
  readonly #events: MotionEvents;
  camera: Camera = { x: 0.25, y: 0.4, zoom: 3 };
  /** Zero both ways until the map was laid out. */
  size: SizePx = { width: 0, height: 0 };
  /** Kept until the user moves the map. */
  #aim: ((size: SizePx) => Camera) | undefined;
  #journey: Journey | undefined;

  constructor(events: MotionEvents) {
    this.#events = events;
  }

  get isLaidOut(): boolean {
    return this.size.width > 0;
  }

  /** Where the camera will be when it comes to rest. */
  get target(): Camera {
    return this.#journey?.to ?? this.camera;
  }

  /** Where it was put, or is about to come; undefined as long as it keeps fitting something. */
  get fixed(): Camera | undefined {
    return this.#aim === undefined && this.isLaidOut ? this.target : undefined;
  }

  /** Whether it is on a way of its own. */
  get isMoving(): boolean {
    return this.#journey?.motion !== undefined;
  }

  /** Takes a new size; what was aimed at is fitted anew, at once. A way of its own ends where it leads to. */
  resize(size: SizePx): void {
    this.size = size;
    const aimed = this.#aim?.(size);
    if (this.#journey !== undefined)
      this.#arrive({ ...this.#journey, to: aimed ?? this.#journey.to });
    else if (aimed !== undefined) this.camera = aimed;
  }

  /** Fits the view to something, and again when its size changes, until the user moves the map. */
  aim(cameraFor: (size: SizePx) => Camera, options: MoveOptions): void {
    this.#aim = cameraFor;
    if (this.isLaidOut) this.#go(cameraFor(this.size), options);
  }

  /** Fits the view again, because what was aimed at has changed; not where the user has moved the map since. */
  refit(options: MoveOptions): void {
    const to = this.isLaidOut ? this.#aim?.(this.size) : undefined;
    if (to !== undefined && !isSame(to, this.target)) this.#go(to, options);
  }

  moveTo(camera: Camera, options: MoveOptions): void {
    this.#aim = undefined;
    this.#go(clampCamera(camera), options);
  }

  /** A movement under the hand; ends a flight where it is. */
  drift(camera: Camera): void {
    this.#aim = undefined;
    this.#journey = undefined;
    this.camera = camera;
    this.#events.move();
  }

  /** Goes a way of its own to where it comes to rest; the user set it going. */
  travel(to: Camera, motion: Motion): void {
    this.#aim = undefined;
    this.#journey = { to, isUsers: true, motion };
    this.#events.move();
  }

  /** Moves on along a flight. `nowMs` is the time of the frame; yields whether the camera is on its way. */
  advance(nowMs: number): boolean {
    const journey = this.#journey;
    if (journey?.motion === undefined) return false;
    const camera = journey.motion(nowMs);
    if (camera === undefined) {
      this.#arrive(journey);
      return false;
    }
    this.camera = camera;
    this.#events.move();
    return true;
  }

  #go(to: Camera, { animate, isUsers }: MoveOptions): void {
    const journey: Journey = { to, isUsers };
    this.#journey = journey;
    if (!animate || !this.isLaidOut) {
      this.#arrive(journey);
      return;
    }
    this.#events.fly(journey, (motion) => {
      if (this.#journey !== journey) return;
      if (motion === undefined) {
        this.#arrive(journey);
        return;
      }
      journey.motion = motion;
      this.#events.depart(this.camera, to);
      this.#events.move();
    });
  }

  #arrive({ to, isUsers }: Journey): void {
    this.#journey = undefined;
    this.camera = to;
    this.#events.rest(isUsers);
  }
}

function isSame(some: Camera, other: Camera): boolean {
  return some.x === other.x && some.y === other.y && some.zoom === other.zoom;
}
