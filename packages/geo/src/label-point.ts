/** Where the name of a shape stands. */
import type { WorldPoint } from './mercator.ts';
import type { OutlineShape } from './outlines.ts';
import { crossings, ringBox } from './ring.ts';

const found = new WeakMap<OutlineShape, WorldPoint>();

/** A point well inside the largest ring of a shape. */
export function labelPoint(shape: OutlineShape): WorldPoint {
  let point = found.get(shape);
  if (point === undefined) {
    const [largest] = shape.rings.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    point = interiorPoint(largest as Float32Array);
    found.set(shape, point);
  }
  return point;
}

function sizeOf(ring: Float32Array): number {
  const { minX, minY, maxX, maxY } = ringBox(ring);
  return (maxX - minX) * (maxY - minY);
}

/** Horizontal lines that are tried for the roomiest place. */
const LINES = 15;

/**
 * A point inside with room to the sides: the middle of the span, of `LINES` horizontal ones, that has most room in all
 * four directions.
 */
export function interiorPoint(ring: Float32Array): WorldPoint {
  const { minY: top, maxY: bottom } = ringBox(ring);
  let best: WorldPoint = { x: ring[0] as number, y: ring[1] as number };
  let bestRoom = -Infinity;
  for (let line = 1; line <= LINES; line += 1) {
    const y = top + ((bottom - top) * line) / (LINES + 1);
    const xs = crossings(ring, y);
    for (let at = 0; at + 1 < xs.length; at += 2) {
      const [from, to] = [xs[at] as number, xs[at + 1] as number];
      const x = (from + to) / 2;
      const room = Math.min((to - from) / 2, heightRoom(ring, x, y));
      if (room > bestRoom) [best, bestRoom] = [{ x, y }, room];
    }
  }
  return best;
}

/** Distance to the nearest edge straight above or below. */
function heightRoom(ring: Float32Array, x: number, y: number): number {
  let room = Infinity;
  for (let at = 0; at < ring.length; at += 2) {
    const next = (at + 2) % ring.length;
    const [x1, x2] = [ring[at] as number, ring[next] as number];
    if (x1 > x === x2 > x) continue;
    const [y1, y2] = [ring[at + 1] as number, ring[next + 1] as number];
    room = Math.min(room, Math.abs(y1 + ((x - x1) / (x2 - x1)) * (y2 - y1) - y));
  }
  return room;
}
