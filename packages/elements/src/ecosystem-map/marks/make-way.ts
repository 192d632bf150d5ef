/** Lets the marks of organizations and programs make way for those of ecosystems, which lie on them. Pure. */
import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { markOf, type Mark } from './marks.ts';
import { eastward, type ScreenPoint } from '../map/viewport.ts';

/** From middle to middle, CSS pixels: half of both marks, and room for a finger. */
const APART_PX = 34;
/** Marks that make way may come so near to each other. */
const NEAR_PX = 30;
/** Where to go, in turns from the short way off. */
const TURNS = [0, 1 / 8, -1 / 8, 1 / 4, -1 / 4, 3 / 8, -3 / 8, 1 / 2];

/** The same marks, off those that they lie on or beside; what finds no room joins its neighbour. */
export function makeWay(marks: readonly Mark[], majors: readonly Mark[], zoom: number): Mark[] {
  const world = worldSizePx(zoom);
  const isNear = (mark: Mark, others: readonly Mark[], distancePx: number): boolean =>
    others.some((other) => {
      const { x, y } = between(other, mark, world);
      // A pixel less: what was moved to the very distance is far enough.
      return Math.hypot(x, y) < distancePx - 1;
    });
  const standing = marks.filter((mark) => !isNear(mark, majors, APART_PX));
  const displaced = marks.filter((mark) => isNear(mark, majors, APART_PX));
  for (const mark of displaced) {
    const places = placesAround(mark, majors, world);
    const free = places.find(
      (place) => !isNear(place, majors, APART_PX) && !isNear(place, standing, NEAR_PX),
    );
    if (free !== undefined) standing.push(free);
    else join(standing, mark, world);
  }
  return standing;
}

/** The mark around the major one that is nearest to it, the short way first. */
function placesAround(mark: Mark, majors: readonly Mark[], world: number): Mark[] {
  const ways = majors.map((major) => between(major, mark, world));
  const way = ways.reduce((a, b) => (Math.hypot(b.x, b.y) < Math.hypot(a.x, a.y) ? b : a));
  const angle = way.x === 0 && way.y === 0 ? Math.PI / 2 : Math.atan2(way.y, way.x);
  return TURNS.map((turn) => {
    const towards = angle + turn * 2 * Math.PI;
    const offsetPx = {
      x: APART_PX * Math.cos(towards) - way.x,
      y: APART_PX * Math.sin(towards) - way.y,
    };
    return { ...mark, offsetPx };
  });
}

/** Puts the members of a mark to those of the nearest other one, or the mark itself among them where there is none. */
function join(marks: Mark[], mark: Mark, world: number): void {
  const distanceTo = (other: Mark): number => {
    const { x, y } = between(other, mark, world);
    return Math.hypot(x, y);
  };
  const distances = marks.map(distanceTo);
  const nearest = distances.indexOf(Math.min(...distances));
  const other = marks[nearest];
  if (other === undefined) marks.push(mark);
  else marks[nearest] = { ...other, ...markOf([...other.members, ...mark.members]) };
}

/** From one mark to another as they are seen, CSS pixels. */
function between(from: Mark, to: Mark, world: number): ScreenPoint {
  return {
    x: eastward(from, to) * world + (to.offsetPx?.x ?? 0) - (from.offsetPx?.x ?? 0),
    y: (to.y - from.y) * world + (to.offsetPx?.y ?? 0) - (from.offsetPx?.y ?? 0),
  };
}
