import type { Bounds } from '@stem-ecosystems/geo/bounds';
import { AreaLayer, type AreaLook, type ServedAreas } from './area-layer.ts';
import type { BaseLayer, LayerEvents } from './base-picture.ts';
import type { Basemap } from './basemap.ts';
import { unexpected } from '../../shared/attributes.ts';
import type { FoundArea } from '../found-place.ts';
import { InstanceLayer, isBasemapInstance } from './instance-layer.ts';
import type { Frame } from '../map/moving-picture.ts';
import { isRasterTemplate, RasterLayer } from './raster-layer.ts';

/** In place of our land. */
type HostLayer = RasterLayer | InstanceLayer;

export interface BaseLayersEvents extends LayerEvents {
  /** The outlines of the area that an ecosystem serves have come. */
  areaCame(): void;
}

/** What an ecosystem serves is filled; what was asked for is set off, and what is served within it can be told. */
export const SERVED: AreaLook = { fillOpacity: 0.14, linePx: 2 };
export const FOUND: AreaLook = { fillOpacity: 0.06, linePx: 1.75 };

/** What the base map shows beside land, borders and their names. Loaded with the first of it. */
export class BaseLayers {
  readonly #events: BaseLayersEvents;
  readonly #found: AreaLayer;
  readonly #served: AreaLayer;
  #host: HostLayer | undefined;

  constructor(events: BaseLayersEvents) {
    this.#events = events;
    this.#found = new AreaLayer(FOUND, { ...events, came: () => undefined });
    this.#served = new AreaLayer(SERVED, {
      ...events,
      came: () => {
        events.areaCame();
      },
    });
  }

  /** In the order in which they lie on each other, with what parts our land nearby; a map of the page's parts its own. */
  allWith(near: BaseLayer | undefined): readonly BaseLayer[] {
    const parting = this.#host === undefined ? near : undefined;
    return [this.#host, parting, this.#found, this.#served].filter((layer) => layer !== undefined);
  }

  /** Shows a map of the page's own choice, or none; what cannot be one is refused. */
  setBasemap({ map, refuse }: Basemap): void {
    this.#host = this.#hostLayer(map || undefined, refuse);
    this.#events.changed();
  }

  /** Tells the page's own map, where there is one, what ours shows. */
  follow(frame: Frame): void {
    if (this.#host instanceof InstanceLayer) this.#host.follow(frame);
  }

  /** Shows the area that an ecosystem serves; undefined: none. */
  setAreas(areas: ServedAreas | undefined): void {
    this.#served.set(areas);
  }

  /** The box around the area that an ecosystem serves, once its outlines have come; undefined: there is none. */
  get area(): Bounds | undefined {
    return this.#served.bounds;
  }

  /** Sets a state or country off from its neighbours; undefined: none. */
  setFound(area: FoundArea | undefined): void {
    this.#found.set(area && codesOf(area));
  }

  #hostLayer(map: Basemap['map'], refuse: Basemap['refuse']): HostLayer | undefined {
    if (map === undefined) return undefined;
    if (typeof map === 'string') {
      if (isRasterTemplate(map))
        return new RasterLayer(map, () => {
          this.#events.changed();
        });
      refuse(unexpected('basemap', 'an address of http or https with {z}, {x} and {y}', map));
      return undefined;
    }
    if (!isBasemapInstance(map)) {
      const rule = 'an address, or a map with getContainer, jumpTo and resize';
      refuse(unexpected('basemap', rule, typeof map));
      return undefined;
    }
    const { slot } = map.getContainer();
    if (slot === 'basemap') return new InstanceLayer(map, this.#events);
    refuse(unexpected('basemap', 'a map that draws in an element with slot="basemap"', slot));
    return undefined;
  }
}

function codesOf({ country, region }: FoundArea): ServedAreas {
  return region === undefined ? { country, countries: [country] } : { country, regions: [region] };
}
