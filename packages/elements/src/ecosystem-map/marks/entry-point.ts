/** An entry of the list as a point on the map. Pure. */
import { project } from '@stem-ecosystems/geo/mercator';
import { formatDistance, type DistanceUnit } from '../../shared/format.ts';
import type { Language } from '../../shared/strings.ts';
import type { MapStrings } from '../ecosystem-map.strings.ts';
import { lookOf } from '../list/entry-look.ts';
import { isPlaced, pointOf, referenceOf, type Entry } from '../entry.ts';
import type { MapPoint } from './marks.ts';

/** How the point is told. */
export interface PointWords {
  readonly language: Language;
  readonly locale: string;
  readonly strings: MapStrings;
  readonly unit: DistanceUnit;
}

/** Undefined where a record has no place. */
export function mapPointOf(entry: Entry, words: PointWords): MapPoint | undefined {
  const { distanceKm, record } = entry;
  if (!isPlaced(record)) return undefined;
  const { kind, what, where, isInactive } = lookOf(entry, words);
  const { city, name, precision } = record;
  const { locale, strings, unit } = words;
  return {
    ...project(pointOf(record)),
    id: referenceOf(entry),
    kind,
    isHollow: isInactive,
    name,
    // Of many points few are asked for it.
    get label() {
      return [name, what, where, isInactive && strings.inactive].filter(Boolean).join(', ');
    },
    place: city ?? where,
    ...(distanceKm !== undefined && {
      distance: formatDistance(distanceKm, { precision, locale, unit }),
    }),
  };
}
