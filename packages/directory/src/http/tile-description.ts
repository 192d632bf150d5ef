/** What tiles.json says: TileJSON 3.0 (https://github.com/mapbox/tilejson-spec/tree/master/3.0.0). */
import { TILE_LAYER, TILE_ZOOMS } from '@stem-ecosystems/schema/tiles';
import { sectorSchema } from '@stem-ecosystems/schema/common';
import { CATEGORY_NAMES, LAYER_COUNTS } from '../tiles/encode-tile.ts';
import { attribution, DIRECTORY_NAME } from './directory-description.ts';

/** @param origin - of this server, as the client reached it: readers of TileJSON need absolute addresses */
export function describeTiles(origin: string): object {
  return {
    tilejson: '3.0.0',
    name: DIRECTORY_NAME,
    description:
      'Ecosystems, organizations and programs, gathered by squares of 32 pixels of a 512-pixel tile; at the last zoom every place by itself.',
    attribution: attribution.map(({ text }) => text).join(' · '),
    scheme: 'xyz',
    tiles: [`${origin}/v1/tiles/{z}/{x}/{y}.mvt`],
    minzoom: 0,
    maxzoom: TILE_ZOOMS.last,
    vector_layers: [
      {
        id: TILE_LAYER,
        description: 'One point for each place, or for several that stand close together.',
        minzoom: 0,
        maxzoom: TILE_ZOOMS.last,
        fields: fields(),
      },
    ],
  };
}

function fields(): Record<string, string> {
  return {
    count: 'Number of places gathered in this point, at least 1',
    ...described(Object.values(LAYER_COUNTS), (name) => `Number of ${name}; absent = 0`),
    ...described(sectorSchema.options, () => 'Number of organizations of this sector; absent = 0'),
    ...described(
      ['id', 'name', 'type'],
      (name) => `String, where count is 1: ${name} of the record`,
    ),
    ...described(
      Object.values(CATEGORY_NAMES),
      (name) => `String, where count is 1: ${name} of the record`,
    ),
  };
}

function described(
  names: readonly string[],
  describe: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(names.map((name): [string, string] => [name, describe(name)]));
}
