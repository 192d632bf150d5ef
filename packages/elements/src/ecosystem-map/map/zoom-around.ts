import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { clampCamera, toWorld, type Camera, type ScreenPoint, type SizePx } from './viewport.ts';

/** The camera at another zoom, with what is under `anchor` staying there. */
export function zoomAround(
  camera: Camera,
  size: SizePx,
  zoom: number,
  anchor: ScreenPoint,
): Camera {
  const { zoom: target } = clampCamera({ ...camera, zoom });
  const fixed = toWorld(camera, size, anchor);
  const scale = worldSizePx(target);
  return clampCamera({
    x: fixed.x - (anchor.x - size.width / 2) / scale,
    y: fixed.y - (anchor.y - size.height / 2) / scale,
    zoom: target,
  });
}
