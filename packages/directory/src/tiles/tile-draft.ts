/** One tile on its way: its places gathered square by square. */
import { TILE_ZOOMS } from '@stem-ecosystems/schema/tiles';
import { squareOf, type TileAddress } from './place-key.ts';

const LAST_ZOOM = TILE_ZOOMS.last;

/** Squares along the side of a tile, as a power of 2: 16 of 32 pixels each, about as wide as a mark. */
const SQUARES_EXPONENT = 4;

/** The types of record that stand on tiles. */
export type TileLayer = 'ecosystem' | 'organization' | 'program';

/** A record that stands on the map. */
export interface MappedPlace {
  /** See `placeKey`. */
  key: number;
  type: TileLayer;
  id: string;
  /** World units, 0 to 1 (Web Mercator). */
  x: number;
  y: number;
  /** Its scope, sector or kind of program. */
  category: string;
  name: () => string;
}

/** What one feature of a tile stands for. */
export interface Gathering {
  count: number;
  /** Mean of the places, from 0 to 1 of the tile. */
  x: number;
  y: number;
  layers: ReadonlyMap<TileLayer, number>;
  /** Organizations by sector. */
  sectors: ReadonlyMap<string, number>;
  /** The place itself where there is one only. */
  only?: MappedPlace;
}

/** Takes the places of a tile in the order of `compareOnMap`; the same places give the same gatherings. */
export class TileDraft {
  readonly address: TileAddress;
  readonly #sums: Sum[] = [];
  #square = NaN;
  #count = 0;

  constructor(address: TileAddress) {
    this.address = address;
  }

  /** How many places it has. */
  get count(): number {
    return this.#count;
  }

  add(place: MappedPlace): void {
    const { z, x, y } = this.address;
    const square = squareOf(place.key, Math.min(LAST_ZOOM, z) + SQUARES_EXPONENT);
    if (square !== this.#square || z >= LAST_ZOOM) this.#sums.push(new Sum(place));
    this.#square = square;
    this.#count += 1;
    const size = 2 ** z;
    this.#sums.at(-1)?.add(place, place.x * size - x, place.y * size - y);
  }

  gatherings(): Gathering[] {
    return this.#sums.map((sum) => sum.toGathering());
  }
}

/** By place, then type and id: one order whatever order the records were written in. */
export function compareOnMap(a: MappedPlace, b: MappedPlace): number {
  return a.key - b.key || compareTexts(a.type, b.type) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

class Sum {
  readonly #first: MappedPlace;
  readonly #layers = new Map<TileLayer, number>();
  readonly #sectors = new Map<string, number>();
  #count = 0;
  #x = 0;
  #y = 0;

  constructor(first: MappedPlace) {
    this.#first = first;
  }

  add({ type, category }: MappedPlace, x: number, y: number): void {
    this.#count += 1;
    this.#x += x;
    this.#y += y;
    this.#layers.set(type, (this.#layers.get(type) ?? 0) + 1);
    if (type === 'organization')
      this.#sectors.set(category, (this.#sectors.get(category) ?? 0) + 1);
  }

  toGathering(): Gathering {
    return {
      count: this.#count,
      x: this.#x / this.#count,
      y: this.#y / this.#count,
      layers: this.#layers,
      sectors: this.#sectors,
      ...(this.#count === 1 && { only: this.#first }),
    };
  }
}
