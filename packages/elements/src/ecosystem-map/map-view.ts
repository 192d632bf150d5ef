import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { BasePicture } from './base-picture.ts';
import { CameraMotion, type MoveOptions } from './camera-motion.ts';
import type { MapStep } from './map-gestures.ts';
import type * as Hands from './map-hands.ts';
import { MarkLayer } from './mark-layer.ts';
import { MarkPainter } from './mark-painter.ts';
import { holds, marksAt, type MapPoint, type Mark } from './marks.ts';
import { once } from './once.ts';
import { loadCountries, loadStates, NO_OUTLINES, type Outlines } from './outline-store.ts';
import { onColorChange, readColors, type Colors } from './palette.ts';
import { isInView, type Camera, type SizePx } from './viewport.ts';

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
  /** Something of the map cannot be loaded; the rest is shown without it. */
  failed(error: unknown): void;
}

export interface MapTexts {
  readonly locale: string;
  /** Accessible name of a cluster, from its count and the point it stands at. */
  readonly clusterLabel: (count: number, first: MapPoint) => string;
}

/** The place that was asked for; `radius` in world units, 0 for none. */
export type PlaceOnMap = WorldPoint & { readonly radius: number };

/**
 * The picture with its marks. What moves it, and all else that only a hand or a key asks for, is loaded with the first
 * sign of one. Lives from the first layout until `signal` aborts.
 */
export class MapView {
  readonly parts: MapViewParts;
  readonly events: MapViewEvents;
  readonly layer: MarkLayer;
  readonly #signal: AbortSignal;
  readonly #base: BasePicture;
  readonly #painter: MarkPainter;
  readonly #motion: CameraMotion;
  #hands: Hands.MapHands | undefined;
  outlines: Outlines = NO_OUTLINES;
  points: readonly MapPoint[] = [];
  /** Sets apart what else would stand as one; undefined: nothing. */
  spread: ((marks: readonly Mark[]) => Mark[]) | undefined;
  #marks: readonly Mark[] = [];
  /** Zoom at which the marks were gathered. */
  #marksZoom = NaN;
  #colors: Colors;
  #font = 'sans-serif';
  #texts: MapTexts = { locale: 'en', clusterLabel: String };
  #selected: string | undefined;
  #pointed: Mark | undefined;
  #place: PlaceOnMap | undefined;
  #frame: number | undefined;

  constructor(parts: MapViewParts, events: MapViewEvents, signal: AbortSignal) {
    this.parts = parts;
    this.events = events;
    this.#signal = signal;
    this.#base = new BasePicture(parts.base);
    this.#painter = new MarkPainter(parts.marks);
    this.#motion = new CameraMotion(this.#motionEvents());
    this.layer = new MarkLayer(parts.hits, this.#layerEvents(), signal);
    this.#colors = readColors(parts.palette);
    onColorChange(parts.palette, this.#restyle, signal);
    this.#observeSize();
    for (const sign of ['pointerover', 'focusin']) {
      const load = (): void => {
        this.#withHands(() => undefined);
      };
      parts.map.getRootNode().addEventListener(sign, load, { signal, once: true });
    }
    signal.addEventListener('abort', () => {
      if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    });
  }

  get camera(): Camera {
    return this.#motion.camera;
  }

  get size(): SizePx {
    return this.#motion.size;
  }

  /** Where the camera will be when it comes to rest. */
  get target(): Camera {
    return this.#motion.target;
  }

  /** Shows other points; a mark in focus keeps it as long as its point is there. */
  setPoints(points: readonly MapPoint[], texts: MapTexts): void {
    this.points = points;
    this.#texts = texts;
    this.spread = undefined;
    this.#pointAt(undefined);
    // Names keep away from the marks, so they are placed anew.
    this.#base.invalidate();
    this.#gather(this.camera.zoom);
    this.settle();
  }

  /** Marks a point as the selected one, without moving. */
  select(id: string | undefined): void {
    if (this.#selected === id) return;
    this.#selected = id;
    this.settle();
  }

  setPlace(place: PlaceOnMap | undefined): void {
    if (this.#place === undefined && place === undefined) return;
    this.#place = place;
    this.#painter.invalidate();
    this.#request();
  }

  /** Brings a point into view and out of its cluster, by as little movement as possible. */
  reveal(id: string): void {
    this.#withHands((hands) => {
      hands.reveal(id);
    });
  }

  /** Points at the mark that has a point, as the pointer does. */
  highlight(id: string | undefined): void {
    this.#pointAt(this.#markOf(id));
  }

  /** Puts the focus on the mark that has a point. */
  focusPoint(id: string): void {
    const mark = this.#markOf(id);
    if (mark !== undefined) this.layer.focus(mark);
  }

  /** Fits the view to something, and again when its size changes, until the user moves the map. */
  aim(cameraFor: (size: SizePx) => Camera, options: MoveOptions): void {
    this.#motion.aim(cameraFor, options);
  }

  moveTo(camera: Camera, options: MoveOptions): void {
    this.#motion.moveTo(camera, options);
  }

  /** A movement under the hand; `settle` ends it. */
  drift(camera: Camera): void {
    this.#motion.drift(camera);
  }

  /** One step by a button. */
  step(step: MapStep): void {
    this.#withHands((hands) => {
      hands.step(step);
    });
  }

  /** Whether a point is in view, or will be when the map has come to rest. */
  isInView(point: WorldPoint): boolean {
    return isInView(this.target, this.size, point, 0);
  }

