import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { drawLabels } from './map-labels.ts';
import type { Mark } from './marks.ts';
import { MovingPicture, pixelRatio, type Frame } from './moving-picture.ts';
import { PATH_UNITS, type Outlines, type OutlineShape } from './outline-store.ts';
import type { Colors } from './palette.ts';
import type { Camera, SizePx } from './viewport.ts';

/** Farther grown, lines look fat. */
const MAX_SCALE = 2.6;

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

/** Land, borders and names. */
export class BasePicture extends MovingPicture {
  constructor(canvas: HTMLCanvasElement) {
    super(canvas, { maxScale: MAX_SCALE, marginShare: 0.3 });
  }

  /** Draws everything anew around a camera. */
  draw({ camera, size, outlines, marks, colors, font, locale }: BaseScene): void {
    const begun = this.begin(camera, size);
    if (begun === undefined) return;
    const { context, frame } = begun;
    context.save();
    drawOutlines(context, frame, outlines, colors);
    context.restore();
    drawLabels(context, { ...frame, marks }, outlines, { colors, font, locale });
  }
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
