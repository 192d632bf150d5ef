/** What a page can put in place of our land: tiles by their address, or a map of its own. */
export interface Basemap {
  /** Address of raster tiles, or a map; undefined or empty: none. */
  readonly map: string | BasemapInstance | undefined;
  /** Who made it, as its licence asks; empty: nobody is named. */
  readonly attribution: string;
  /** Told why it cannot be shown, in a sentence for the developer of the page. */
  readonly refuse: (message: string) => void;
}

/** What a map that the page has made must be able to do. `Map` of MapLibre GL JS is one. */
export interface BasemapInstance {
  /** The element it draws in. Stands in the tag, with `slot="basemap"`. */
  getContainer: () => HTMLElement;
  /** Degrees; `zoom` as of tiles of 512 px, -1 to 16, decimals allowed; north up, seen from above. */
  jumpTo: (view: { center: [lng: number, lat: number]; zoom: number } & Upright) => unknown;
  /** The container has another size. */
  resize: () => unknown;
  /** Draws at once instead of with the next frame. */
  redraw?: () => unknown;
}

interface Upright {
  bearing: 0;
  pitch: 0;
}
