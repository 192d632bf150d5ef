/** Makes outlines drawable. Loaded together with the first of them. */
import { decodeOutlines } from '@stem-ecosystems/geo/outlines';
import { PATH_UNITS, type OutlineShape } from './outline-store.ts';

/**
 * The shapes of an encoded text.
 * @throws {SyntaxError} when the text is no such text.
 */
export function shapesOf(encoded: string): OutlineShape[] {
  return decodeOutlines(encoded).shapes.map((shape) => ({
    id: shape.id,
    name: shape.name,
    labelAt: shape.labelAt,
    bounds: shape.bounds,
    path: pathOf(shape.rings),
    box: boxOf(shape.rings),
  }));
}

function pathOf(rings: readonly Float32Array[]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = (ring[at] as number) * PATH_UNITS;
      const y = (ring[at + 1] as number) * PATH_UNITS;
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}

function boxOf(rings: readonly Float32Array[]): OutlineShape['box'] {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const x = ring[at] as number;
      const y = ring[at + 1] as number;
      box.minX = Math.min(box.minX, x);
      box.maxX = Math.max(box.maxX, x);
      box.minY = Math.min(box.minY, y);
      box.maxY = Math.max(box.maxY, y);
    }
  }
  return box;
}
