/** The points of all records of one type, for what is nearest. */
import { cellCandidates, type Cell } from '@stem-ecosystems/geo/cell';
import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import type { Point } from '@stem-ecosystems/geo/point';
import type { PlaceGroup } from './place-group.ts';

export interface NearbyRecord {
  num: number;
  id: string;
  /** Length of the geodesic, km. */
  km: number;
}

export interface NearbyQuery {
  point: Point;
  /** Farthest, km. */
  maxKm: number;
  /** Numbers of the records that count; where it is absent all of them, but those of low confidence only `withLow`. */
  nums?: ReadonlySet<number>;
  withLow?: boolean;
}

/** Nearest first, equal distances by id. */
export class PlaceIndex {
  readonly #groups: readonly PlaceGroup[];

  constructor(groups: readonly PlaceGroup[]) {
    this.#groups = groups;
  }

  /** At most `count` records that come after one of an earlier page. */
  page(query: NearbyQuery, count: number, after?: { km: number; id: string }): NearbyRecord[] {
    const { point, maxKm } = query;
    return this.#groupsOf(query)
      .flatMap((group) => {
        const counts = keeperOf(group, query);
        const keep = (index: number): boolean =>
          counts(index) && (after === undefined || isAfter(group, index, point, after));
        return group.nearest
          .nearest(point, count, { maxKm, keep })
          .map(({ index, km }) => ({ num: group.nums[index] ?? 0, id: group.idAt(index), km }));
      })
      .sort((a, b) => a.km - b.km || compareIds(a.id, b.id))
      .slice(0, count);
  }

  /** How many records count. */
  count(query: NearbyQuery): number {
    const { point, maxKm, nums } = query;
    return this.#groupsOf(query).reduce((sum, group) => {
      const { size } = group.nearest;
      if (maxKm === Infinity)
        return sum + (nums === undefined ? size : group.nums.filter((num) => nums.has(num)).length);
      return (
        sum + group.nearest.nearest(point, size, { maxKm, keep: keeperOf(group, query) }).length
      );
    }, 0);
  }

  /** Numbers of all records that are no farther than a distance. */
  within(point: Point, maxKm: number): number[] {
    return this.#groups.flatMap(({ nums, nearest }) =>
      nearest.nearest(point, nearest.size, { maxKm }).map(({ index }) => nums[index] ?? 0),
    );
  }

  /** Numbers of the listed records that can be among the nearest `count` of their group at some point of a cell. */
  candidates(cell: Cell, count: number): number[] {
    return this.#groups.flatMap(({ isListed, nums, points, nearest }) =>
      isListed ? cellCandidates(points, cell, count, nearest).map((index) => nums[index] ?? 0) : [],
    );
  }

  #groupsOf({ nums, withLow = false }: NearbyQuery): readonly PlaceGroup[] {
    return nums !== undefined || withLow
      ? this.#groups
      : this.#groups.filter(({ isListed }) => isListed);
  }
}

function keeperOf({ nums }: PlaceGroup, query: NearbyQuery): (index: number) => boolean {
  return (index) => query.nums === undefined || query.nums.has(nums[index] ?? 0);
}

function isAfter(
  group: PlaceGroup,
  index: number,
  from: Point,
  after: { km: number; id: string },
): boolean {
  const km = geodesicKm(from, group.points.at(index) as Point);
  return km > after.km || (km === after.km && compareIds(group.idAt(index), after.id) > 0);
}

/** As the database compares texts, so that a group and all of them together have one order. */
function compareIds(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
