import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { drawLabels } from './map-labels.ts';
import type { Mark } from './marks.ts';
import { PATH_UNITS, type Outlines, type OutlineShape } from './outline-store.ts';
import type { Colors } from './palette.ts';
import type { Camera, SizePx } from './viewport.ts';

/** The picture is larger than the view by this share on each side, so that it can be moved a while. */
const MARGIN_SHARE = 0.3;

/** Between these the picture may be scaled while the map moves: smaller it shows its rim, larger its lines grow fat. */
const MAX_SCALE = 2.6;

/** More pixels than two for each of CSS cost time and cannot be seen on a map this calm. */
const MAX_PIXEL_RATIO = 2;

/** Device pixels for a CSS pixel that the canvases are drawn with. */
export function pixelRatio(): number {
  return Math.min(MAX_PIXEL_RATIO, devicePixelRatio);
}

/** What a base picture is drawn from. */
export interface BaseScene {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly outlines: Outlines;
  /** Names keep away from these. */
  readonly marks: readonly Mark[];
  readonly colors: Colors;
  /** CSS `font-family` of the labels. */
  readonly font: string;
  readonly locale: string;
}

/** Land, borders and names: drawn once for a camera, then moved as a finished picture. */
export class BasePicture {
  readonly #canvas: HTMLCanvasElement;
  #drawn: { camera: Camera; width: number; height: number } | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Draws everything anew around a camera. */
  draw({ camera, size, outlines, marks, colors, font, locale }: BaseScene): void {
    const width = Math.ceil(size.width * (1 + 2 * MARGIN_SHARE));
    const height = Math.ceil(size.height * (1 + 2 * MARGIN_SHARE));
    const context = prepareCanvas(this.#canvas, { width, height });
    if (context === null) return;
    const frame = { camera, size: { width, height } };
    this.#drawn = { camera, width, height };
    drawOutlines(context, frame, outlines, colors);
    context.setTransform(pixelRatio(), 0, 0, pixelRatio(), 0, 0);
    drawLabels(context, { ...frame, marks }, outlines, { colors, font, locale });
  }

  /** Forgets the picture, so that it is drawn anew when next asked. */
  invalidate(): void {
    this.#drawn = undefined;
  }

  /** Whether the picture, moved and scaled, fills the view of a camera well enough for a moment. */
  covers(camera: Camera, size: SizePx): boolean {
    if (this.#drawn === undefined) return false;
    const { scale, left, top } = this.#shift(camera, this.#drawn);
    const halfWidth = (this.#drawn.width * scale - size.width) / 2;
    const halfHeight = (this.#drawn.height * scale - size.height) / 2;
    return scale <= MAX_SCALE && Math.abs(left) <= halfWidth && Math.abs(top) <= halfHeight;
  }

  /** Whether the picture is exactly the one of this zoom, and is not about to end. */
  isCrisp(camera: Camera, size: SizePx): boolean {
    return this.covers(camera, size) && this.#drawn?.camera.zoom === camera.zoom;
  }

  /** Moves the finished picture to where a camera sees it. */
  place(camera: Camera): void {
    if (this.#drawn === undefined) return;
    const { scale, left, top } = this.#shift(camera, this.#drawn);
    this.#canvas.style.transform = `translate(-50%, -50%) translate(${left}px, ${top}px) scale(${scale})`;
  }

  #shift(camera: Camera, drawn: { camera: Camera }): { scale: number; left: number; top: number } {
    const world = worldSizePx(camera.zoom);
    return {
      scale: 2 ** (camera.zoom - drawn.camera.zoom),
      left: (drawn.camera.x - camera.x) * world,
      top: (drawn.camera.y - camera.y) * world,
    };
  }
}

/** A canvas of a size in CSS pixels, empty, with a context in CSS pixels; null where the engine has no canvas. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  { width, height }: SizePx,
): CanvasRenderingContext2D | null {
  const ratio = pixelRatio();
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, canvas.width, canvas.height);
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

interface Frame {
  readonly camera: Camera;
  readonly size: SizePx;
}

function drawOutlines(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { states, countries }: Outlines,
  colors: Colors,
): void {
  const { camera, size } = frame;
  const scale = (worldSizePx(camera.zoom) * pixelRatio()) / PATH_UNITS;
  const ratio = pixelRatio();
  context.setTransform(
    scale,
    0,
    0,
    scale,
    (size.width / 2) * ratio - camera.x * PATH_UNITS * scale,
    (size.height / 2) * ratio - camera.y * PATH_UNITS * scale,
  );
  context.lineJoin = 'round';
  // The states are drawn finer than the world, so they replace the country they make up.
  const abroad = states.length === 0 ? countries : countries.filter(({ id }) => id !== 'US');
  const pixel = ratio / scale;
  paint(context, inView(abroad, frame), {
    fill: colors.abroad,
    line: colors.border,
    width: 0.75 * pixel,
  });
  paint(context, inView(states, frame), { fill: colors.land, line: colors.border, width: pixel });
}

function paint(
  context: CanvasRenderingContext2D,
  shapes: readonly OutlineShape[],
  { fill, line, width }: { fill: string; line: string; width: number },
): void {
  context.fillStyle = fill;
  context.strokeStyle = line;
  context.lineWidth = width;
  for (const { path } of shapes) context.fill(path, 'evenodd');
  for (const { path } of shapes) context.stroke(path);
}

/** Shapes that reach into a frame. */
function inView(shapes: readonly OutlineShape[], { camera, size }: Frame): OutlineShape[] {
  const world = worldSizePx(camera.zoom);
  const least: WorldPoint = {
    x: camera.x - size.width / 2 / world,
    y: camera.y - size.height / 2 / world,
  };
  const most: WorldPoint = {
    x: camera.x + size.width / 2 / world,
    y: camera.y + size.height / 2 / world,
  };
  return shapes.filter(
    ({ box }) =>
      box.maxX >= least.x && box.minX <= most.x && box.maxY >= least.y && box.minY <= most.y,
  );
}