  /** The movement is over: a crisp picture, and buttons where the marks are. */
  settle(): void {
    const { camera, isLaidOut, size } = this.#motion;
    if (!isLaidOut) return;
    if (this.#marksZoom !== camera.zoom || this.spread !== undefined) this.#gather(camera.zoom);
    if (!this.#base.isCrisp(camera)) this.#base.invalidate();
    this.#painter.invalidate();
    const [labelOf, selected] = [this.labelOf, this.#selected];
    this.layer.show({ camera, size, marks: this.#marks, labelOf, selected });
    this.#request();
  }

  /** Accessible name of a mark. */
  readonly labelOf = ({ members }: Mark): string =>
    members.length === 1 ? members[0].label : this.#texts.clusterLabel(members.length, members[0]);

  #markOf(id: string | undefined): Mark | undefined {
    return this.#marks.find((mark) => holds(mark, id));
  }

  #motionEvents(): ConstructorParameters<typeof CameraMotion>[0] {
    return {
      fly: (from, to, take) => {
        this.#withHands(
          (hands) => {
            take(hands.flight(from, to));
          },
          () => {
            take(undefined);
          },
        );
      },
      // On the way the marks are those of the nearer end: clusters burst as one comes, and merge after one has left.
      depart: (from, to) => {
        // Zooming out begins with the larger picture, so that no rim comes into view on the way.
        if (to.zoom < from.zoom) this.#drawBase(to);
        this.#gather(Math.max(from.zoom, to.zoom));
      },
      move: () => {
        this.#request();
      },
      rest: (isUsers) => {
        this.settle();
        if (isUsers) this.events.moved(this.camera);
      },
    };
  }

  #layerEvents(): ConstructorParameters<typeof MarkLayer>[1] {
    return {
      open: (mark) => {
        if (mark.members.length === 1) this.events.choose(mark.members[0].id);
        else {
          this.#withHands((hands) => {
            hands.open(mark);
          });
        }
      },
      point: (mark) => {
        this.#pointAt(mark);
      },
      reveal: ({ x, y }) => {
        this.moveTo({ x, y, zoom: this.camera.zoom }, { animate: false, isUsers: true });
      },
    };
  }

  /** Does something with the hands: at once if they are there. */
  #withHands(use: (hands: Hands.MapHands) => void, otherwise?: () => void): void {
    if (this.#hands !== undefined) {
      use(this.#hands);
      return;
    }
    const take = ({ MapHands }: typeof Hands): void => {
      if (this.#signal.aborted) return;
      use((this.#hands ??= new MapHands(this, this.#signal)));
    };
    loadHands().then(take, (error: unknown) => {
      this.events.failed(error);
      otherwise?.();
    });
  }

  #observeSize(): void {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? this.size;
      if (width === 0 || height === 0) return;
      // Outlines are loaded once there is something to draw them on: not behind the list of a narrow page.
      if (!this.#motion.isLaidOut) this.#loadOutlines();
      this.#motion.resize({ width, height });
      this.#restyle();
      this.settle();
    });
    observer.observe(this.parts.map);
    this.#signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  #loadOutlines(): void {
    const take = (part: Partial<Outlines>): void => {
      this.outlines = { ...this.outlines, ...part };
      this.#base.invalidate();
      this.#request();
    };
    Promise.all([
      loadStates().then((states) => {
        take({ states });
      }),
      loadCountries().then((countries) => {
        take({ countries });
      }),
    ]).catch((error: unknown) => {
      if (!this.#signal.aborted) this.events.failed(error);
    });
  }

  readonly #restyle = (): void => {
    this.#colors = readColors(this.parts.palette);
    this.#font = getComputedStyle(this.parts.map).fontFamily;
    this.#base.invalidate();
    this.#painter.invalidate();
    this.#request();
  };

  #pointAt(mark: Mark | undefined): void {
    if (mark?.key === this.#pointed?.key) return;
    this.#pointed = mark;
    this.parts.tip.hidden = true;
    this.#painter.invalidate();
    this.#request();
  }

  #gather(zoom: number): void {
    this.#marksZoom = zoom;
    const marks = marksAt(this.points, zoom);
    this.#marks = this.spread?.(marks) ?? marks;
  }

  #request(): void {
    if (!this.#motion.isLaidOut || this.#signal.aborted) return;
    this.#frame ??= requestAnimationFrame(this.#onFrame);
  }

  readonly #onFrame = (nowMs: number): void => {
    this.#frame = undefined;
    const isFlying = this.#motion.advance(nowMs);
    const { zoom } = this.camera;
    if (!isFlying && Math.abs(zoom - this.#marksZoom) > GATHER_LEVELS) this.#gather(zoom);
    this.#paint();
  };

  #paint(): void {
    const { camera, size } = this;
    if (!this.#base.covers(camera, size)) this.#drawBase(camera);
    const isMovedOnly = this.#painter.isCrisp(camera) && this.#painter.covers(camera, size);
    if (!isMovedOnly) this.#paintMarks();
    this.#base.place(camera);
    this.#painter.place(camera);
    this.layer.place(camera);
    const pointed = this.#pointed;
    if (pointed !== undefined) {
      this.#withHands((hands) => {
        hands.showTip(pointed);
      });
    }
  }

  #paintMarks(): void {
    this.#painter.paint({
      camera: this.camera,
      size: this.size,
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
      size: this.size,
      outlines: this.outlines,
      marks: this.#marks,
      colors: this.#colors,
      font: this.#font,
      locale: this.#texts.locale,
    });
  }
}

const loadHands = once(() => import('./map-hands.ts'));
