import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import type { BaseLayer } from './base-picture.ts';
import { pixelRatio, type Frame } from '../map/moving-picture.ts';
import { MAX_ZOOM, toScreen } from '../map/viewport.ts';

/** Side of a tile, CSS pixels at its own zoom. */
const TILE_PX = 256;
/** Tiles kept, some five views. */
const MAX_TILES = 200;
/** A tile that does not come is asked for again when it is to be drawn, at most once in so long, ms. */
const AGAIN_AFTER_MS = 30_000;
/** Tiles are as a rule made no finer. */
const DEEPEST = Math.min(MAX_ZOOM, 19);

/** Whether a text is the address of raster tiles: http or https, with `{z}`, `{x}` and `{y}`; `{r}` may be in it. */
export function isRasterTemplate(text: string): boolean {
  const example = addressOf(text, { z: 0, x: 0, y: 0 });
  const isWhole = ['{z}', '{x}', '{y}'].every((part) => text.includes(part));
  return isWhole && URL.canParse(example) && /^https?:$/.test(new URL(example).protocol);
}

interface Tile {
  readonly picture: HTMLImageElement;
  /** Milliseconds of `performance.now()`. */
  readonly askedAt: number;
}

/** Pictures of a map of the host's own choice, in place of our land. Where one is missing our own shows. */
export class RasterLayer implements BaseLayer {
  readonly hasNames = true;
  readonly #template: string;
  readonly #changed: () => void;
  /** Least recently drawn first. */
  readonly #tiles = new Map<string, Tile>();

  /** `template` is one that `isRasterTemplate` takes; `changed` is told when a picture has come. */
  constructor(template: string, changed: () => void) {
    this.#template = template;
    this.#changed = changed;
  }

  paint(context: CanvasRenderingContext2D, { frame }: { frame: Frame }): void {
    const { camera, size } = frame;
    const z = Math.max(0, Math.min(DEEPEST, Math.round(camera.zoom)));
    const count = 2 ** z;
    const world = worldSizePx(camera.zoom);
    const side = world / count;
    const first = toScreen(camera, size, camera);
    const left = Math.floor((camera.x - first.x / world) * count);
    const right = Math.floor((camera.x + (size.width - first.x) / world) * count);
    const top = Math.max(0, Math.floor((camera.y - first.y / world) * count));
    const bottom = Math.min(
      count - 1,
      Math.floor((camera.y + (size.height - first.y) / world) * count),
    );
    for (let column = left; column <= right; column += 1) {
      for (let y = top; y <= bottom; y += 1) {
        const picture = this.#picture({ z, x: ((column % count) + count) % count, y });
        if (!picture.complete || picture.naturalWidth === 0) continue;
        const x = first.x + (column / count - camera.x) * world;
        const down = first.y + (y / count - camera.y) * world;
        // Half a pixel over, or seams would show between tiles.
        context.drawImage(picture, x, down, side + 0.5, side + 0.5);
      }
    }
  }

  #picture(at: { z: number; x: number; y: number }): HTMLImageElement {
    const address = addressOf(this.#template, at);
    const known = this.#tiles.get(address);
    const tile = known === undefined || isWorthAnother(known) ? this.#load(address) : known;
    this.#tiles.delete(address);
    this.#tiles.set(address, tile);
    const [oldest] = this.#tiles.keys();
    if (this.#tiles.size > MAX_TILES && oldest !== undefined) this.#tiles.delete(oldest);
    return tile.picture;
  }

  #load(address: string): Tile {
    const picture = new Image(TILE_PX, TILE_PX);
    picture.referrerPolicy = 'no-referrer';
    picture.decoding = 'async';
    picture.onload = this.#changed;
    picture.src = address;
    return { picture, askedAt: performance.now() };
  }
}

function isWorthAnother({ picture, askedAt }: Tile): boolean {
  return hasFailed(picture) && performance.now() - askedAt >= AGAIN_AFTER_MS;
}

function hasFailed({ complete, naturalWidth }: HTMLImageElement): boolean {
  return complete && naturalWidth === 0;
}

function addressOf(template: string, { z, x, y }: { z: number; x: number; y: number }): string {
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{r}', pixelRatio() > 1 ? '@2x' : '');
}
