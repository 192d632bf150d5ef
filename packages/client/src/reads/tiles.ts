/** Vector tiles of a host that has them. */
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { sectorSchema, type Sector } from '@stem-ecosystems/schema/common';
import { recordTypeSchema } from '@stem-ecosystems/schema/record-type';
import { TILE_LAYER, TILE_ZOOMS } from '@stem-ecosystems/schema/tiles';
import { PbfReader } from 'pbf';
import { misuse } from '../core/misuse.ts';
import type { Reader } from '../core/reader.ts';
import { SharedReads } from '../core/shared-reads.ts';
import { SchemaError } from '../errors/schema-error.ts';
import type { CallOptions, TilePlace, TileSource } from '../types.ts';

/** A map that comes back to a place has its tiles at once; the directory hardly changes meanwhile. */
const REMEMBER_MS = 5 * 60 * 1000;

/** Some views' worth, of a few kB each. */
const MOST_REMEMBERED = 128;

/** @param template - address relative to the base, with `{z}`, `{x}` and `{y}` */
export function openTiles(reader: Reader, template: string): TileSource {
  const shared = new SharedReads(reader.now, MOST_REMEMBERED);
  return {
    minZoom: TILE_ZOOMS.first,
    maxZoom: TILE_ZOOMS.last,
    async tile(z, x, y, { signal }: CallOptions = {}) {
      const address = requireTile(z, x, y);
      const path = template.replace(/\{([zxy])\}/g, (_, name: keyof Tile) => String(address[name]));
      const read = async (giveUp: AbortSignal) => {
        const { url, body } = await reader.bytes(path, giveUp);
        return placesOf(body, address, url);
      };
      return shared.get(path, read, { signal, rememberMs: () => REMEMBER_MS });
    },
  };
}

interface Tile {
  z: number;
  x: number;
  y: number;
}

/** @throws {TypeError} for a tile that does not exist. */
function requireTile(z: number, x: number, y: number): Tile {
  const { first, last } = TILE_ZOOMS;
  if (!Number.isInteger(z) || z < first || z > last)
    throw misuse('z', `a whole number from ${first} to ${last}`, z);
  const end = 2 ** z - 1;
  for (const [name, value] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (!Number.isInteger(value) || value < 0 || value > end)
      throw misuse(name, `a whole number from 0 to ${end}`, value);
  }
  return { z, x, y };
}

/** @throws {SchemaError} where the bytes are no vector tile. */
function placesOf(body: ArrayBuffer, tile: Tile, url: string): TilePlace[] {
  try {
    const layer = new VectorTile(new PbfReader(body)).layers[TILE_LAYER];
    if (layer === undefined) return [];
    return Array.from({ length: layer.length }, (_, index) => placeOf(layer.feature(index), tile));
  } catch (error) {
    const message = 'Expected a Mapbox vector tile, got other bytes';
    throw new SchemaError({ method: 'GET', url, issues: [{ path: '', message }] }, error);
  }
}

/** Name of what a single place tells of itself, by type of record. */
const KINDS = { ecosystem: 'scope', organization: 'sector', program: 'kind' } as const;

function placeOf(feature: VectorTileFeature, { z, x, y }: Tile): TilePlace {
  const { properties, extent } = feature;
  const point = feature.loadGeometry()[0]?.[0];
  const size = 2 ** z;
  const count = (name: string): number => Number(properties[name] ?? 0);
  const text = (name: string): string => String(properties[name]);
  const type = recordTypeSchema.safeParse(properties['type']).data;
  return {
    // The middle of the smallest square that the tile can tell.
    x: (x + ((point?.x ?? 0) + 0.5) / extent) / size,
    y: (y + ((point?.y ?? 0) + 0.5) / extent) / size,
    count: count('count'),
    ecosystems: count('ecosystems'),
    organizations: count('organizations'),
    programs: count('programs'),
    sectors: Object.fromEntries(
      sectorSchema.options.flatMap((sector): [Sector, number][] =>
        sector in properties ? [[sector, count(sector)]] : [],
      ),
    ),
    ...(type !== undefined &&
      type !== 'convening' && {
        id: text('id'),
        recordType: type,
        name: text('name'),
        kind: text(KINDS[type]),
      }),
  };
}
