/** Makes outlines drawable. */
import type { WrittenOutlines } from '@stem-ecosystems/geo/outline-reader';
import { outlinesOf, type OutlineShape } from '@stem-ecosystems/geo/outlines';
import { PATH_UNITS, type DrawnShape } from './outline-store.ts';

/** The shapes of outlines that were read. */
export function shapesOf(written: WrittenOutlines): DrawnShape[] {
  return outlinesOf(written).shapes.map(drawn);
}

/** A shape made drawable; the same object. Of the world's shapes few are in view, so a path is made when asked for. */
export function drawn(shape: OutlineShape): DrawnShape {
  let path: Path2D | undefined;
  return Object.defineProperty(shape, 'path', {
    get: () => (path ??= pathOf(shape)),
  }) as DrawnShape;
}

function pathOf({ rings }: OutlineShape): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const draw = at === 0 ? 'moveTo' : 'lineTo';
      path[draw]((ring[at] as number) * PATH_UNITS, (ring[at + 1] as number) * PATH_UNITS);
    }
    path.closePath();
  }
  return path;
}
