/** Web Mercator (EPSG:3857) in world units: x and y from 0 to 1, x eastwards from 180° W, y southwards. */
import type { Point } from './point.ts';

/** A point of the map plane, world units. x may lie outside [0, 1) where a view crosses ±180°. */
export interface WorldPoint {
  readonly x: number;
  readonly y: number;
}

/** Where the square map of the world ends, degrees: y = 0 and y = 1. */
export const MAX_LATITUDE = (Math.atan(Math.sinh(Math.PI)) * 180) / Math.PI;

/** Side of the whole world at zoom 0, CSS pixels. */
export const TILE_SIZE_PX = 256;

/** Map plane from degrees; latitudes beyond ±`MAX_LATITUDE` lie on the edge. */
export function project({ lat, lng }: Point): WorldPoint {
  const clamped = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const sin = Math.sin((clamped * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.atanh(sin) / (2 * Math.PI) };
}

/** Degrees from the map plane; the longitude is not wrapped: x = 1.5 gives 360°. */
export function unproject({ x, y }: WorldPoint): Point {
  return {
    lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
    lng: (x - 0.5) * 360,
  };
}

/** Side of the whole world at a zoom, CSS pixels; zoom may be fractional. */
export function worldSizePx(zoom: number): number {
  return TILE_SIZE_PX * 2 ** zoom;
}
