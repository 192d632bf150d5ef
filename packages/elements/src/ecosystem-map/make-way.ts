/** Lets the marks of organizations and programs make way for those of ecosystems, which lie on them. Pure. */
import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import type { Mark } from './marks.ts';
import { eastward } from './viewport.ts';

/** From middle to middle, CSS pixels: half of both marks, and room for a finger. */
const APART_PX = 34;

/** The same marks, those that lie on or beside one of `others` moved off it, the short way. */
export function makeWay(marks: readonly Mark[], others: readonly Mark[], zoom: number): Mark[] {
  const world = worldSizePx(zoom);
  return marks.map((mark) => {
    for (const other of others) {
      const x = eastward(other, mark) * world;
      const y = (mark.y - other.y) * world;
      const distance = Math.hypot(x, y);
      if (distance >= APART_PX) continue;
      // What is in the very same place goes below.
      const [right, down] = distance === 0 ? [0, 1] : [x / distance, y / distance];
      const push = APART_PX - distance;
      return { ...mark, offsetPx: { x: right * push, y: down * push } };
    }
    return mark;
  });
}
