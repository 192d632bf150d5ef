/** What stands on the map: single points, clusters, and the fan of points that share one place. Pure. */
import { clusterPoints } from '@stem-ecosystems/geo/cluster';
import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import type { MarkKind } from './mark-shapes.ts';
import type { ScreenPoint } from './viewport.ts';

/** A record's place on the map. */
export interface MapPoint extends WorldPoint {
  /** The record, `type/id`. */
  readonly id: string;
  readonly kind: MarkKind;
  /** Drawn hollow: the record is listed, but no longer works. */
  readonly isHollow: boolean;
  /** What a screen reader says: name, scope, city and state. */
  readonly label: string;
  /** What the tooltip shows. */
  readonly name: string;
  /** City, for the name of a cluster that begins with this point. */
  readonly place: string;
}

/** One thing to see and press: a point, or a cluster. */
export interface Mark {
  /** Same for the same members in the same role, unique within one list. */
  readonly key: string;
  /** World units. A cluster stands where its first member is, so that no two marks come nearer than the radius. */
  readonly x: number;
  readonly y: number;
  /** Moved aside by this much, because it is one of a fan. */
  readonly offsetPx?: ScreenPoint;
  /** Indices into the list of points; more than one is a cluster. */
  readonly members: readonly number[];
}

/** No two marks are nearer than this: each keeps a target of 28 px, and a finger finds it. */
export const CLUSTER_RADIUS_PX = 40;

const FAN_RADIUS_PX = 34;
const FAN_SPACING_PX = 36;

/**
 * The marks at a zoom. `fanned` names (by `stackKey`) the place whose points stand apart although they share it.
 */
export function marksAt(points: readonly MapPoint[], zoom: number, fanned?: string): Mark[] {
  return clusterPoints(points, { zoom, radiusPx: CLUSTER_RADIUS_PX }).flatMap(({ members }) => {
    const first = points[members[0] as number] as MapPoint;
    if (members.length === 1) return [{ key: first.id, x: first.x, y: first.y, members }];
    if (fanned === stackKey(first) && isStack(points, members)) return fan(points, members);
    // A control character cannot occur in an id, so the key of a cluster is never that of a point.
    return [{ key: `${first.id}\n${members.length}`, x: first.x, y: first.y, members }];
  });
}

/** Whether all members share one place, so that no zoom parts them. */
export function isStack(points: readonly MapPoint[], members: readonly number[]): boolean {
  const first = points[members[0] as number] as MapPoint;
  return members.every((member) => stackKey(points[member] as MapPoint) === stackKey(first));
}

/** Names a place on the map plane; equal for points that share it. */
export function stackKey({ x, y }: WorldPoint): string {
  return `${x} ${y}`;
}

function fan(points: readonly MapPoint[], members: readonly number[]): Mark[] {
  const radius = Math.max(FAN_RADIUS_PX, (members.length * FAN_SPACING_PX) / (2 * Math.PI));
  return members.map((member, order) => {
    const { id, x, y } = points[member] as MapPoint;
    const turn = (2 * Math.PI * order) / members.length - Math.PI / 2;
    const offsetPx = { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
    return { key: id, x, y, offsetPx, members: [member] };
  });
}

/**
 * The least zoom, not below `from`, at which a point stands alone, or together only with points of its very place.
 */
export function zoomToPart(points: readonly MapPoint[], index: number, from: number): number {
  const { x, y } = points[index] as MapPoint;
  const own = stackKey({ x, y });
  const gaps = points
    .filter((other) => stackKey(other) !== own)
    .map((other) => Math.hypot(other.x - x, other.y - y));
  const least = Math.min(...gaps);
  // A margin of 5 %: at exactly the radius two points are still gathered.
  const zoom = Math.log2((CLUSTER_RADIUS_PX * 1.05) / (least * worldSizePx(0)));
  return Number.isFinite(zoom) ? Math.max(from, zoom) : from;
}

/** A cluster that is opened is brought at least this much nearer. */
const OPENING_LEVELS = 1;
/** So near at least that one sees in which town a fan is. */
const FAN_FROM_ZOOM = 6;

/** Where to look, and from how near, to see a cluster's points apart, or fanned out where they share one place. */
export function zoomToOpen(
  points: readonly MapPoint[],
  members: readonly number[],
  from: number,
): WorldPoint & { zoom: number } {
  const inside = members.map((member) => points[member] as MapPoint);
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  const x = middle(inside.map((point) => point.x));
  const y = middle(inside.map((point) => point.y));
  if (isStack(points, members)) return { x, y, zoom: Math.max(from, FAN_FROM_ZOOM) };
  const parted = Math.min(...inside.map((_point, at) => zoomToPart(inside, at, 0)));
  return { x, y, zoom: Math.max(from + OPENING_LEVELS, parted) };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The mark one gets to with an arrow key: the nearest in that direction, sideways counting double. */
export function markTowards(
  marks: readonly Mark[],
  from: Mark,
  direction: Direction,
): Mark | undefined {
  let best: Mark | undefined;
  let leastCost = Infinity;
  for (const mark of marks) {
    if (mark === from) continue;
    const dx = mark.x - from.x + ((mark.offsetPx?.x ?? 0) - (from.offsetPx?.x ?? 0)) * 1e-9;
    const dy = mark.y - from.y + ((mark.offsetPx?.y ?? 0) - (from.offsetPx?.y ?? 0)) * 1e-9;
    const ahead = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    const cost = ahead + 2 * aside;
    if (ahead <= 0 || cost >= leastCost) continue;
    best = mark;
    leastCost = cost;
  }
  return best;
}
