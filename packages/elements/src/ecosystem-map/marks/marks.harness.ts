/** Points around the middle of the world, and the marks they make, for tests. */
import { marksAt, type MapPoint } from './marks.ts';

/** A point some CSS pixels from the middle of the world at zoom 0. */
export function point(id: string, rightPx: number, downPx: number): MapPoint {
  return {
    id,
    x: 0.5 + rightPx / 256,
    y: 0.5 + downPx / 256,
    kind: 'local',
    isHollow: false,
    label: id,
    name: id,
    place: id,
  };
}

/** Keys of the marks at a zoom. */
export const keysAt = (points: readonly MapPoint[], zoom: number): string[] =>
  marksAt(points, zoom).map(({ key }) => key);
