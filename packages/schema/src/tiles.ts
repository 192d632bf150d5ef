/** What a host with vector tiles promises: directory.json has `links.tile`, a template with `{z}`, `{x}` and `{y}`. */

/** Zooms of tiles; at zoom z there are `2^z` by `2^z` of them. At the last one no place is gathered with another. */
export const TILE_ZOOMS = { first: 0, last: 14 } as const;

/** Side for which a tile is made, CSS pixels: at zoom z the world is `512 × 2^z` of them wide. */
export const TILE_SIDE_PX = 512;

/** The one layer of every tile. */
export const TILE_LAYER = 'places';
