import type { TileSource } from '@stem-ecosystems/client/types';
import type { Bounds } from '@stem-ecosystems/geo/bounds';
import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { Later } from '../../shared/later.ts';
import type { ServedAreas } from '../base/area-layer.ts';
import { BaseMap, type BaseView } from '../base/base-map.ts';
import type { Basemap } from '../base/basemap.ts';
import { CameraMotion, type MoveOptions } from './camera-motion.ts';
import { onFirstSign } from './first-sign.ts';
import type { FoundArea } from '../found-place.ts';
import type { MapStep } from './map-gestures.ts';
import type { MapHands } from './map-hands.ts';
import { MapMarks, type MapTexts, type MarkFrame, type PlaceOnMap } from '../marks/map-marks.ts';
import { MARK_SIGNS } from '../marks/mark-shapes.ts';
import { singleOf, type MapPoint, type Mark } from '../marks/marks.ts';
import type { Outlines } from '../base/outline-store.ts';
import { onColorChange, readColors, type Colors } from '../base/palette.ts';
import type { PlaceLayer } from '../marks/place-layer.ts';
import type { ShownPlaces } from '../marks/tile-points.ts';
import { isInView, type Camera, type SizePx } from './viewport.ts';

/** From here on cities are named. */
const NEAR_FROM_ZOOM = 5.5;

export interface MapViewParts {
  readonly map: HTMLElement;
  readonly base: HTMLCanvasElement;
  readonly marks: HTMLCanvasElement;
  readonly hits: HTMLElement;
  readonly tip: HTMLElement;
  readonly palette: HTMLElement;
}

/** The parts of a rendered map. */
export function partsOf(map: HTMLElement): MapViewParts {
  const part = (selector: string): HTMLElement => map.querySelector(selector) as HTMLElement;
  return {
    map,
    base: part('canvas.base') as HTMLCanvasElement,
    marks: part('canvas.marks') as HTMLCanvasElement,
    hits: part('.hits'),
    tip: part('.tip'),
    palette: part('.palette'),
  };
}

export interface MapViewEvents {
  /** A point was pressed. */
  choose(reference: string): void;
  /** The user moved the map and let go. */
  moved(camera: Camera): void;
  /** The user asked for the whole network by a key. */
  readonly whole: () => void;
  readonly hint: (which: 'wheel' | 'touch') => void;
  /** Something of the map cannot be loaded; the rest is shown without it. */
  failed(error: unknown): void;
}

/**
 * The picture with its marks. What moves it, and all else that only a hand or a key asks for, is loaded with the first
 * sign of one. Lives from the first layout until `signal` aborts.
 */
export class MapView {
  readonly parts: MapViewParts;
  readonly events: MapViewEvents;
  readonly marks: MapMarks;
  /** Moves the camera; `settle` ends a movement under the hand. */
  readonly motion: CameraMotion;
  readonly #signal: AbortSignal;
  readonly #base: BaseMap;
  readonly #hands: Later<MapHands>;
  /** Undefined where there are no organizations and programs. */
  #places: PlaceLayer | undefined;
  #colors: Colors;
  #font = 'sans-serif';
  #frame: number | undefined;
  /** All was drawn since the last frame. */
  #isDrawn = false;
  /** Other marks are to be shown with the next frame. */
  #hasOtherMarks = false;

