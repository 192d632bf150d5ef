/** The points of all records of one type in memory, for what is nearest. */
import { createNearestIndex, type NearestIndex } from '@stem-ecosystems/geo/nearest';
import { cellCandidates, type Cell } from '@stem-ecosystems/geo/cell';
import { geodesicKm } from '@stem-ecosystems/geo/distance';
import type { Point } from '@stem-ecosystems/geo/point';

/** A record that has a place. */
export interface PlacedRecord {
  num: number;
  id: string;
  point: Point;
  isListed: boolean;
  /** Places are compared within their group: the sector of an organization. */
  group: string;
}

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
  /** Which records count. */
  keep: (record: PlacedRecord) => boolean;
}

/** Nearest first, equal distances by id. */
export class PlaceIndex {
  readonly #records: readonly PlacedRecord[];
  #index: NearestIndex | undefined;
  #groups: readonly Group[] | undefined;

  constructor(records: readonly PlacedRecord[]) {
    this.#records = [...records].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
  }

  /** At most `count` records that come after one of an earlier page. */
  page(
    { point, maxKm, keep }: NearbyQuery,
    count: number,
    after?: { km: number; id: string },
  ): NearbyRecord[] {
    const comesAfter = ({ id, point: place }: PlacedRecord): boolean => {
      if (after === undefined) return true;
      const km = geodesicKm(point, place);
      return km > after.km || (km === after.km && id > after.id);
    };
    return this.#nearest
      .nearest(point, count, { maxKm, keep: (index) => this.#satisfies(index, keep, comesAfter) })
      .map(({ index, km }) => ({ ...this.#at(index), km }));
  }

  /** How many records count. */
  count({ point, maxKm, keep }: NearbyQuery): number {
    if (maxKm === Infinity) return this.#records.filter(keep).length;
    const options = { maxKm, keep: (index: number) => this.#satisfies(index, keep) };
    return this.#nearest.nearest(point, this.#records.length, options).length;
  }

  /** Numbers of all records that are no farther than a distance, nearest first. */
  within(point: Point, maxKm: number): number[] {
    return this.#nearest
      .nearest(point, this.#records.length, { maxKm })
      .map(({ index }) => this.#at(index).num);
  }

  /** Numbers of the listed records that can be among the nearest `count` of their group at some point of a cell. */
  candidates(cell: Cell, count: number): number[] {
    this.#groups ??= listedGroups(this.#records);
    return this.#groups.flatMap(({ records, points, nearest }) =>
      cellCandidates(points, cell, count, nearest).flatMap((index) => records[index]?.num ?? []),
    );
  }

  /** Made when it is first asked: cells are answered from the groups. */
  get #nearest(): NearestIndex {
    this.#index ??= createNearestIndex(this.#records.map(({ point }) => point));
    return this.#index;
  }

  #satisfies(
    index: number,
    ...conditions: readonly ((record: PlacedRecord) => boolean)[]
  ): boolean {
    const record = this.#at(index);
    return conditions.every((condition) => condition(record));
  }

  #at(index: number): PlacedRecord {
    const record = this.#records[index];
    if (record === undefined)
      throw new RangeError(`Expected \`index\` to be below ${this.#records.length}, got ${index}.`);
    return record;
  }
}

/** The listed places of one group. */
interface Group {
  records: readonly PlacedRecord[];
  points: readonly Point[];
  nearest: NearestIndex;
}

function listedGroups(records: readonly PlacedRecord[]): Group[] {
  const listed = records.filter(({ isListed }) => isListed);
  return [...Map.groupBy(listed, ({ group }) => group).values()].map((members) => {
    const points = members.map(({ point }) => point);
    return { records: members, points, nearest: createNearestIndex(points) };
  });
}
