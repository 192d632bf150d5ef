/** The way to a place, in the map application of the device. Nothing is asked until the link is followed. Pure. */
import { isPlaced, type MapRecord } from '../entry.ts';

/**
 * Address of the way to a record: `geo:` where Android chooses an application, Apple's on its devices, OpenStreetMap
 * elsewhere. Undefined where only the town is known, or nothing at all.
 * @param userAgent - As `navigator.userAgent` tells it.
 */
export function directionsTo({ record }: MapRecord, userAgent: string): string | undefined {
  if (!isPlaced(record) || record.precision === 'city') return undefined;
  const point = `${record.latitude},${record.longitude}`;
  if (userAgent.includes('Android')) {
    return `geo:${point}?q=${point}(${encodeURIComponent(record.name.toWellFormed())})`;
  }
  if (/Mac|iP(hone|ad|od)/.test(userAgent)) {
    return `https://maps.apple.com/?${String(new URLSearchParams({ daddr: point }))}`;
  }
  return `https://www.openstreetmap.org/directions?${String(new URLSearchParams({ to: point }))}`;
}
