import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { BasePicture } from './base-picture.ts';
import { CameraMotion, type MotionOptions } from './camera-motion.ts';
import { MapGestures, type GestureEvents, type MapStep } from './map-gestures.ts';
import { MarkLayer } from './mark-layer.ts';
import { MarkPainter, screenOf } from './mark-painter.ts';
import { textOf, tipOf, type MapTexts } from './mark-texts.ts';
import {
  isStack,
  marksAt,
  stackKey,
  zoomToOpen,
  zoomToPart,
  type MapPoint,
  type Mark,
} from './marks.ts';
import { loadCountries, loadStates, NO_OUTLINES, type Outlines } from './outline-store.ts';
import { onColorChange, readColors, type Colors } from './palette.ts';
import { showTip } from './tooltip.ts';
import {
  isInView,
  panBy,
  zoomAround,
  type Camera,
  type ScreenPoint,
  type SizePx,
} from './viewport.ts';

/** A selected point is brought in from the rim of the view. */
const RIM_PX = 48;
/** While a hand zooms, the points are gathered anew after this many levels. */
const GATHER_LEVELS = 0.35;

export interface MapViewParts {
  readonly map: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
  readonly hits: HTMLElement;
  readonly tip: HTMLElement;
  readonly palette: HTMLElement;
}

export interface MapViewEvents {
  /** A point was pressed. */
  choose(reference: string): void;
  /** The user moved the map and let go. */
  moved(camera: Camera): void;
  /** The user asked for the whole network by a key. */
  readonly whole: () => void;
  readonly hint: (which: 'wheel' | 'touch') => void;
  /** The base map cannot be loaded; points are shown without it. */
  failed(error: unknown): void;
}

/** The place that was asked for; `radius` in world units, 0 for none. */
export type PlaceOnMap = WorldPoint & { readonly radius: number };

/** The picture, its marks, and what moves them. Lives from the first layout until `signal` aborts. */
export class MapView {
  readonly #parts: MapViewParts;
  readonly #events: MapViewEvents;
  readonly #signal: AbortSignal;
  readonly #base: BasePicture;
  readonly #painter: MarkPainter;
  readonly #layer: MarkLayer;
  readonly #motion: CameraMotion;
  #outlines: Outlines = NO_OUTLINES;
  #colors: Colors;
  #font = 'sans-serif';
  #texts: MapTexts = { locale: 'en', clusterLabel: String };
  #points: readonly MapPoint[] = [];
  #marks: readonly Mark[] = [];
  /** Zoom at which the marks were gathered. */
  #marksZoom = NaN;
  #fanned: string | undefined;
  #selected: string | undefined;
  #pointed: Mark | undefined;
  #place: PlaceOnMap | undefined;
  #frame: number | undefined;

