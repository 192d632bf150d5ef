import type { Point } from '@stem-ecosystems/geo/point';

/** A pair "lat,lng" in degrees, where a text is one. */
export function readLatLng(text: string): Point | undefined {
  const [, lat, lng] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const point = { lat: Number(lat), lng: Number(lng) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : undefined;
}
