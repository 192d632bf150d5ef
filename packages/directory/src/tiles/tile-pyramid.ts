import { TILE_ZOOMS } from '@stem-ecosystems/schema/tiles';
import { squareOf, tileOfSquare } from './place-key.ts';
import { TileDraft, type MappedPlace } from './tile-draft.ts';

/**
 * The tiles of all zooms that have more places than can be read for a request. The others are made when they are asked
 * for, so work and space for each are bounded whatever the number of places.
 *
 * One pass over places in the order of `compareOnMap`: a tile is whole when the next place lies in another, so no more
 * than one tile of each zoom is in memory.
 */
export class TilePyramid {
  readonly #mostOnDemand: number;
  readonly #open: (TileDraft | undefined)[] = [];
  readonly #squares: number[] = [];

  /** @param mostOnDemand - tiles of so many places, or fewer, are left out */
  constructor(mostOnDemand: number) {
    this.#mostOnDemand = mostOnDemand;
  }

  /** Takes the next place, and gives the tiles that end before it. */
  add(place: MappedPlace): TileDraft[] {
    const whole: TileDraft[] = [];
    for (let z: number = TILE_ZOOMS.first; z <= TILE_ZOOMS.last; z += 1) {
      const square = squareOf(place.key, z);
      if (square !== this.#squares[z]) {
        whole.push(...this.#close(z));
        this.#squares[z] = square;
        this.#open[z] = new TileDraft(tileOfSquare(square, z));
      }
      this.#open[z]?.add(place);
    }
    return whole;
  }

  /** The tiles that are open after the last place. */
  end(): TileDraft[] {
    return this.#open.flatMap((_draft, z) => this.#close(z));
  }

  #close(z: number): TileDraft[] {
    const draft = this.#open[z];
    return draft !== undefined && draft.count > this.#mostOnDemand ? [draft] : [];
  }
}
