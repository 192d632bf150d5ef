import type { Motion } from './camera-motion.ts';
import { between, isInView, type Camera, type SizePx } from './viewport.ts';

const FLIGHT_MS = 280;

/**
 * A short flight from one camera to another, beginning with the first frame. Undefined where the view is better cut
 * over: neither end is in view of the other, and on the way all would be a blur.
 */
export function flightBetween(from: Camera, to: Camera, size: SizePx): Motion | undefined {
  const [farther, nearer] = from.zoom < to.zoom ? [from, to] : [to, from];
  if (!isInView(farther, size, nearer, -size.width / 2)) return undefined;
  let startedAtMs: number | undefined;
  return (nowMs) => {
    startedAtMs ??= nowMs;
    const share = (nowMs - startedAtMs) / FLIGHT_MS;
    return share < 1 ? between(from, to, easeOut(share)) : undefined;
  };
}

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}
