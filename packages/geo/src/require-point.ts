import type { Point } from './point.ts';

/**
 * The point itself, checked.
 * @throws {RangeError} when a coordinate is not finite or out of range.
 */
export function requirePoint(point: Point): Point {
  requireDegrees('lat', point.lat, 90);
  requireDegrees('lng', point.lng, 180);
  return point;
}

function requireDegrees(name: string, value: number, limit: number): void {
  if (value >= -limit && value <= limit) return;
  throw new RangeError(
    `Expected \`${name}\` to be degrees from -${limit} to ${limit}, got ${value}.`,
  );
}
