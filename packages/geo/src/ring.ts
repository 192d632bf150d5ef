/** Closed lines of the plane: x, y, x, y …, the first point not repeated. */
import type { WorldPoint } from './mercator.ts';

/** A box of the plane, world units; x may lie outside 0 to 1 where something crosses ±180°. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The smallest box around a ring, which has a point. */
export function ringBox(ring: Float32Array): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  // Comparisons, not `Math.min`: this runs over all land of the world before the first picture.
  for (let at = 0; at < ring.length; at += 2) {
    const x = ring[at] as number;
    const y = ring[at + 1] as number;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

/** Whether a point lies inside, by the number of edges to the east of it (even-odd rule). */
export function ringContains(ring: Float32Array, { x, y }: WorldPoint): boolean {
  return crossings(ring, y).filter((crossing) => crossing > x).length % 2 === 1;
}

/** Where a horizontal line crosses the ring, x ascending; an even number. */
export function crossings(ring: Float32Array, y: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const [y1, y2] = [ring[at + 1] as number, ring[next + 1] as number];
    if (y1 > y === y2 > y) continue;
    const [x1, x2] = [ring[at] as number, ring[next] as number];
    found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
  }
  return found.sort((a, b) => a - b);
}
