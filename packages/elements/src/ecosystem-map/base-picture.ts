import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import { drawLabels } from './map-labels.ts';
import type { Mark } from './marks.ts';
import { MovingPicture, pixelRatio, type Frame } from './moving-picture.ts';
import { PATH_UNITS, type DrawnShape, type Outlines } from './outline-store.ts';
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

/** The copies of the world that a frame can show: its own, and one on each side. */
const WORLDS = [-1, 0, 1];

function drawOutlines(
  context: CanvasRenderingContext2D,
  { camera, size }: Frame,
  { states, countries }: Outlines,
  colors: Colors,
): void {
  const ratio = pixelRatio();
  const world = worldSizePx(camera.zoom);
  const scale = (world * ratio) / PATH_UNITS;
  context.lineJoin = 'round';
  // The states are drawn finer than the world, so they replace the country they make up.
  const abroad = states.length === 0 ? countries : countries.filter(({ id }) => id !== 'US');
  for (const turn of WORLDS) {
    const left = camera.x - turn - size.width / 2 / world;
    const top = camera.y - size.height / 2 / world;
    const isInFrame = ({ box }: DrawnShape): boolean =>
      box.maxX >= left &&
      box.minX <= left + size.width / world &&
      box.maxY >= top &&
      box.minY <= top + size.height / world;
    const origin = -PATH_UNITS * scale;
    context.setTransform(scale, 0, 0, scale, left * origin, top * origin);
    const pixel = ratio / scale;
    paint(context, abroad.filter(isInFrame), {
      fill: colors.abroad,
      line: colors.border,
      width: 0.75 * pixel,
    });
    paint(context, states.filter(isInFrame), {
      fill: colors.land,
      line: colors.border,
      width: pixel,
    });
  }
}

function paint(
  context: CanvasRenderingContext2D,
  shapes: readonly DrawnShape[],
  { fill, line, width }: { fill: string; line: string; width: number },
): void {
  context.fillStyle = fill;
  context.strokeStyle = line;
  context.lineWidth = width;
  for (const { path } of shapes) context.fill(path, 'evenodd');
  for (const { path } of shapes) context.stroke(path);
}
