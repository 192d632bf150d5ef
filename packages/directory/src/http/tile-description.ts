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
        description: LAYER_DESCRIPTION,
        minzoom: 0,
        maxzoom: TILE_ZOOMS.last,
        fields: fields(),
      },
    ],
  };
}

const LAYER_DESCRIPTION = [
  'One point for each place, or for several that stand close together.',
  '`count` is how many, at least 1; the other numbers are how many of each layer, and of the organizations how many of each',
  'sector, absent = 0. Where `count` is 1, the texts are id, type and name of the record, and its scope, sector or kind.',
].join(' ');

/** The names of types that GDAL and the Mapbox tools read; a description in their place is a text to them. */
function fields(): Record<string, 'Number' | 'String'> {
  const numbers = ['count', ...Object.values(LAYER_COUNTS), ...sectorSchema.options];
  const texts = ['id', 'name', 'type', ...Object.values(CATEGORY_NAMES)];
  return Object.fromEntries([
    ...numbers.map((name) => [name, 'Number'] as const),
    ...texts.map((name) => [name, 'String'] as const),
  ]);
}
