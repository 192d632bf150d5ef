/** Tiles as Mapbox vector tiles, version 2 (https://github.com/mapbox/vector-tile-spec). */
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { TILE_LAYER } from '@stem-ecosystems/schema/tiles';
import type { Gathering, MappedPlace, TileLayer } from './tile-draft.ts';

/** Positions within a tile: an eighth of a pixel, half a metre at the last zoom. */
const EXTENT = 4096;

/** Longer names are cut: nobody reads more beside a mark, and a tile stays small. */
const LONGEST_NAME = 200;

const POINT = 1;

/** The tile of these places; no bytes where there are none, which readers take for a tile without layers. */
export function encodeTile(gatherings: readonly Gathering[]): Uint8Array {
  if (gatherings.length === 0) return new Uint8Array();
  const features = gatherings.map((gathering) => ({
    type: POINT,
    geometry: [[position(gathering.x), position(gathering.y)]],
    tags: tagsOf(gathering),
  }));
  return fromGeojsonVt({ [TILE_LAYER]: { features } }, { version: 2, extent: EXTENT });
}

function position(part: number): number {
  return Math.max(0, Math.min(EXTENT - 1, Math.floor(part * EXTENT)));
}

/** Name of the count of each layer. */
export const LAYER_COUNTS: { readonly [Layer in TileLayer]: string } = {
  ecosystem: 'ecosystems',
  organization: 'organizations',
  program: 'programs',
};

/** Under which name a single place tells its category. */
export const CATEGORY_NAMES: { readonly [Layer in TileLayer]: string } = {
  ecosystem: 'scope',
  organization: 'sector',
  program: 'kind',
};

/** What is 0 is absent. Names stand in one order, so that equal tiles have equal bytes. */
function tagsOf({ count, layers, sectors, only }: Gathering): Record<string, string | number> {
  return {
    count,
    ...Object.fromEntries(sorted(layers).map(([layer, n]) => [LAYER_COUNTS[layer], n])),
    ...Object.fromEntries(sorted(sectors)),
    ...(only && tagsOfOne(only)),
  };
}

function tagsOfOne({ id, type, name, category }: MappedPlace): Record<string, string> {
  return { id, type, name: cut(name()), [CATEGORY_NAMES[type]]: category };
}

function sorted<Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function cut(name: string): string {
  const characters = Array.from(name);
  return characters.length > LONGEST_NAME
    ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…`
    : name;
}
