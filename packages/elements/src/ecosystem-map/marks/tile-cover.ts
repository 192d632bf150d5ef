/** Which tiles a view shows, and what stands for those that have not come yet. Pure. */
import type { TilePlace, TileSource } from '@stem-ecosystems/client/types';
import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import type { Camera, SizePx } from '../map/viewport.ts';

/** A square of the map plane: `2^z` of them side by side, x eastwards, y southwards. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export type ReadTile = (tile: TileAddress) => readonly TilePlace[] | undefined;

/** At zoom z tiles are made for a world of 512 × 2^z pixels, that is for the camera's zoom z + 1. */
const LEVELS_TO_CAMERA = 1;

/** Farther below than this many levels, tiles that were seen are not looked for. */
const DESCENTS = 3;

/** The tiles that a camera sees, each once, the middle first. Shown at their own size up to twice as large. */
export function tilesInView(
  camera: Camera,
  size: SizePx,
  { minZoom, maxZoom }: Pick<TileSource, 'minZoom' | 'maxZoom'>,
): TileAddress[] {
  const z = Math.max(minZoom, Math.min(maxZoom, Math.floor(camera.zoom - LEVELS_TO_CAMERA)));
  const count = 2 ** z;
  const world = worldSizePx(camera.zoom);
  const [across, down] = [size.width / 2 / world, size.height / 2 / world];
  const left = Math.floor((camera.x - across) * count);
  const right = Math.min(Math.floor((camera.x + across) * count), left + count - 1);
  const top = Math.max(0, Math.floor((camera.y - down) * count));
  const bottom = Math.min(count - 1, Math.floor((camera.y + down) * count));
  const found: (TileAddress & { distance: number })[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let y = top; y <= bottom; y += 1) {
      const distance = Math.hypot(column + 0.5 - camera.x * count, y + 0.5 - camera.y * count);
      found.push({ z, x: ((column % count) + count) % count, y, distance });
    }
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ x, y }) => ({ z, x, y }));
}

/**
 * The places of a tile, or of what has been read of its area: of the next tile above that is there, else of those below.
 * Empty where nothing is.
 */
export function cover(tile: TileAddress, read: ReadTile): readonly TilePlace[] {
  const own = read(tile);
  if (own !== undefined) return own;
  for (let levels = 1; levels <= tile.z; levels += 1) {
    const scale = 2 ** levels;
    const above = read({
      z: tile.z - levels,
      x: Math.floor(tile.x / scale),
      y: Math.floor(tile.y / scale),
    });
    if (above !== undefined) return above.filter((place) => isInTile(tile, place));
  }
  return below(tile, read, DESCENTS);
}

function below(tile: TileAddress, read: ReadTile, levels: number): readonly TilePlace[] {
  if (levels === 0) return [];
  const [z, x, y] = [tile.z + 1, tile.x * 2, tile.y * 2];
  const quarters = [
    { z, x, y },
    { z, x: x + 1, y },
    { z, x, y: y + 1 },
    { z, x: x + 1, y: y + 1 },
  ];
  return quarters.flatMap((quarter) => read(quarter) ?? below(quarter, read, levels - 1));
}

function isInTile({ z, x, y }: TileAddress, place: { x: number; y: number }): boolean {
  return Math.floor(place.x * 2 ** z) === x && Math.floor(place.y * 2 ** z) === y;
}
