/**
 * Where a place stands in the order of the map: the bits of its x and y in turn (Morton order), so that the places of
 * every tile, and of every square of a tile, stand together.
 */
import { project, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import type { Point } from '@stem-ecosystems/geo/point';

/** Bits of x and of y: squares of 0.6 m at the equator; together they fit the 53 bits of a whole number. */
const DEPTH = 26;

/** Where a place is on the map, x and y from 0 to 1: 180° is -180°. */
export function worldPlace(point: Point): WorldPoint {
  const { x, y } = project(point);
  return { x: x % 1, y };
}

/** Position of a place in the order, 0 to 2^52 - 1. */
export function placeKey({ x, y }: WorldPoint): number {
  return interleave(cell(x), cell(y));
}

/** A square of the map: `2^z` of them side by side. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** First and last position of the places of a tile. */
export function keysOfTile({ z, x, y }: TileAddress): [first: number, last: number] {
  const size = keysPerSquare(z);
  const first = interleave(x, y) * size;
  return [first, first + size - 1];
}

/** Which square of a zoom a position lies in: a number that grows with the position. */
export function squareOf(key: number, z: number): number {
  return Math.floor(key / keysPerSquare(z));
}

/** The tile that is this square of its zoom. */
export function tileOfSquare(square: number, z: number): TileAddress {
  const [x, y] = separate(square);
  return { z, x, y };
}

function keysPerSquare(z: number): number {
  return 4 ** (DEPTH - z);
}

function cell(coordinate: number): number {
  const last = 2 ** DEPTH - 1;
  return Math.max(0, Math.min(last, Math.floor(coordinate * 2 ** DEPTH)));
}

const HALF_BITS = 13;
const HALF = 2 ** HALF_BITS;

/** Bits of x at the even places, of y at the odd ones. */
function interleave(x: number, y: number): number {
  const high = spread(Math.floor(x / HALF)) + 2 * spread(Math.floor(y / HALF));
  const low = spread(x % HALF) + 2 * spread(y % HALF);
  return high * HALF * HALF + low;
}

function separate(key: number): [x: number, y: number] {
  const high = Math.floor(key / (HALF * HALF));
  const low = key % (HALF * HALF);
  return [
    gather(high) * HALF + gather(low),
    gather(Math.floor(high / 2)) * HALF + gather(Math.floor(low / 2)),
  ];
}

/** 13 bits with a gap after each. */
function spread(bits: number): number {
  let spaced = bits;
  spaced = (spaced | (spaced << 8)) & 0x00ff00ff;
  spaced = (spaced | (spaced << 4)) & 0x0f0f0f0f;
  spaced = (spaced | (spaced << 2)) & 0x33333333;
  return (spaced | (spaced << 1)) & 0x55555555;
}

/** Every other bit of 26, from the lowest on. */
function gather(spaced: number): number {
  let bits = spaced & 0x55555555;
  bits = (bits | (bits >> 1)) & 0x33333333;
  bits = (bits | (bits >> 2)) & 0x0f0f0f0f;
  bits = (bits | (bits >> 4)) & 0x00ff00ff;
  return (bits | (bits >> 8)) & 0x0000ffff;
}
