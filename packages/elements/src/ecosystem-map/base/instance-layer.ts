import { unproject } from '@stem-ecosystems/geo/mercator';
import type { BaseLayer, LayerEvents } from './base-picture.ts';
import type { BasemapInstance } from './basemap.ts';
import type { Frame } from '../map/moving-picture.ts';

/** Tiles of 512 px show at a zoom what those of 256 px show at the next. */
const ZOOM_OF_LARGE_TILES = -1;
const ABILITIES = ['getContainer', 'jumpTo', 'resize'] as const;

/** Whether something is a map that we can lay ours over. */
export function isBasemapInstance(map: unknown): map is BasemapInstance {
  const candidate = map as Partial<Record<string, unknown>> | null | undefined;
  return ABILITIES.every((name) => typeof candidate?.[name] === 'function');
}

/**
 * A map of the page's own under our marks: it shows what we would, whenever we move. Ours paints no land over it, unless
 * it has failed: a page may have removed it.
 */
export class InstanceLayer implements BaseLayer {
  readonly #map: BasemapInstance;
  readonly #events: LayerEvents;
  #shown: Frame | undefined;
  #hasFailed = false;

  constructor(map: BasemapInstance, events: LayerEvents) {
    this.#map = map;
    this.#events = events;
  }

  get hasNames(): boolean {
    return !this.#hasFailed;
  }

  get hasLand(): boolean {
    return !this.#hasFailed;
  }

  /** Shows what a frame of ours shows. Does nothing where it does already, or where the map has failed. */
  follow(frame: Frame): void {
    if (this.#hasFailed) return;
    try {
      this.#show(frame);
    } catch (error) {
      this.#hasFailed = true;
      this.#events.failed(error);
      this.#events.changed();
    }
  }

  #show({ camera, size }: Frame): void {
    const before = this.#shown;
    this.#shown = { camera, size };
    const hasOtherSize = before?.size.width !== size.width || before.size.height !== size.height;
    if (hasOtherSize) this.#map.resize();
    else if (before.camera === camera) return;
    const { lat, lng } = unproject(camera);
    const zoom = camera.zoom + ZOOM_OF_LARGE_TILES;
    this.#map.jumpTo({ center: [lng, lat], zoom, bearing: 0, pitch: 0 });
    // With its own next frame it would lag one behind the marks.
    this.#map.redraw?.();
  }
}
