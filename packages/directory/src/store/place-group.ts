/** Places that are compared with each other, as columns: 60 bytes each and the id, whatever their number. */
import {
  createNearestIndex,
  sortPoints,
  type NearestIndex,
  type PointList,
  type SortedPoints,
} from '@stem-ecosystems/geo/nearest';
import type { Point } from '@stem-ecosystems/geo/point';

/** Places in the order of their ids, by which equal distances are ordered. */
export interface PlaceGroup {
  /** False for records of low confidence. */
  isListed: boolean;
  /** Numbers of the records. */
  nums: Float64Array;
  points: PointList;
  nearest: NearestIndex;
  idAt(index: number): string;
}

/** Characters of ids that are put into one buffer. */
const IDS_TOGETHER = 64_000;

/** The columns of a group that grows place by place, in the order of ids. */
export class PlaceColumns {
  readonly #nums: number[] = [];
  readonly #degrees: number[] = [];
  readonly #idEnds: number[] = [];
  /** The ids one after the other, but for those that wait: a buffer for each would take several times as much. */
  readonly #ids: Buffer[] = [];
  #waitingIds = '';
  #idBytes = 0;

  get size(): number {
    return this.#nums.length;
  }

  add(num: number, id: string, { lat, lng }: Point): void {
    this.#nums.push(num);
    this.#degrees.push(lat, lng);
    this.#idBytes += Buffer.byteLength(id);
    this.#idEnds.push(this.#idBytes);
    this.#waitingIds += id;
    if (this.#waitingIds.length >= IDS_TOGETHER) this.#packIds();
  }

  /** What `readGroup` reads, in the byte order of this machine. */
  toBytes(): Uint8Array {
    const degrees = Float64Array.from(this.#degrees);
    const { indices, vectors } = sortPoints(new PointColumns(degrees));
    const parts = [
      Float64Array.from(this.#nums),
      degrees,
      vectors,
      indices,
      Uint32Array.from(this.#idEnds),
    ].map(({ buffer }) => new Uint8Array(buffer));
    this.#packIds();
    return Buffer.concat([...parts, ...this.#ids]);
  }

  #packIds(): void {
    this.#ids.push(Buffer.from(this.#waitingIds));
    this.#waitingIds = '';
  }
}

/** @param bytes - what `PlaceColumns` has made of so many places */
export function readGroup(size: number, bytes: Uint8Array, isListed: boolean): PlaceGroup {
  const { buffer } = aligned(bytes);
  const nums = new Float64Array(buffer, 0, size);
  const points = new PointColumns(new Float64Array(buffer, 8 * size, 2 * size));
  const sorted: SortedPoints = {
    vectors: new Float64Array(buffer, 24 * size, 3 * size),
    indices: new Uint32Array(buffer, 48 * size, size),
  };
  const idEnds = new Uint32Array(buffer, 52 * size, size);
  const ids = Buffer.from(buffer, 56 * size);
  return {
    isListed,
    nums,
    points,
    nearest: createNearestIndex(points, sorted),
    idAt: (index) => ids.toString('utf8', idEnds[index - 1] ?? 0, idEnds[index]),
  };
}

/** Columns of eight bytes begin at a multiple of eight. */
function aligned(bytes: Uint8Array): { buffer: ArrayBuffer } {
  const isAligned = bytes.byteOffset === 0 && bytes.buffer instanceof ArrayBuffer;
  return isAligned ? { buffer: bytes.buffer } : { buffer: new Uint8Array(bytes).buffer };
}

/** Points from latitudes and longitudes in turn. */
class PointColumns implements PointList {
  readonly #degrees: Float64Array;

  constructor(degrees: Float64Array) {
    this.#degrees = degrees;
  }

  get length(): number {
    return this.#degrees.length / 2;
  }

  at(index: number): Point | undefined {
    const lat = this.#degrees[2 * index];
    const lng = this.#degrees[2 * index + 1];
    return lat === undefined || lng === undefined ? undefined : { lat, lng };
  }
}
