import { worldSizePx } from '@stem-ecosystems/geo/mercator';
import type { drawLabels, LabelWish } from './map-labels.ts';
import type { Mark } from '../marks/marks.ts';
import { MovingPicture, pixelRatio, type Frame } from '../map/moving-picture.ts';
import { isAbroad, PATH_UNITS, type DrawnShape, type Outlines } from './outline-store.ts';
import type { Colors } from './palette.ts';
import type { Camera, SizePx } from '../map/viewport.ts';

/** Farther grown, lines look fat. */
const MAX_SCALE = 2.6;

/** Something more on the base map, loaded when it is asked for. */
export interface BaseLayer {
  /** Paints over the land and under the names. The context is in CSS pixels from the frame's top left corner. */
  paint?(
    context: CanvasRenderingContext2D,
    scene: { readonly frame: Frame; readonly outlines: Outlines; readonly colors: Colors },
  ): void;
  /** It is land enough, so ours is left out. */
  readonly hasLand?: boolean;
  /** It has names of its own, so ours are left out. */
  readonly hasNames?: boolean;
  /** Names that want a place after those of states and countries, the most wanted first. */
  wishes?(frame: Frame, outlines: Outlines): LabelWish[];
}

/** What such a layer tells. */
export interface LayerEvents {
  /** The base map is to be drawn anew. */
  changed(): void;
  failed(error: unknown): void;
}

/** What a base picture is drawn from. */
export interface BaseScene {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly outlines: Outlines;
  /** In the order in which they lie on each other. */
  readonly layers: readonly BaseLayer[];
  /** Names keep away from these. */
  readonly marks: readonly Mark[];
  readonly colors: Colors;
  /** CSS `font-family` of the labels. */
  readonly font: string;
  readonly locale: string;
}

/** Land, borders and names. */
export class BasePicture extends MovingPicture {
  #begun: ReturnType<MovingPicture['begin']>;
  #hasNames = false;

  constructor(canvas: HTMLCanvasElement) {
    super(canvas, { maxScale: MAX_SCALE, marginShare: 0.3 });
  }

  /** Whether the names were added to what was drawn last. */
  get hasNames(): boolean {
    return this.#hasNames;
  }

  /** Draws all but the names anew around a camera. */
  draw({ camera, size, outlines, layers, colors }: BaseScene): void {
    const begun = this.begin(camera, size);
    if (begun === undefined) return;
    this.#begun = begun;
    this.#hasNames = false;
    const { context, frame } = begun;
    const line = { line: colors.border };
    // The states are drawn finer than the world, so they replace the country they make up.
    const { states, countries } = outlines;
    const abroad = states.length === 0 ? countries : countries.filter(isAbroad);
    if (!layers.some(({ hasLand }) => hasLand)) {
      paintShapes(context, frame, abroad, { ...line, fill: colors.abroad, widthPx: 0.75 });
      paintShapes(context, frame, states, { ...line, fill: colors.land, widthPx: 1 });
    }
    for (const layer of layers) layer.paint?.(context, { frame, outlines, colors });
  }

  /** Adds the names to what was drawn last, with the code that draws them. */
  drawNames(
    { outlines, layers, marks, colors, font, locale }: BaseScene,
    draw: typeof drawLabels,
  ): void {
    this.#hasNames = true;
    if (this.#begun === undefined || layers.some(({ hasNames }) => hasNames)) return;
    const { context, frame } = this.#begun;
    const more = layers.flatMap((layer) => layer.wishes?.(frame, outlines) ?? []);
    draw(context, { ...frame, marks, more }, outlines, { colors, font, locale });
  }
}

/** How shapes are painted; without `fill` only their lines are. */
export interface ShapeLook {
  readonly fill?: string;
  /** 0 to 1. */
  readonly fillOpacity?: number;
  readonly line: string;
  readonly widthPx: number;
}

/** The copies of the world that a frame can show: its own, and one on each side. */
const WORLDS = [-1, 0, 1];

/** Paints the shapes that reach into a frame. */
export function paintShapes(
  context: CanvasRenderingContext2D,
  frame: Frame,
  shapes: readonly DrawnShape[],
  { fill, fillOpacity = 1, line, widthPx }: ShapeLook,
): void {
  const { camera, size } = frame;
  const ratio = pixelRatio();
  const world = worldSizePx(camera.zoom);
  const scale = (world * ratio) / PATH_UNITS;
  context.save();
  context.lineJoin = 'round';
  context.strokeStyle = line;
  context.lineWidth = (widthPx * ratio) / scale;
  for (const turn of WORLDS) {
    const seen = shapes.filter((shape) => isInFrame(shape, frame, turn));
    const left = (size.width / 2 / world - camera.x + turn) * world * ratio;
    const top = (size.height / 2 / world - camera.y) * world * ratio;
    context.setTransform(scale, 0, 0, scale, left, top);
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.globalAlpha = fillOpacity;
      for (const { path } of seen) context.fill(path, 'evenodd');
      context.globalAlpha = 1;
    }
    for (const { path } of seen) context.stroke(path);
  }
  context.restore();
}

/** Whether a shape reaches into a frame, in one copy of the world or, where none is named, in any. */
export function isInFrame({ box }: DrawnShape, { camera, size }: Frame, turn?: number): boolean {
  const world = worldSizePx(camera.zoom);
  const [across, down] = [size.width / 2 / world, size.height / 2 / world];
  if (box.maxY < camera.y - down || box.minY > camera.y + down) return false;
  return (turn === undefined ? WORLDS : [turn]).some(
    (each) => box.maxX + each >= camera.x - across && box.minX + each <= camera.x + across,
  );
}
