/** A place on the earth: degrees, WGS 84, latitude -90 to 90, longitude -180 to 180. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Longitude brought into [-180, 180), degrees. */
export function wrapLongitude(lng: number): number {
  if (lng >= -180 && lng < 180) return lng;
  return ((((lng + 180) % 360) + 360) % 360) - 180;
}
