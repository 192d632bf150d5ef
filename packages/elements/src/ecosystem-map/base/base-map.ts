import type { Bounds } from '@stem-ecosystems/geo/bounds';
import { isPageBusy } from '../../shared/busy-elements.ts';
import { Later } from '../../shared/later.ts';
import type { ServedAreas } from './area-layer.ts';
import type { BaseLayers } from './base-layers.ts';
import { BasePicture, type BaseScene, type LayerEvents } from './base-picture.ts';
import type { Basemap } from './basemap.ts';
import type { FoundArea } from '../found-place.ts';
import type * as MapLabels from './map-labels.ts';
import type { NearLayer } from './near-layer.ts';
import { loadOutlines, NO_OUTLINES, type Outlines } from './outline-store.ts';
import type { Camera, SizePx } from '../map/viewport.ts';

/**
 * What can wait until nothing has changed for so long: the names of the first picture, because the first text costs
 * more than all else of it, and the places of names, which keep away from marks.
 */
const NAMES_AFTER_MS = 120;

/** What the base map is seen with; it knows outlines and layers itself. */
export type BaseView = Omit<BaseScene, 'outlines' | 'layers'>;

export interface BaseMapEvents {
  /** The picture wants to be painted with the next frame. */
  readonly changed: () => void;
  /** A part cannot be loaded; the rest is shown without it. */
  readonly failed: (error: unknown) => void;
  /** The outlines of the area that an ecosystem serves have come. */
  readonly areaCame: () => void;
}

/** What lies under the marks: land, names, and what is loaded to go with them. Knows when each is drawn anew. */
export class BaseMap {
  readonly #picture: BasePicture;
  readonly #look: () => BaseView;
  readonly #events: BaseMapEvents;
  readonly #signal: AbortSignal;
  readonly #layers: Later<BaseLayers>;
  readonly #labels: Later<typeof MapLabels>;
  readonly #near: Later<NearLayer>;
  #outlines: Outlines = NO_OUTLINES;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Cities are to be named. */
  #isNear = false;
  /** From the first names on every picture is drawn with them. */
  #isNamed = false;
  /** The names are to be placed with the next frame. */
  #isDue = false;