  constructor(parts: MapViewParts, events: MapViewEvents, signal: AbortSignal) {
    this.#parts = parts;
    this.#events = events;
    this.#signal = signal;
    this.#base = new BasePicture(parts.base);
    this.#painter = new MarkPainter(parts.marks);
    this.#motion = new CameraMotion({
      depart: (from, to) => {
        this.#prepare(from, to);
      },
      move: () => {
        this.#request();
      },
      rest: (isUsers) => {
        this.#settle();
        if (isUsers) this.#events.moved(this.#motion.camera);
      },
    });
    this.#layer = new MarkLayer(parts.hits, this.#layerEvents(), signal);
    new MapGestures(parts.map, this.#gestures(), signal);
    this.#colors = readColors(parts.palette);
    onColorChange(parts.palette, this.#restyle, signal);
    this.#observeSize();
    signal.addEventListener('abort', () => {
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    });
  }

  get outlines(): Outlines {
    return this.#outlines;
  }

  /** Shows other points; a mark in focus keeps it as long as its point is there. */
  setPoints(points: readonly MapPoint[], texts: MapTexts): void {
    this.#points = points;
    this.#texts = texts;
    this.#fanned = undefined;
    this.#pointAt(undefined);
    // Names keep away from the marks, so they are placed anew.
    this.#base.invalidate();
    this.#gather(this.#motion.camera.zoom);
    this.#settle();
  }

  /** Marks a point as the selected one, without moving. */
  select(id: string | undefined): void {
    if (this.#selected === id) return;
    this.#selected = id;
    this.#settle();
  }

  setPlace(place: PlaceOnMap | undefined): void {
    if (this.#place === undefined && place === undefined) return;
    this.#place = place;
    this.#painter.invalidate();
    this.#request();
  }

  /** Brings a point into view and out of its cluster, by as little movement as possible. */
  reveal(id: string): void {
    const index = this.#points.findIndex((point) => point.id === id);
    const point = this.#points[index];
    if (point === undefined) return;
    const key = stackKey(point);
    const isShared = this.#points.some((other) => other.id !== id && stackKey(other) === key);
    this.#fanned = isShared ? key : undefined;
    const { camera, size } = this.#motion;
    const zoom = zoomToPart(this.#points, index, camera.zoom);
    const isFine = zoom === camera.zoom && isInView(camera, size, point, RIM_PX);
    if (isFine) {
      this.#gather(zoom);
      this.#settle();
    } else this.#motion.moveTo({ x: point.x, y: point.y, zoom }, { animate: true, isUsers: false });
  }

  /** Points at the mark that has a point, as the pointer does. */
  highlight(id: string | undefined): void {
    this.#pointAt(id === undefined ? undefined : this.#markOf(id));
  }

  /** Puts the focus on the mark that has a point. */
  focusPoint(id: string): void {
    const mark = this.#markOf(id);
    if (mark !== undefined) this.#layer.focus(mark);
  }

  /** Fits the view to something, and again when its size changes, until the user moves the map. */
  aim(cameraFor: (size: SizePx) => Camera, options: MotionOptions): void {
    this.#motion.aim(cameraFor, options);
  }

  /** Whether a point is in view, or will be when the map has come to rest. */
  isInView(point: WorldPoint): boolean {
    return isInView(this.#motion.target, this.#motion.size, point, 0);
  }

  /** One step by a button or a key. */
  step(step: MapStep): void {
    const { size, target } = this.#motion;
    const to =
      'levels' in step
        ? zoomAround(target, size, target.zoom + step.levels, step.around ?? middleOf(size))
        : panBy(target, step.rightPx, step.downPx);
    this.#motion.moveTo(to, { animate: true, isUsers: true });
  }

  #markOf(id: string): Mark | undefined {
    return this.#marks.find((mark) => mark.members.some((at) => this.#points[at]?.id === id));
  }

  #layerEvents(): ConstructorParameters<typeof MarkLayer>[1] {
    return {
      open: (mark) => {
        this.#open(mark);
      },
      point: (mark) => {
        this.#pointAt(mark);
      },
      reveal: ({ x, y }) => {
        const { zoom } = this.#motion.camera;
        this.#motion.moveTo({ x, y, zoom }, { animate: false, isUsers: true });
      },
    };
  }

  #gestures(): GestureEvents {
    const { whole, hint } = this.#events;
    return {
      whole,
      hint,
      start: () => {
        this.#motion.stop();
      },
      pan: (rightPx, downPx) => {
        this.#motion.drift(panBy(this.#motion.camera, rightPx, downPx));
      },
      zoom: (levels, around) => {
        const { camera, size } = this.#motion;
        this.#motion.drift(zoomAround(camera, size, camera.zoom + levels, around));
      },
      end: () => {
        this.#settle();
        this.#events.moved(this.#motion.camera);
      },
      step: (step) => {
        this.step(step);
      },
    };
  }

  #observeSize(): void {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      if (width === 0 || height === 0) return;
      // Outlines are loaded once there is something to draw them on: not behind the list of a narrow page.
      if (!this.#motion.isLaidOut) void this.#loadOutlines();
      this.#motion.resize({ width, height });
      this.#restyle();
      this.#settle();
    });
    observer.observe(this.#parts.map);
    this.#signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  async #loadOutlines(): Promise<void> {
    const take = (part: Partial<Outlines>): void => {
      if (this.#signal.aborted) return;
      this.#outlines = { ...this.#outlines, ...part };
      this.#base.invalidate();
      this.#request();
    };
    const loads = await Promise.allSettled([
      loadStates().then((states) => {
        take({ states });
      }),
      loadCountries().then((countries) => {
        take({ countries });
      }),
    ]);
    const failed = loads.find((load) => load.status === 'rejected');
    if (failed !== undefined && !this.#signal.aborted) this.#events.failed(failed.reason);
  }

  readonly #restyle = (): void => {
    this.#colors = readColors(this.#parts.palette);
    this.#font = getComputedStyle(this.#parts.map).fontFamily;
    this.#base.invalidate();
    this.#painter.invalidate();
    this.#request();
  };

  #open({ members, x, y }: Mark): void {
    const [first] = members.map((at) => this.#points[at]);
    if (first === undefined) return;
    if (members.length === 1) {
      this.#events.choose(first.id);
      return;
    }
    if (isStack(this.#points, members)) this.#fanned = stackKey({ x, y });
    const to = zoomToOpen(this.#points, members, this.#motion.camera.zoom);
    this.#motion.moveTo(to, { animate: true, isUsers: true });
  }

  #pointAt(mark: Mark | undefined): void {
    if (mark?.key === this.#pointed?.key) return;
    this.#pointed = mark;
    this.#parts.tip.hidden = true;
    this.#painter.invalidate();
    this.#request();
  }

  /** On the way the marks are those of the nearer end: clusters burst as one comes, and merge after one has left. */
  #prepare(from: Camera, to: Camera): void {
    // Zooming out begins with the larger picture, so that no rim comes into view on the way.
    if (to.zoom < from.zoom) this.#drawBase(to);
    this.#gather(Math.max(from.zoom, to.zoom));
  }

  #gather(zoom: number): void {
    this.#marksZoom = zoom;
    this.#marks = marksAt(this.#points, zoom, this.#fanned);
  }

  #request(): void {
    if (!this.#motion.isLaidOut || this.#signal.aborted) return;
    this.#frame ??= requestAnimationFrame(this.#onFrame);
  }

  readonly #onFrame = (nowMs: number): void => {
    this.#frame = undefined;
    const { zoom } = this.#motion.camera;
    if (
      this.#motion.target === this.#motion.camera &&
      Math.abs(zoom - this.#marksZoom) > GATHER_LEVELS
    ) {
      this.#gather(zoom);
    }
    this.#motion.advance(nowMs);
    this.#paint();
  };

  /** The movement is over: a crisp picture, and buttons where the marks are. */
  #settle(): void {
    const { camera, isLaidOut, size } = this.#motion;
    if (!isLaidOut) return;
    if (this.#marksZoom !== camera.zoom || this.#fanned !== undefined) this.#gather(camera.zoom);
    if (!this.#base.isCrisp(camera)) this.#base.invalidate();
    this.#painter.invalidate();
    this.#layer.show({
      camera,
      size,
      marks: this.#marks,
      textOf: (mark) => textOf(mark, this.#points, this.#texts, this.#selected),
    });
    this.#request();
  }

  #paint(): void {
    const { camera, size } = this.#motion;
    if (!this.#base.covers(camera, size)) this.#drawBase(camera);
    const isMovedOnly = this.#painter.isCrisp(camera) && this.#painter.covers(camera, size);
    if (!isMovedOnly) this.#paintMarks();
    this.#base.place(camera);
    this.#painter.place(camera);
    this.#layer.place(camera);
    if (this.#pointed !== undefined) {
      const at = screenOf(this.#pointed, { camera, size });
      showTip(this.#parts.tip, tipOf(this.#pointed, this.#points, this.#texts), { at, size });
    }
  }

  #paintMarks(): void {
    const { camera, size } = this.#motion;
    this.#painter.paint({
      camera,
      size,
      points: this.#points,
      marks: this.#marks,
      colors: this.#colors,
      font: this.#font,
      locale: this.#texts.locale,
      selected: this.#selected,
      pointed: this.#pointed?.key,
      place: this.#place,
    });
  }

  #drawBase(camera: Camera): void {
    this.#base.draw({
      camera,
      size: this.#motion.size,
      outlines: this.#outlines,
      marks: this.#marks,
      colors: this.#colors,
      font: this.#font,
      locale: this.#texts.locale,
    });
  }
}

function middleOf({ width, height }: SizePx): ScreenPoint {
  return { x: width / 2, y: height / 2 };
}
