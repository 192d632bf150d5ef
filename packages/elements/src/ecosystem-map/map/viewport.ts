/** The camera of the map: where it looks, and how the map plane and the screen belong together. Pure. */
import { boundsCenter, fitZoom, type Bounds } from '@stem-ecosystems/geo/bounds';
import { project, unproject, worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import type { Point } from '@stem-ecosystems/geo/point';

/** Centre of the view, world units, and zoom as of tiles of 256 px, with decimals. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Inner size of the map, CSS pixels. */
export interface SizePx {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels from the top left corner of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** It parts places about 15 m from each other in the north of the United States. */
export const MAX_ZOOM = 17;
const MIN_ZOOM = 0;

/** The contiguous United States, degrees: what the map opens with where most of its points lie there. */
export const CONTIGUOUS_US: Bounds = { west: -124.8, south: 24.4, east: -66.9, north: 49.4 };

/** World units from one point to another in the direction of x, the short way round the world: -0.5 to 0.5. */
export function eastward(from: WorldPoint, to: WorldPoint): number {
  const distance = to.x - from.x;
  return distance - Math.round(distance);
}

/** Screen position of a point of the map plane, in the copy of the world that is nearest to the middle. */
export function toScreen(camera: Camera, size: SizePx, point: WorldPoint): ScreenPoint {
  const scale = worldSizePx(camera.zoom);
  return {
    x: eastward(camera, point) * scale + size.width / 2,
    y: (point.y - camera.y) * scale + size.height / 2,
  };
}

/** Point of the map plane under a screen position. */
export function toWorld(camera: Camera, size: SizePx, point: ScreenPoint): WorldPoint {
  const scale = worldSizePx(camera.zoom);
  return {
    x: (point.x - size.width / 2) / scale + camera.x,
    y: (point.y - size.height / 2) / scale + camera.y,
  };
}

/** Keeps zoom and latitude within what is drawn; eastwards the world begins anew. */
export function clampCamera({ x, y, zoom }: Camera): Camera {
  return { x: x - Math.floor(x), y: clamp(y, 0, 1), zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM) };
}

/** The camera after the picture was pushed by some pixels, right and down positive. */
export function panBy(camera: Camera, rightPx: number, downPx: number): Camera {
  const scale = worldSizePx(camera.zoom);
  return clampCamera({
    x: camera.x - rightPx / scale,
    y: camera.y - downPx / scale,
    zoom: camera.zoom,
  });
}

/** Free space around what a view is fitted to, CSS pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * The closest camera that shows a box whole within the margins. `maxZoom` says how close it may come to a small box or
 * a single point.
 */
export function fitCamera(
  bounds: Bounds,
  size: SizePx,
  { margins, maxZoom }: { margins: Margins; maxZoom: number },
): Camera {
  const { left, right, top, bottom } = margins;
  const zoom = fitZoom(bounds, {
    widthPx: Math.max(1, size.width - left - right),
    heightPx: Math.max(1, size.height - top - bottom),
  });
  const camera = clampCamera({ ...project(boundsCenter(bounds)), zoom: Math.min(zoom, maxZoom) });
  return panBy(camera, (left - right) / 2, (top - bottom) / 2);
}

/** The camera that looks at a point from a zoom. */
export function cameraAt(point: Point, zoom: number): Camera {
  return clampCamera({ ...project(point), zoom });
}

/** Degrees of the centre. */
export function centerOf(camera: Camera): Point {
  return unproject(camera);
}

/** Whether a point of the map plane is in view, at least `marginPx` from the edge. */
export function isInView(
  camera: Camera,
  size: SizePx,
  point: WorldPoint,
  marginPx: number,
): boolean {
  const { x, y } = toScreen(camera, size, point);
  return (
    x >= marginPx && y >= marginPx && x <= size.width - marginPx && y <= size.height - marginPx
  );
}

/** A camera on the way, `progress` 0 to 1: zoom runs evenly, the centre so that the target does not drift. */
export function between(from: Camera, to: Camera, progress: number): Camera {
  const zoom = from.zoom + (to.zoom - from.zoom) * progress;
  const grown = 2 ** (to.zoom - from.zoom);
  const share =
    Math.abs(to.zoom - from.zoom) < 1e-6
      ? progress
      : (1 - 2 ** (from.zoom - zoom)) / (1 - 1 / grown);
  return { x: from.x + eastward(from, to) * share, y: from.y + (to.y - from.y) * share, zoom };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
