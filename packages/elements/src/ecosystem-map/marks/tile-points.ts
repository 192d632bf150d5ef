/** What is drawn of the places of a tile. Pure. */
import type { TilePlace } from '@stem-ecosystems/client/types';
import type { Sector } from '@stem-ecosystems/schema/common';
import type { SharedStrings } from '../../shared/shared-strings.ts';
import type { Bound } from '../layers/drawn-bound.ts';
import { MARK_SIGNS, type MarkKind } from './mark-shapes.ts';
import type { MapPoint } from './marks.ts';

/** Which of the places in the tiles are shown; ecosystems never are, they are drawn from their records. */
export interface ShownPlaces {
  readonly layers: ReadonlySet<'organizations' | 'programs'>;
  /** Any of these; empty: all. */
  readonly sectors: ReadonlySet<Sector>;
  /** Absent: everywhere. What several places are gathered in counts whole, or not at all. */
  readonly isIn?: Bound | undefined;
}

/** The point that stands for a place; undefined where nothing of it is shown. `words` say what a kind is called. */
export function pointOfPlace(
  place: TilePlace,
  shown: ShownPlaces,
  words: Pick<SharedStrings, 'sector' | 'programKind'>,
): MapPoint | undefined {
  if (shown.isIn?.(place) === false) return undefined;
  const gathered = shownKinds(place, shown);
  const [commonest] = [...gathered].sort(([, a], [, b]) => b - a);
  if (commonest === undefined) return undefined;
  const [kind] = commonest;
  const { x, y, id, name = '', recordType } = place;
  const point = { x, y, kind, isHollow: false, place: '', name };
  return place.count === 1 && id !== undefined && recordType !== undefined
    ? { ...point, id: `${recordType}/${id}`, label: labelOf(place, words) }
    : { ...point, id: `places ${x} ${y}`, label: '', gathered };
}

function labelOf(
  { kind = '', name, recordType }: TilePlace,
  words: Pick<SharedStrings, 'sector' | 'programKind'>,
): string {
  const kinds: Readonly<Record<string, string>> =
    recordType === 'program' ? words.programKind : words.sector;
  return [name, kinds[kind]].filter(Boolean).join(', ');
}

/** How many of the shown records of each kind a place has. */
function shownKinds(
  { organizations, programs, sectors }: TilePlace,
  { layers, sectors: wanted }: ShownPlaces,
): Map<MarkKind, number> {
  const kinds = new Map<MarkKind, number>();
  if (layers.has('organizations') && organizations > 0) {
    for (const [sector, count] of Object.entries(sectors)) {
      if (wanted.size > 0 && !wanted.has(sector as Sector)) continue;
      // A sector that this version does not know is drawn as one of its neighbours.
      const kind = sector in MARK_SIGNS ? (sector as Sector) : 'community';
      kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    }
  }
  if (layers.has('programs') && programs > 0) kinds.set('program', programs);
  return kinds;
}
