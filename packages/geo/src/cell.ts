/**
 * Cells of 0.1° and the places worth knowing anywhere inside one. A device asks for its cell, never for its point, and
 * finds the nearest of what it gets by itself.
 */
import { distanceKm, GREATEST_STRETCH, LEAST_STRETCH } from './distance.ts';
import type { Bounds } from './bounds.ts';
import { createNearestIndex, type NearestIndex, type PointList } from './nearest.ts';
import { wrapLongitude, type Point } from './point.ts';
import { requirePoint } from './require-point.ts';

/** A cell by its south-west corner, tenths of a degree: latCell -900 to 899, lngCell -1800 to 1799. */
export interface Cell {
  readonly latCell: number;
  readonly lngCell: number;
}

/** The cell that a point lies in; the north pole counts to the northernmost cell, 180° to the cell of -180°. */
export function cellOf(point: Point): Cell {
  const { lat, lng } = requirePoint(point);
  return {
    latCell: Math.min(899, Math.floor(lat * 10)),
    lngCell: Math.floor(wrapLongitude(lng) * 10),
  };
}

/**
 * The box of a cell, degrees.
 * @throws {RangeError} when there is no such cell.
 */
export function cellBounds({ latCell, lngCell }: Cell): Bounds {
  requireCell('latCell', latCell, 900);
  requireCell('lngCell', lngCell, 1800);
  return {
    west: lngCell / 10,
    south: latCell / 10,
    east: (lngCell + 1) / 10,
    north: (latCell + 1) / 10,
  };
}

function requireCell(name: string, value: number, limit: number): void {
  if (Number.isInteger(value) && value >= -limit && value < limit) return;
  throw new RangeError(
    `Expected \`${name}\` to be a whole number from -${limit} to ${limit - 1}, got ${value}.`,
  );
}

/** How often a cell is cut into quarters: 4³ pieces of about 1.4 km. Once more saves a tenth and takes twice as long. */
const MOST_CUTS = 3;

/** Rounding of distances never leaves a place out: 1 m. */
const SLACK_KM = 0.001;

/**
 * Indices, ascending, of every point that is among the `count` nearest (by geodesic; with all that tie at the last
 * place) of some point of the cell; a few more may be among them. Give the index of the same points where there is
 * one: it is made otherwise.
 * @throws {RangeError} when there is no such cell.
 */
export function cellCandidates(
  points: PointList,
  cell: Cell,
  count: number,
  index: NearestIndex = createNearestIndex(points),
): number[] {
  const box = cellBounds(cell);
  const center = centerOf(box);
  const radiusKm = reachKm(center, box);
  const last = index.nearest(center, count).at(-1);
  if (last === undefined) return [];
  const withinKm = last.km + 2 * radiusKm + SLACK_KM;
  const around = index
    .nearest(center, points.length, { maxKm: withinKm })
    .map((found) => found.index);
  const found = new Set(
    around.length > count ? narrowed(points, around, box, count, MOST_CUTS) : around,
  );
  return [...found].sort((a, b) => a - b);
}

/**
 * Those of the candidates that can be among the nearest of a point of the box. Let c be the centre, r its distance to
 * the farthest corner, d the distance of its `count`-th nearest. Any point p of the box has `count` places within d + r,
 * so a place farther than d + 2r from c is not among the nearest of p. The smaller the box, the fewer remain.
 * Distances are those of the sphere, stretched to both sides by what the ellipsoid can differ: a few places more stay,
 * and each takes a fifth of the time.
 */
function narrowed(
  points: PointList,
  candidates: readonly number[],
  box: Bounds,
  count: number,
  cuts: number,
): number[] {
  const center = centerOf(box);
  const kms = candidates.map((index) => distanceKm(center, points.at(index) as Point));
  const nearestKm = [...kms].sort((a, b) => a - b)[Math.min(count, kms.length) - 1] ?? 0;
  const mostKm = nearestKm * GREATEST_STRETCH + 2 * reachKm(center, box) + SLACK_KM;
  const withinKm = mostKm / LEAST_STRETCH;
  const left = candidates.filter((_, position) => (kms[position] as number) <= withinKm);
  if (cuts === 0 || left.length <= count) return left;
  return quarters(box).flatMap((quarter) => narrowed(points, left, quarter, count, cuts - 1));
}

function centerOf({ west, south, east, north }: Bounds): Point {
  return { lat: (south + north) / 2, lng: (west + east) / 2 };
}

/** At least the geodesic distance from the centre to any point of the box: no point is farther than a corner. */
function reachKm(center: Point, { west, south, north }: Bounds): number {
  const corners = [south, north].map((lat) => distanceKm(center, { lat, lng: west }));
  return Math.max(...corners) * GREATEST_STRETCH;
}

function quarters(box: Bounds): Bounds[] {
  const { lat, lng } = centerOf(box);
  return [
    { ...box, east: lng, north: lat },
    { ...box, west: lng, north: lat },
    { ...box, east: lng, south: lat },
    { ...box, west: lng, south: lat },
  ];
}