  /** `size` is what the map has, where that is known: to measure it makes the page lay itself out. */
  constructor(
    parts: MapViewParts,
    events: MapViewEvents,
    { signal, size }: { signal: AbortSignal; size?: SizePx | undefined },
  ) {
    this.parts = parts;
    this.events = events;
    this.#signal = signal;
    this.#hands = new Later(
      async () => {
        const { MapHands } = await import('./map-hands.ts');
        return new MapHands(this, signal);
      },
      // What the pointer is over already gets its tip.
      { arrived: this.#request, failed: this.#failed },
    );
    this.#base = new BaseMap(parts.base, () => this.#baseView, {
      events: {
        changed: this.#request,
        failed: this.#failed,
        areaCame: () => this.#hands.part?.frame(),
      },
      signal,
    });
    this.motion = new CameraMotion(this.#motionEvents());
    this.marks = new MapMarks(parts.marks, parts.hits, {
      events: this.#layerEvents(),
      changed: this.#request,
      signal,
    });
    this.#colors = readColors(parts.palette);
    onColorChange(parts.palette, this.#restyle, signal);
    this.#observeSize(size);
    onFirstSign(parts.map.getRootNode(), this.#hands.prepare, signal);
    signal.addEventListener('abort', () => {
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    });
  }

  get camera(): Camera {
    return this.motion.camera;
  }

  /** Empty until they have come. */
  get outlines(): Outlines {
    return this.#base.outlines;
  }

  /** Zero both ways until the map was laid out. */
  get size(): SizePx {
    return this.motion.size;
  }

  /** Where the camera will be when it comes to rest. */
  get target(): Camera {
    return this.motion.target;
  }

  /** Shows other records; a mark in focus keeps it as long as its point is there. */
  setPoints(points: readonly MapPoint[], texts: MapTexts): void {
    const minor = points.filter(({ kind }) => MARK_SIGNS[kind].isMinor);
    this.marks.points = points.filter(({ kind }) => !MARK_SIGNS[kind].isMinor);
    this.marks.texts = texts;
    this.marks.spread = undefined;
    this.pointAt(undefined);
    this.#places?.setPoints(minor, texts.locale);
    this.#showOthers();
  }

  /** Shows organizations and programs from now on, by code that comes with them. */
  usePlaces(Layer: typeof PlaceLayer): void {
    const events = { changed: this.#showOthers, failed: this.#failed };
    this.marks.minor = this.#places = new Layer(events, this.#signal);
  }

  /** Shows organizations and programs of tiles; another choice of the same source needs no new data. */
  setTiles(source: TileSource | undefined, shown: ShownPlaces): void {
    this.#places?.setTiles(source, shown, this.marks.texts.locale);
    // What the view shows is asked for at once, not with the frame that will draw it.
    this.#places?.look(this.motion);
  }

  /** Marks a record as the selected one, without moving. `point` where it is, for one that may be within a cluster. */
  select(id: string | undefined, point?: MapPoint): void {
    if (!this.marks.select(id, point)) return;
    this.marks.invalidate();
    this.#showOthers();
  }

  /** Shows the area that an ecosystem serves; undefined: none. */
  setAreas(areas: ServedAreas | undefined): void {
    this.#base.setAreas(areas);
  }

  /** The box around the area that is shown, once its outlines have come; undefined: there is none. */
  get area(): Bounds | undefined {
    return this.#base.area;
  }

  /** Sets a state or country off from its neighbours; undefined: none. */
  setFound(area: FoundArea | undefined): void {
    this.#base.setFound(area);
  }

  /** Shows tiles or a map of the page's own choice in place of our land. */
  setBasemap(basemap: Basemap): void {
    this.#base.setBasemap(basemap);
  }

  setPlace(place: PlaceOnMap | undefined): void {
    this.marks.place = place;
  }

  /** Brings a point into view and out of its cluster, by as little movement as possible. */
  reveal(id: string): void {
    this.#hands.with((hands) => {
      hands.reveal(id);
    });
  }

  /** Points at the mark that has a point, as the pointer does. */
  highlight(id: string | undefined): void {
    this.#hands.prepare();
    this.pointAt(this.marks.markOf(id));
  }

  /** Points at a mark, or at none. */
  readonly pointAt = (mark?: Mark): void => {
    if (this.marks.pointAt(mark)) this.parts.tip.hidden = true;
  };

  /** Puts the focus on the mark that has a point. */
  focusPoint(id: string): void {
    const mark = this.marks.markOf(id);
    if (mark !== undefined) this.marks.layer.focus(mark);
  }

  /** Fits the view to something, and again when its size changes, until the user moves the map. */
  aim(cameraFor: (size: SizePx) => Camera, options: MoveOptions): void {
    this.motion.aim(cameraFor, options);
  }

  moveTo(camera: Camera, options: MoveOptions): void {
    this.motion.moveTo(camera, options);
  }

  /** One step by a button. */
  step(step: MapStep): void {
    this.#hands.with((hands) => {
      hands.step(step);
    });
  }

  /** Whether a point is in view, or will be when the map has come to rest. */
  isInView(point: WorldPoint): boolean {
    return isInView(this.target, this.size, point, 0);
  }

  /**
   * Draws at once what else the next frame would bring, so that it is on the screen with whatever else has changed. Once
   * a frame: what changes again waits for the next.
   */
  draw(): void {
    if (this.#frame === undefined || this.#isDrawn || this.motion.isMoving) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#show();
    this.#isDrawn = true;
    this.#request();
  }

  /** The movement is over: a crisp picture, and buttons where the marks are. */
  settle(): void {
    if (!this.motion.isLaidOut) return;
    const isFresh = this.#hasOtherMarks;
    this.#hasOtherMarks = false;
    this.#places?.look(this.motion);
    if (this.camera.zoom >= NEAR_FROM_ZOOM) this.#base.comeNear();
    this.marks.settle(this.#markFrame, { isFresh });
    this.#base.settle(this.camera);
    if (isFresh) this.#base.renewNames();
    this.#request();
  }

  readonly #failed = (error: unknown): void => {
    if (!this.#signal.aborted) this.events.failed(error);
  };

  get #markFrame(): MarkFrame {
    const { camera, size } = this.motion;
    return { camera, size, colors: this.#colors, font: this.#font };
  }

  get #baseView(): BaseView {
    const { marks, texts } = this.marks;
    return { ...this.#markFrame, marks, locale: texts.locale };
  }

  #motionEvents(): ConstructorParameters<typeof CameraMotion>[0] {
    return {
      fly: ({ to, isUsers }, take) => {
        const cut = (): void => {
          take(undefined);
        };
        // What the page wants before anybody has touched it is no reason to load what hands do.
        if (this.#hands.part === undefined && !isUsers) cut();
        else {
          this.#hands.with((hands) => {
            take(hands.flight(this.camera, to));
          }, cut);
        }
      },
      // On the way the marks are those of the nearer end: clusters burst as one comes, and merge after one has left.
      depart: (from, to) => {
        // Zooming out begins with the larger picture, so that no rim comes into view on the way.
        if (to.zoom < from.zoom) this.#base.prepare(to, this.size);
        this.marks.gather(Math.max(from.zoom, to.zoom));
      },
      move: this.#request,
      rest: (isUsers) => {
        this.settle();
        if (isUsers) this.events.moved(this.camera);
      },
    };
  }

  #layerEvents(): ConstructorParameters<typeof MapMarks>[2]['events'] {
    return {
      open: (mark) => {
        const single = singleOf(mark);
        if (single !== undefined) this.events.choose(single.id);
        else {
          this.#hands.with((hands) => {
            hands.open(mark);
          });
        }
      },
      point: (mark) => {
        const { part } = this.#hands;
        part?.point(mark, this.pointAt);
        if (mark !== undefined || part === undefined) this.pointAt(mark);
      },
      reveal: ({ x, y }) => {
        this.moveTo({ x, y, zoom: this.camera.zoom }, { animate: false, isUsers: true });
      },
    };
  }

  #observeSize(size: SizePx = this.parts.map.getBoundingClientRect()): void {
    const observer = new ResizeObserver(([entry]) => {
      this.#fit(entry?.contentRect ?? this.size);
    });
    observer.observe(this.parts.map);
    this.#signal.addEventListener('abort', () => {
      observer.disconnect();
    });
    // A map that has its size draws with the next frame; the observer would tell of it only then.
    this.#fit(size);
  }

  #fit({ width, height }: SizePx): void {
    const isSame = width === this.size.width && height === this.size.height;
    if (isSame || width === 0 || height === 0) return;
    // Outlines are loaded once there is something to draw them on: not behind the list of a narrow page.
    if (!this.motion.isLaidOut) this.#base.load();
    this.motion.resize({ width, height });
    this.#restyle();
    this.settle();
  }

  readonly #restyle = (): void => {
    this.#colors = readColors(this.parts.palette);
    this.#font = getComputedStyle(this.parts.map).fontFamily;
    this.#base.invalidate();
    this.marks.invalidate();
  };

  /** Other marks are shown with the next frame, whatever changes until then. */
  readonly #showOthers = (): void => {
    this.#hasOtherMarks = true;
    this.#request();
  };

  readonly #request = (): void => {
    if (!this.motion.isLaidOut || this.#signal.aborted) return;
    this.#frame ??= requestAnimationFrame(this.#onFrame);
  };

  readonly #onFrame = (nowMs: number): void => {
    this.#frame = undefined;
    this.#isDrawn = false;
    if (this.motion.advance(nowMs)) this.#paint();
    else this.#show();
  };

  /** Paints the camera at rest, or under a hand. */
  #show(): void {
    this.#places?.look(this.motion);
    if (this.#hasOtherMarks) this.settle();
    else this.marks.follow(this.camera.zoom);
    this.#paint();
  }

  #paint(): void {
    this.#base.paint();
    this.marks.paint(this.#markFrame);
    const { pointed } = this.marks;
    // Set once only: also the same value again has the browser look for what its style changes, in every frame.
    if (pointed === undefined) this.parts.tip.toggleAttribute('hidden', true);
    else this.#hands.part?.showTip(pointed);
  }
}
