import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { eastward, type Camera, type SizePx } from './viewport.ts';

/** More pixels than two for each of CSS cost time and cannot be seen on a map this calm. */
const MAX_PIXEL_RATIO = 2;

/** Moved off its margin, a picture is drawn anew so far ahead of the view; a share of the margin. */
const AHEAD_SHARE = 2 / 3;

/** Device pixels for a CSS pixel that the canvases are drawn with. */
export function pixelRatio(): number {
  return Math.min(MAX_PIXEL_RATIO, devicePixelRatio);
}

/** A camera with the size of what it is to fill. */
export interface Frame {
  readonly camera: Camera;
  readonly size: SizePx;
}

export interface PictureOptions {
  /** How much larger than drawn it may be shown, ≥ 1. */
  readonly maxScale: number;
  /** How much larger than the view it is, on each side, so that it can be moved a while; a share of the view's size. */
  readonly marginShare: number;
}

/**
 * A canvas that is drawn once for a camera and then moved, and scaled, as a finished picture. It stands in the middle
 * of the map (`top` and `left` 50 %).
 */
export class MovingPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #options: PictureOptions;
  #drawn: Frame | undefined;

  constructor(canvas: HTMLCanvasElement, options: PictureOptions) {
    this.#canvas = canvas;
    this.#options = options;
  }

  /**
   * An empty picture around a camera, larger than the view, and the context to draw it with, in CSS pixels from its
   * top left corner. The frame's camera is ahead of the one given where the view moves on. Undefined where the engine
   * has no canvas.
   */
  begin(
    camera: Camera,
    view: SizePx,
    marginShare = this.#options.marginShare,
  ): { context: CanvasRenderingContext2D; frame: Frame } | undefined {
    const canvas = this.#canvas;
    const size = {
      width: Math.ceil(view.width * (1 + 2 * marginShare)),
      height: Math.ceil(view.height * (1 + 2 * marginShare)),
    };
    const ratio = pixelRatio();
    const across = Math.round(size.width * ratio);
    const down = Math.round(size.height * ratio);
    if (canvas.width !== across || canvas.height !== down) {
      canvas.width = across;
      canvas.height = down;
      canvas.style.width = `${size.width}px`;
      canvas.style.height = `${size.height}px`;
    }
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, across, down);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#drawn = { camera: this.#ahead(camera, view, marginShare), size };
    return { context, frame: this.#drawn };
  }

  /** Forgets the picture, so that it is drawn anew when next needed. */
  invalidate(): void {
    this.#drawn = undefined;
  }

  /** Whether the picture, moved and scaled, fills the view of a camera well enough for a moment. */
  covers(camera: Camera, view: SizePx): boolean {
    if (this.#drawn === undefined) return false;
    const { scale, left, top } = shiftBetween(this.#drawn.camera, camera);
    const { width, height } = this.#drawn.size;
    return (
      scale <= this.#options.maxScale &&
      Math.abs(left) <= (width * scale - view.width) / 2 &&
      Math.abs(top) <= (height * scale - view.height) / 2
    );
  }

  /** Where a view that was moved off the picture will be seen next: farther on the same way. Elsewhere the camera. */
  #ahead(camera: Camera, view: SizePx, marginShare: number): Camera {
    if (this.#drawn === undefined || !this.isCrisp(camera) || this.covers(camera, view)) {
      return camera;
    }
    const { left, top } = shiftBetween(this.#drawn.camera, camera);
    // What is so far off was not moved there, but cut over to.
    if (Math.abs(left) > view.width || Math.abs(top) > view.height) return camera;
    const world = worldSizePx(camera.zoom);
    const lead = (movedPx: number, viewPx: number): number => {
      const margin = viewPx * marginShare;
      // Whole pixels, so that it stays crisp when moved.
      return Math.round(Math.max(-margin, Math.min(margin, movedPx)) * AHEAD_SHARE) / world;
    };
    const [x, y] = [camera.x - lead(left, view.width), camera.y - lead(top, view.height)];
    return { ...camera, x, y };
  }

  /** Whether the picture was drawn for this very zoom. */
  isCrisp({ zoom }: Camera): boolean {
    return this.#drawn?.camera.zoom === zoom;
  }

  /** Moves the finished picture to where a camera sees it. */
  place(camera: Camera): void {
    if (this.#drawn === undefined) return;
    const { scale, left, top } = shiftBetween(this.#drawn.camera, camera);
    this.#canvas.style.transform = `translate(-50%, -50%) translate(${left}px, ${top}px) scale(${scale})`;
  }
}

/** How what was drawn for one camera is moved, CSS pixels, and scaled to be seen by another. */
export function shiftBetween(
  drawn: Camera,
  camera: Camera,
): { scale: number; left: number; top: number } {
  const world = worldSizePx(camera.zoom);
  return {
    scale: 2 ** (camera.zoom - drawn.zoom),
    left: eastward(camera, drawn) * world,
    top: (drawn.y - camera.y) * world,
  };
}
