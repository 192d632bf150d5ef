/** What stands on the map: single points and clusters. Pure. */
import { clusterPoints } from '@stem-ecosystems/geo/cluster';
import type { WorldPoint } from '@stem-ecosystems/geo/mercator';
import { MARK_SIGNS, type MarkKind } from './mark-shapes.ts';
import type { ScreenPoint } from '../map/viewport.ts';

/** A record's place on the map, or what stands for several of them. */
export interface MapPoint extends WorldPoint {
  /** The record, `type/id`; of several any name that is theirs alone. */
  readonly id: string;
  /** Of several the commonest. */
  readonly kind: MarkKind;
  /** Drawn hollow: the record is listed, but no longer works. */
  readonly isHollow: boolean;
  /** What a screen reader says: name, scope, city and state. */
  readonly label: string;
  /** From the place that was asked for: "12 mi". */
  readonly distance?: string;
  /** What the popover shows, and type-ahead looks for. */
  readonly name: string;
  /** City, for the name of a cluster that begins with this point. */
  readonly place: string;
  /** How many records of which kind were gathered before they came here; absent: it is one record. */
  readonly gathered?: ReadonlyMap<MarkKind, number>;
}

/** One thing to see and press: a point, or a cluster. */
export interface Mark {
  /** Same for the same members in the same role, unique within one list. */
  readonly key: string;
  /** World units. A cluster stands where its first member is, so that no two marks come nearer than the radius. */
  readonly x: number;
  readonly y: number;
  /** Moved aside by this much, because it is one of a fan or makes way. */
  readonly offsetPx?: ScreenPoint;
  /** One of those that share a place. */
  readonly isFanned?: true;
  readonly members: readonly [MapPoint, ...MapPoint[]];
}

/** No two marks are nearer than this: each keeps a target of 28 px, and a finger finds it. */
export const CLUSTER_RADIUS_PX = 40;

/** The marks at a zoom, in the order of the points. */
export function marksAt(
  points: readonly MapPoint[],
  zoom: number,
  radiusPx = CLUSTER_RADIUS_PX,
): Mark[] {
  return clusterPoints(points, { zoom, radiusPx }).map((cluster) =>
    markOf(cluster as [MapPoint, ...MapPoint[]]),
  );
}

/** The mark of some points, where the first of them is. */
export function markOf(members: Mark['members']): Mark {
  const [{ id, x, y }] = members;
  // A control character cannot occur in an id, so the key of a cluster is never that of a point.
  return { key: members.length === 1 ? id : `${id}\n${members.length}`, x, y, members };
}

/** Whether a mark is a point, or has it among its own. */
export function holds({ members }: Mark, id: string | undefined): boolean {
  return id !== undefined && members.some((point) => point.id === id);
}

/** The record that a mark is; undefined for a cluster. */
export function singleOf({ members }: Mark): MapPoint | undefined {
  return members.length > 1 || members[0].gathered !== undefined ? undefined : members[0];
}

/** How many records of which kind a mark stands for. */
export function tally({ members }: Mark): Map<MarkKind, number> {
  const counts = new Map<MarkKind, number>();
  for (const { gathered, kind } of members) {
    for (const [each, count] of gathered ?? [[kind, 1] as const]) {
      counts.set(each, (counts.get(each) ?? 0) + count);
    }
  }
  return counts;
}

/** Whether a mark stands for organizations and programs. */
export function isMinor({ members }: Mark): boolean {
  return MARK_SIGNS[members[0].kind].isMinor;
}
