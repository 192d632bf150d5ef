import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { clampCamera, toWorld, type Camera, type ScreenPoint, type SizePx } from './viewport.ts';

/**
 * The camera at another zoom, with what is under `anchor` staying there. Hands come no farther off than where the world
 * is as high as the map and half as wide: beyond, it is a strip in the sea and its copies end in view. What was fitted
 * from farther off stays there.
 */
export function zoomAround(
  camera: Camera,
  size: SizePx,
  zoom: number,
  anchor: ScreenPoint,
): Camera {
  const least = Math.log2(Math.max(size.height, size.width / 2) / worldSizePx(0));
  const { zoom: target } = clampCamera({
    ...camera,
    zoom: Math.max(zoom, Math.min(camera.zoom, least)),
  });
  const fixed = toWorld(camera, size, anchor);
  const scale = worldSizePx(target);
  return clampCamera({
    x: fixed.x - (anchor.x - size.width / 2) / scale,
    y: fixed.y - (anchor.y - size.height / 2) / scale,
    zoom: target,
  });
}
