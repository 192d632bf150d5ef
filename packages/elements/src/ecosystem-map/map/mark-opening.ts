/** How points come apart that stand as one: by coming nearer, or as a fan where they share one place. Pure. */
import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { CLUSTER_RADIUS_PX, type MapPoint, type Mark } from '../marks/marks.ts';
import { eastward } from './viewport.ts';

const FAN_RADIUS_PX = 34;
const FAN_SPACING_PX = 36;
/** A cluster that is opened is brought at least this much nearer. */
const OPENING_LEVELS = 1;
/** Where the directory has gathered places, each level parts them into four squares. */
const GATHERED_LEVELS = 2;
/** So near at least that one sees in which town a fan is. */
const FAN_FROM_ZOOM = 6;

/** Whether all points share one place, so that no zoom parts them. */
export function isStack(points: readonly MapPoint[]): boolean {
  const isKnown = points.every(({ gathered }) => gathered === undefined);
  return isKnown && new Set(points.map(stackKey)).size === 1;
}

/** Names a place on the map plane; equal for points that share it. */
export function stackKey({ x, y }: WorldPoint): string {
  return `${x} ${y}`;
}

/** The same marks, with the points of one place, named by `stackKey`, around it instead of a cluster. */
export function fanOut(marks: readonly Mark[], key: string): Mark[] {
  return marks.flatMap((mark) => {
    const { members } = mark;
    return members.length > 1 && stackKey(mark) === key && isStack(members) ? fan(members) : mark;
  });
}

function fan(members: Mark['members']): Mark[] {
  const radius = Math.max(FAN_RADIUS_PX, (members.length * FAN_SPACING_PX) / (2 * Math.PI));
  return members.map((point, order) => {
    const turn = (2 * Math.PI * order) / members.length - Math.PI / 2;
    const offsetPx = { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
    return { key: point.id, x: point.x, y: point.y, offsetPx, isFanned: true, members: [point] };
  });
}

/**
 * The least zoom, not below `from`, at which a point stands alone, or together only with points of its very place.
 */
export function zoomToPart(point: WorldPoint, points: readonly WorldPoint[], from: number): number {
  const own = stackKey(point);
  const gaps = points
    .filter((other) => stackKey(other) !== own)
    .map((other) => Math.hypot(other.x - point.x, other.y - point.y));
  const least = gaps.reduce((a, b) => Math.min(a, b), Infinity);
  // A margin of 5 %: at exactly the radius two points are still gathered.
  const zoom = Math.log2((CLUSTER_RADIUS_PX * 1.05) / (least * worldSizePx(0)));
  return Number.isFinite(zoom) ? Math.max(from, zoom) : from;
}

/** Where to look, and from how near, to see a cluster's points apart, or fanned out where they share one place. */
export function zoomToOpen(
  members: readonly MapPoint[],
  from: number,
): WorldPoint & { zoom: number } {
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  const x = middle(members.map((point) => point.x));
  const y = middle(members.map((point) => point.y));
  if (isStack(members)) return { x, y, zoom: Math.max(from, FAN_FROM_ZOOM) };
  // Nobody knows yet how far apart they are.
  if (members.some(({ gathered }) => gathered !== undefined)) {
    return { x, y, zoom: from + GATHERED_LEVELS };
  }
  const parted = Math.min(...members.map((point) => zoomToPart(point, members, 0)));
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
    const dx = eastward(from, mark) + ((mark.offsetPx?.x ?? 0) - (from.offsetPx?.x ?? 0)) * 1e-9;
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
