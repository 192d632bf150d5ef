/** How a drag goes on after the hand has let go. Pure. */
import type { Motion } from './camera-motion.ts';
import { panBy, type Camera } from './viewport.ts';

/** After this time a glide has lost all but a third of its speed. */
const SLOWING_MS = 240;
/** Of the slowing time: then nothing can be seen to move any more. */
const LENGTH = 4;
/** Slower than this the hand has held still before it let go, CSS pixels a millisecond. */
const LEAST_SPEED = 0.2;
/** Faster ones are cut, so that nobody loses the map. */
const MOST_SPEED = 2.5;
/** Moves of the hand older than this tell nothing of how it let go. */
const MEMORY_MS = 90;

/** A move of the hand: where it came to, CSS pixels, and when. */
interface HandMove {
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** CSS pixels a millisecond. */
export interface Velocity {
  readonly x: number;
  readonly y: number;
}

/** Tells from the last moves of a hand how fast it was. */
export class Speedometer {
  #moves: HandMove[] = [];

  /** Begins anew. */
  clear(): void {
    this.#moves = [];
  }

  add(move: HandMove): void {
    this.#moves = [...this.#moves.filter(({ atMs }) => move.atMs - atMs <= MEMORY_MS), move];
  }

  /** How fast the hand was when it let go; undefined where it held still. */
  velocityAt(nowMs: number): Velocity | undefined {
    const recent = this.#moves.filter(({ atMs }) => nowMs - atMs <= MEMORY_MS);
    const [first, last] = [recent[0], recent.at(-1)];
    if (first === undefined || last === undefined || last.atMs === first.atMs) return undefined;
    const lengthMs = last.atMs - first.atMs;
    const velocity = { x: (last.x - first.x) / lengthMs, y: (last.y - first.y) / lengthMs };
    const speed = Math.hypot(velocity.x, velocity.y);
    if (speed < LEAST_SPEED) return undefined;
    const kept = Math.min(1, MOST_SPEED / speed);
    return { x: velocity.x * kept, y: velocity.y * kept };
  }
}

/** Where a glide ends, and the way there: ever slower, as if the map lay on a table. */
export function glide(from: Camera, velocity: Velocity): { to: Camera; motion: Motion } {
  const at = (share: number): Camera =>
    panBy(from, velocity.x * SLOWING_MS * share, velocity.y * SLOWING_MS * share);
  let startedAtMs: number | undefined;
  return {
    to: at(1 - Math.exp(-LENGTH)),
    motion: (nowMs) => {
      startedAtMs ??= nowMs;
      const passed = (nowMs - startedAtMs) / SLOWING_MS;
      return passed < LENGTH ? at(1 - Math.exp(-passed)) : undefined;
    },
  };
}
