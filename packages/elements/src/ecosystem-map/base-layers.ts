import { AreaLayer, type ServedAreas } from './area-layer.ts';
import type { BaseLayer } from './base-picture.ts';
import type { CountyOutlines } from './county-store.ts';
import { Late } from './late.ts';
import type { NearLayer } from './near-layer.ts';
import { isRasterTemplate, RasterLayer } from './raster-layer.ts';

export interface BaseLayersEvents {
  /** The base map is to be drawn anew. */
  changed(): void;
  failed(error: unknown): void;
}

/** What the base map shows beside land, borders and their names. Loaded with the first of it. */
export class BaseLayers {
  readonly #events: BaseLayersEvents;
  readonly #areas: AreaLayer;
  #raster: RasterLayer | undefined;
  readonly #near: Late<NearLayer>;

  constructor(events: BaseLayersEvents) {
    this.#events = events;
    const loadCounties = async (): Promise<CountyOutlines> =>
      (await import('./county-store.ts')).loadCounties();
    this.#areas = new AreaLayer(loadCounties, events);
    this.#near = new Late(
      async () => {
        const { NearLayer } = await import('./near-layer.ts');
        return new NearLayer(loadCounties, events);
      },
      (error) => {
        events.failed(error);
      },
    );
  }

  /** In the order in which they lie on each other. */
  get all(): readonly BaseLayer[] {
    return [this.#raster, this.#areas, this.#near.part].filter((layer) => layer !== undefined);
  }

  /**
   * Shows a map of the host's own choice by the address of its tiles; undefined: none. Tells whether it is such an
   * address.
   */
  setBasemap(template: string | undefined): boolean {
    const isRight = template !== undefined && isRasterTemplate(template);
    this.#raster = isRight
      ? new RasterLayer(template, () => {
          this.#events.changed();
        })
      : undefined;
    this.#events.changed();
    return isRight || template === undefined;
  }

  /** Shows the area that an ecosystem serves; undefined: none. */
  setAreas(areas: ServedAreas | undefined): void {
    this.#areas.set(areas);
  }

  /** The view has come near: cities and counties are named. */
  comeNear(): void {
    if (this.#near.part !== undefined) return;
    this.#near.with(() => {
      this.#events.changed();
    });
  }
}
