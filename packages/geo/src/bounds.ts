/** Boxes of latitude and longitude, across ±180° too. */
import { project, TILE_SIZE_PX } from './mercator.ts';
import { wrapLongitude, type Point } from './point.ts';

/** Degrees; a box with `west > east` crosses ±180° (RFC 7946 section 5.2). */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box around points, across ±180° where that is narrower. Undefined without points. */
export function boundsOf(points: Iterable<Point>): Bounds | undefined {
  const lats: number[] = [];
  const lngs: number[] = [];
  for (const { lat, lng } of points) {
    lats.push(lat);
    lngs.push(lng);
  }
  if (lats.length === 0) return undefined;
  const [west, east] = narrowestSpan(lngs.sort((a, b) => a - b));
  const south = lats.reduce((least, lat) => Math.min(least, lat));
  const north = lats.reduce((most, lat) => Math.max(most, lat));
  return { west, south, east, north };
}

/** West and east end of what is left of the circle when the widest gap between sorted longitudes is taken out. */
function narrowestSpan(sorted: readonly number[]): [west: number, east: number] {
  const first = sorted[0] as number;
  const last = sorted[sorted.length - 1] as number;
  let span: [number, number] = [first, last];
  let widest = 360 - (last - first);
  for (let at = 1; at < sorted.length; at += 1) {
    const gap = (sorted[at] as number) - (sorted[at - 1] as number);
    if (gap > widest) {
      widest = gap;
      span = [sorted[at] as number, sorted[at - 1] as number];
    }
  }
  return span;
}

/** Degrees of longitude from the west to the east edge, 0 to 360. */
export function widthDegrees({ west, east }: Bounds): number {
  return east >= west ? east - west : east - west + 360;
}

/** Whether a point lies in the box; edges belong to it. */
export function containsPoint(bounds: Bounds, { lat, lng }: Point): boolean {
  if (lat < bounds.south || lat > bounds.north) return false;
  return bounds.west <= bounds.east
    ? lng >= bounds.west && lng <= bounds.east
    : lng >= bounds.west || lng <= bounds.east;
}

/** The middle of the box on the map (Mercator), degrees. */
export function boundsCenter(bounds: Bounds): Point {
  return {
    lat: middleLatitude(bounds),
    lng: wrapLongitude(bounds.west + widthDegrees(bounds) / 2),
  };
}

function middleLatitude({ south, north }: Bounds): number {
  const y = (project({ lat: south, lng: 0 }).y + project({ lat: north, lng: 0 }).y) / 2;
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** The highest zoom, fractional, at which the box fits into a view; Infinity for a single point. */
export function fitZoom(bounds: Bounds, view: { widthPx: number; heightPx: number }): number {
  const width = widthDegrees(bounds) / 360;
  const height =
    project({ lat: bounds.south, lng: 0 }).y - project({ lat: bounds.north, lng: 0 }).y;
  return Math.log2(Math.min(view.widthPx / width, view.heightPx / height) / TILE_SIZE_PX);
}