  /** `look` yields what is seen now. */
  constructor(
    canvas: HTMLCanvasElement,
    look: () => BaseView,
    { events, signal }: { events: BaseMapEvents; signal: AbortSignal },
  ) {
    this.#picture = new BasePicture(canvas);
    this.#look = look;
    this.#events = events;
    this.#signal = signal;
    this.#layers = new Later(() => this.#loadLayers(), { failed: events.failed });
    this.#labels = new Later(() => this.#loadLabels(), { failed: events.failed });
    this.#near = new Later(() => this.#loadNear(), {
      arrived: () => {
        this.invalidate();
      },
      failed: events.failed,
    });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
    });
  }

  get outlines(): Outlines {
    return this.#outlines;
  }

  /** Loads what is drawn; each part is shown as it comes. */
  load(): void {
    loadOutlines((part) => {
      this.#outlines = { ...this.#outlines, ...part };
      this.invalidate();
    }).catch(this.#events.failed);
  }

  /** Shows the area that an ecosystem serves; undefined: none. */
  setAreas(areas: ServedAreas | undefined): void {
    if (areas === undefined && this.#layers.part === undefined) return;
    this.#layers.with((layers) => {
      layers.setAreas(areas);
    });
  }

  /** The box around that area, once its outlines have come; undefined: there is none. */
  get area(): Bounds | undefined {
    return this.#layers.part?.area;
  }

  /** Sets a state or country off from its neighbours; undefined: none. */
  setFound(area: FoundArea | undefined): void {
    if (area === undefined && this.#layers.part === undefined) return;
    this.#layers.with((layers) => {
      layers.setFound(area);
    });
  }

  /** Shows tiles or a map of the page's own choice in place of our land. */
  setBasemap(basemap: Basemap): void {
    if (!basemap.map && this.#layers.part === undefined) return;
    this.#layers.with((layers) => {
      layers.setBasemap(basemap);
    });
  }

  /** The view is so near that cities are named: along with the first names, or at once after these. */
  comeNear(): void {
    this.#isNear = true;
    if (this.#isNamed && this.#near.part === undefined) void this.#near.get();
  }

  /** Draws all anew with the next frame. */
  invalidate(): void {
    this.#picture.invalidate();
    this.#events.changed();
  }

  /** The camera rests: what was drawn for another zoom is drawn anew. */
  settle(camera: Camera): void {
    if (!this.#picture.isCrisp(camera)) this.#picture.invalidate();
  }

  /** Places the names anew once nothing has changed or moved for a while; the first once all elements are shown. */
  renewNames(): void {
    // Names go with the land they are on: its first picture asks for them.
    if (this.#signal.aborted || !this.#hasOutlines) return;
    clearTimeout(this.#timer);
    const { camera } = this.#look();
    const timer = setTimeout(() => {
      const isEarly = this.#labels.part === undefined && isPageBusy();
      if (isEarly || this.#look().camera !== camera) {
        this.renewNames();
        return;
      }
      if (this.#isNear) void this.#near.get();
      this.#labels.with(() => {
        // What has changed until their code came has names of its own to come.
        if (timer !== this.#timer) return;
        this.#isDue = true;
        this.#events.changed();
      });
    }, NAMES_AFTER_MS);
    this.#timer = timer;
  }

  /** Draws ahead what will be seen from another camera, unless what is drawn will do. */
  prepare(camera: Camera, size: SizePx): void {
    if (!this.#picture.covers(camera, size)) this.#draw({ ...this.#look(), camera });
  }

  /** Draws what has to be drawn, and moves it to where the camera sees it. */
  paint(): void {
    if (!this.#hasOutlines && this.#layers.part === undefined) return;
    const view = this.#look();
    const isThere = this.#picture.covers(view.camera, view.size);
    if (this.#isDue && isThere && !this.#picture.hasNames) this.#drawNames(view);
    else if (this.#isDue || !isThere) this.#draw(view);
    this.#picture.place(view.camera);
    this.#layers.part?.follow(view);
  }

  #draw(view: BaseView): void {
    this.#picture.draw(this.#sceneOf(view));
    if (this.#isNamed || this.#isDue) this.#drawNames(view);
    else this.renewNames();
  }

  #drawNames(view: BaseView): void {
    const { part: labels } = this.#labels;
    // Names are due only when their code has come.
    if (labels === undefined) return;
    clearTimeout(this.#timer);
    this.#isDue = false;
    this.#isNamed = this.#hasOutlines;
    this.#picture.drawNames(this.#sceneOf(view), labels.drawLabels);
  }

  get #hasOutlines(): boolean {
    return this.#outlines.states.length + this.#outlines.countries.length > 0;
  }

  #sceneOf(view: BaseView): BaseScene {
    const near = this.#near.part;
    const layers = this.#layers.part?.allWith(near) ?? (near === undefined ? [] : [near]);
    return { ...view, outlines: this.#outlines, layers };
  }

  async #loadLabels(): Promise<typeof MapLabels> {
    const labels = await import('./map-labels.ts');
    labels.watchFonts(() => {
      this.invalidate();
    }, this.#signal);
    return labels;
  }

  async #loadLayers(): Promise<BaseLayers> {
    const { BaseLayers } = await import('./base-layers.ts');
    return new BaseLayers({ ...this.#layerEvents, areaCame: this.#events.areaCame });
  }

  async #loadNear(): Promise<NearLayer> {
    const { NearLayer } = await import('./near-layer.ts');
    return new NearLayer(this.#layerEvents);
  }

  get #layerEvents(): LayerEvents {
    return {
      changed: () => {
        this.invalidate();
      },
      failed: this.#events.failed,
    };
  }
}
