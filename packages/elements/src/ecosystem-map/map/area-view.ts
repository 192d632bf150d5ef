/** How the area that a member serves is brought into view. Pure. */
import { boundsCenter, widthDegrees, type Bounds } from '@stem-ecosystems/geo/bounds';
import { project, worldSizePx } from '@stem-ecosystems/geo/mercator';
import { boundsCamera } from './map-aims.ts';
import { toScreen, type Camera, type SizePx } from './viewport.ts';

/** How close the view comes to a small county. */
const CLOSEST_ZOOM = 11;
/** So much farther than need be, so that one sees what lies around. */
const AROUND_LEVELS = 0.35;
/** An area whose longer side takes this share of the map is large enough to be seen. */
const LEAST_SHARE = 0.3;

/** All of an area and some of its neighbours, clear of the buttons. */
export function areaCamera(area: Bounds, size: SizePx): Camera {
  const camera = boundsCamera(area, size, CLOSEST_ZOOM);
  return { ...camera, zoom: camera.zoom - AROUND_LEVELS };
}

/** Whether an area is whole in view, and not too small there. */
export function isWellSeen(area: Bounds, camera: Camera, size: SizePx): boolean {
  const scale = worldSizePx(camera.zoom);
  const { x, y } = toScreen(camera, size, project(boundsCenter(area)));
  const width = (widthDegrees(area) / 360) * scale;
  const height = (yOf(area.south) - yOf(area.north)) * scale;
  const isWhole =
    Math.abs(x - size.width / 2) + width / 2 <= size.width / 2 &&
    Math.abs(y - size.height / 2) + height / 2 <= size.height / 2;
  return isWhole && Math.max(width / size.width, height / size.height) >= LEAST_SHARE;
}

function yOf(lat: number): number {
  return project({ lat, lng: 0 }).y;
}
