import type { Bounds } from '@stem-ecosystems/geo/bounds';
import { Later } from '../../shared/later.ts';
import { areaCamera, isWellSeen } from './area-view.ts';
import { flightBetween } from './flight.ts';
import { glide, type Velocity } from './glide.ts';
import { MapGestures, type MapStep } from './map-gestures.ts';
import { MarkKeys } from './mark-keys.ts';
import { fanOut, isStack, stackKey, zoomToOpen, zoomToPart } from './mark-opening.ts';
import type { Mark } from '../marks/marks.ts';
import type { Motion } from './camera-motion.ts';
import type { MapView } from './map-view.ts';
import type { MarkPopover } from './mark-popover.ts';
import { isInView, panBy, type Camera, type ScreenPoint, type SizePx } from './viewport.ts';
import { zoomAround } from './zoom-around.ts';

/** A selected point is brought in from the rim of the view. */
const RIM_PX = 48;

/** What hands and keys do with the picture. Loaded with the first sign of one. */
export class MapHands {
  readonly #view: MapView;
  readonly #popover: Later<MarkPopover>;
  /** Where the view was brought for a member; one that is elsewhere was moved since. */
  #brought: Camera | undefined;

  constructor(view: MapView, signal: AbortSignal) {
    this.#view = view;
    this.#popover = new Later(
      async () => {
        const { MarkPopover } = await import('./mark-popover.ts');
        return new MarkPopover(view, signal);
      },
      {
        failed: (error) => {
          view.events.failed(error);
        },
      },
    );
    const { map, hits } = view.parts;
    new MarkKeys(hits, view.marks.layer, signal);
    hits.addEventListener('keydown', this.#onKeyDown, { signal });
    const { whole, hint } = view.events;
    const gestures = {
      whole,
      hint,
      start: () => {
        const isOnItsWay = view.target !== view.camera;
        if (isOnItsWay) view.motion.drift(view.camera);
        return isOnItsWay;
      },
      pan: (rightPx: number, downPx: number) => {
        view.motion.drift(panBy(view.camera, rightPx, downPx));
      },
      zoom: (levels: number, around: ScreenPoint) => {
        view.motion.drift(zoomAround(view.camera, view.size, view.camera.zoom + levels, around));
      },
      end: (velocity?: Velocity) => {
        if (velocity !== undefined && !isStill()) {
          const { to, motion } = glide(view.camera, velocity);
          view.motion.travel(to, motion);
          return;
        }
        view.settle();
        view.events.moved(view.camera);
      },
      step: this.step,
    };
    new MapGestures(map, gestures, signal);
  }

  /** One step by a button or a key. */
  readonly step = (step: MapStep): void => {
    const { size, target } = this.#view;
    const to =
      'levels' in step
        ? zoomAround(target, size, target.zoom + step.levels, step.around ?? middleOf(size))
        : panBy(target, step.rightPx, step.downPx);
    this.#view.moveTo(to, { animate: true, isUsers: true });
  };

  /** A short flight; undefined where the view is to be cut over. */
  flight(from: Camera, to: Camera): Motion | undefined {
    return isStill() ? undefined : flightBetween(from, to, this.#view.size);
  }

  /** Comes nearer to a cluster until its points stand apart, or fans them out. */
  open({ members, x, y }: Mark): void {
    if (isStack(members)) this.#fan(stackKey({ x, y }));
    const to = zoomToOpen(members, this.#view.camera.zoom);
    this.#view.moveTo(to, { animate: true, isUsers: true });
  }

  /** Brings a point into view and out of its cluster, by as little movement as possible; with the area it serves, all of that. */
  reveal(id: string): void {
    const view = this.#view;
    const { points } = view.marks;
    const point = view.marks.find(id);
    if (point === undefined) return;
    const key = stackKey(point);
    const isShared = points.some((other) => other !== point && stackKey(other) === key);
    this.#fan(isShared ? key : undefined);
    const { area, camera, size } = view;
    const zoom = zoomToPart(point, points, camera.zoom);
    if (area !== undefined) this.#showArea(area);
    else if (zoom === camera.zoom && isInView(camera, size, point, RIM_PX)) view.settle();
    else view.moveTo({ x: point.x, y: point.y, zoom }, { animate: true, isUsers: false });
    this.#brought = view.target;
  }

  /** Shows the area that a revealed member serves, once its outlines have come, unless the view was moved since. */
  frame(): void {
    const { area, target } = this.#view;
    if (area !== undefined && target === this.#brought) this.#showArea(area);
  }

  /** Shows the name of a mark, or how many are in it. */
  showTip(mark: Mark): void {
    this.#popover.with((popover) => {
      if (this.#view.marks.pointed === mark) popover.show(mark);
    });
  }

  /** The pointer or the focus came to a mark, or left it; `gone` is called when it is over with the last. */
  point(mark: Mark | undefined, gone: () => void): void {
    const { part } = this.#popover;
    if (mark !== undefined) part?.stay();
    else if (part === undefined) gone();
    else part.leave(gone);
  }

  #showArea(area: Bounds): void {
    const view = this.#view;
    if (isWellSeen(area, view.target, view.size)) view.settle();
    else view.aim((size) => areaCamera(area, size), { animate: true, isUsers: false });
  }

  #fan(key: string | undefined): void {
    const { camera, marks } = this.#view;
    const wasOpen = marks.spread !== undefined;
    marks.spread = key === undefined ? undefined : (all) => fanOut(all, key);
    if (!wasOpen) return;
    marks.gather(camera.zoom);
    marks.invalidate();
  }

  /** Escape closes a fan; the focus goes to the mark that its points stand as. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#view.marks.spread === undefined) return;
    this.#fan(undefined);
    this.#view.settle();
  };
}

/** Whether the user wants nothing to move by itself. */
function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function middleOf({ width, height }: SizePx): ScreenPoint {
  return { x: width / 2, y: height / 2 };
}
