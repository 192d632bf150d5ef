import type { TilePlace, TileSource } from '@stem-ecosystems/client/types';
import type { TileAddress } from './tile-cover.ts';

/** Tiles kept in memory: some twenty views. */
const MAX_TILES = 256;

/** Someone who wants tiles. */
export interface TileViewer {
  /** One of the tiles it wants has come. */
  tileCame(): void;
  /** One of them cannot be loaded; it is asked for again with the next view that wants it. */
  tileFailed(error: unknown): void;
}

interface Loading {
  readonly ending: AbortController;
  readonly viewers: Set<TileViewer>;
}

const stores = new WeakMap<TileSource, TileStore>();

/**
 * The tiles of one source that all maps of the page share: loaded once, given up when nobody wants them any more, and
 * forgotten when they were not looked at for longest.
 */
export class TileStore {
  readonly #source: TileSource;
  /** Least recently looked at first. */
  readonly #tiles = new Map<string, readonly TilePlace[]>();
  readonly #loading = new Map<string, Loading>();

  /** @internal Use `TileStore.of`. */
  constructor(source: TileSource) {
    this.#source = source;
  }

  /** The one store of a source. */
  static of(source: TileSource): TileStore {
    let store = stores.get(source);
    if (store === undefined) {
      store = new TileStore(source);
      stores.set(source, store);
    }
    return store;
  }

  /** The places of a tile; undefined where it has not come. */
  readonly read = (tile: TileAddress): readonly TilePlace[] | undefined => {
    const key = keyOf(tile);
    const places = this.#tiles.get(key);
    if (places !== undefined) {
      this.#tiles.delete(key);
      this.#tiles.set(key, places);
    }
    return places;
  };

  /** Says all that a viewer wants now: what is missing is loaded, what nobody wants any more is given up. */
  want(viewer: TileViewer, tiles: readonly TileAddress[]): void {
    const keys = new Set(tiles.map(keyOf));
    for (const [key, { ending, viewers }] of this.#loading) {
      if (keys.has(key) || !viewers.delete(viewer) || viewers.size > 0) continue;
      this.#loading.delete(key);
      ending.abort();
    }
    for (const tile of tiles) {
      const key = keyOf(tile);
      if (this.#tiles.has(key)) continue;
      const loading = this.#loading.get(key);
      if (loading === undefined) void this.#load(tile, viewer);
      else loading.viewers.add(viewer);
    }
  }

  async #load(tile: TileAddress, viewer: TileViewer): Promise<void> {
    const key = keyOf(tile);
    const loading: Loading = { ending: new AbortController(), viewers: new Set([viewer]) };
    const { signal } = loading.ending;
    this.#loading.set(key, loading);
    try {
      const places = await this.#source.tile(tile.z, tile.x, tile.y, { signal });
      if (signal.aborted) return;
      this.#loading.delete(key);
      this.#keep(key, places);
      for (const each of loading.viewers) each.tileCame();
    } catch (error) {
      // What was given up is missed by nobody.
      if (signal.aborted) return;
      this.#loading.delete(key);
      for (const each of loading.viewers) each.tileFailed(error);
    }
  }

  #keep(key: string, places: readonly TilePlace[]): void {
    this.#tiles.set(key, places);
    const [oldest] = this.#tiles.keys();
    if (this.#tiles.size > MAX_TILES && oldest !== undefined) this.#tiles.delete(oldest);
  }
}

function keyOf({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}
