/** A place on the earth: degrees, WGS 84, latitude -90 to 90, longitude -180 to 180. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

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

/** Longitude brought into [-180, 180), degrees. */
export function wrapLongitude(lng: number): number {
  if (lng >= -180 && lng < 180) return lng;
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}
