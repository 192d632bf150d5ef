import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { formatNumber } from '../shared/format.ts';
import { MovingPicture } from './moving-picture.ts';
import { MARK_KINDS, MARK_PATHS, type MarkKind } from './mark-shapes.ts';
import { holds, type Mark } from './marks.ts';
import type { Colors } from './palette.ts';
import { toScreen, type Camera, type ScreenPoint, type SizePx } from './viewport.ts';

const TAU = 2 * Math.PI;

/** Radius of a cluster of two, and of the largest; half of the least distance between marks. */
const CLUSTER_RADII_PX = { least: 15, most: 20 } as const;
const RING_WIDTH_PX = 4.5;
/** Marks partly outside the view are still drawn. */
const REACH_PX = 40;
const ENLARGED = 1.3;

/** What the marks are drawn from. */
export interface MarkScene {
  readonly camera: Camera;
  readonly size: SizePx;
  readonly marks: readonly Mark[];
  readonly colors: Colors;
  readonly font: string;
  readonly locale: string;
  /** Id of the point that is selected; its mark, or the cluster it is in, stands out. */
  readonly selected: string | undefined;
  /** Key of the mark under the pointer or in focus. */
  readonly pointed: string | undefined;
  /** The place that was asked for, with the radius around it on the map plane, world units, 0 for none. */
  readonly place: (WorldPoint & { readonly radius: number }) | undefined;
}

/** Points and clusters. Never shown larger than drawn: in a zoom they keep their size and are painted anew. */
export class MarkPainter extends MovingPicture {
  readonly #shapes = new Map<MarkKind, Path2D>();

  constructor(canvas: HTMLCanvasElement) {
    super(canvas, { maxScale: 1, marginShare: 0.12 });
    for (const kind of MARK_KINDS) this.#shapes.set(kind, new Path2D(MARK_PATHS[kind]));
  }

  paint(view: MarkScene): void {
    const begun = this.begin(view.camera, view.size);
    if (begun === undefined) return;
    const { context, frame } = begun;
    const scene = { ...view, size: frame.size };
    if (scene.place !== undefined) paintPlace(context, scene, scene.place);
    const last: Mark[] = [];
    for (const mark of scene.marks) {
      if (isOutside(screenOf(mark, scene), scene.size)) continue;
      if (mark.key === scene.pointed || holds(mark, scene.selected)) last.push(mark);
      else this.#paintMark(context, mark, scene);
    }
    for (const mark of last) this.#paintMark(context, mark, scene);
  }

  #paintMark(context: CanvasRenderingContext2D, mark: Mark, scene: MarkScene): void {
    const at = screenOf(mark, scene);
    if (mark.offsetPx !== undefined)
      paintTether(context, toScreen(scene.camera, scene.size, mark), at, scene);
    if (mark.members.length > 1) paintCluster(context, mark, at, scene);
    else this.#paintPoint(context, mark, at, scene);
  }

  #paintPoint(
    context: CanvasRenderingContext2D,
    mark: Mark,
    { x, y }: ScreenPoint,
    scene: MarkScene,
  ): void {
    const [point] = mark.members;
    const path = this.#shapes.get(point.kind) as Path2D;
    const isSelected = point.id === scene.selected;
    const scale = isSelected || mark.key === scene.pointed ? ENLARGED : 1;
    if (isSelected) paintHalo(context, { x, y }, 18, scene.colors);
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    context.strokeStyle = scene.colors.paper;
    context.lineWidth = 4;
    context.stroke(path);
    context.fillStyle = point.isHollow ? scene.colors.paper : scene.colors[point.kind];
    context.fill(path);
    if (point.isHollow) {
      context.strokeStyle = scene.colors[point.kind];
      context.lineWidth = 2;
      context.stroke(path);
    }
    context.restore();
  }
}

/** A ring whose arcs tell what is inside, around the count. */
function paintCluster(
  context: CanvasRenderingContext2D,
  mark: Mark,
  { x, y }: ScreenPoint,
  { colors, font, locale, pointed, selected }: MarkScene,
): void {
  const count = mark.members.length;
  const isPointed = mark.key === pointed;
  const radius = clusterRadius(count) * (isPointed ? 1.1 : 1);
  if (holds(mark, selected)) paintHalo(context, { x, y }, radius + 5, colors);
  disc(context, { x, y }, radius + 2, colors.paper);
  let turn = -TAU / 4;
  context.lineWidth = RING_WIDTH_PX;
  for (const kind of MARK_KINDS) {
    const share = mark.members.filter((point) => point.kind === kind).length / count;
    if (share === 0) continue;
    context.beginPath();
    context.arc(x, y, radius - RING_WIDTH_PX / 2, turn, turn + share * TAU);
    context.strokeStyle = colors[kind];
    context.stroke();
    turn += share * TAU;
  }
  context.fillStyle = colors.count;
  context.font = `700 ${count < 100 ? 13 : 11}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(formatNumber(count, locale), x, y + 0.5);
}

/** Between the least and the greatest radius, growing with the logarithm of the count. */
function clusterRadius(count: number): number {
  const { least, most } = CLUSTER_RADII_PX;
  return Math.min(most, least + (Math.log2(count) - 1) * 1.2);
}

function paintPlace(
  context: CanvasRenderingContext2D,
  { camera, size, colors }: MarkScene,
  place: WorldPoint & { readonly radius: number },
): void {
  const at = toScreen(camera, size, place);
  const radius = place.radius * worldSizePx(camera.zoom);
  if (radius > 0) {
    context.globalAlpha = 0.1;
    disc(context, at, radius, colors.accent);
    context.globalAlpha = 1;
    context.lineWidth = 1.5;
    context.strokeStyle = colors.accent;
    context.setLineDash([5, 4]);
    context.stroke();
    context.setLineDash([]);
  }
  disc(context, at, 8, colors.paper);
  disc(context, at, 6, colors.accent);
  disc(context, at, 2, colors.paper);
}

/** From the shared place of a fan to one of its marks. */
function paintTether(
  context: CanvasRenderingContext2D,
  from: ScreenPoint,
  to: ScreenPoint,
  { colors }: MarkScene,
): void {
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.lineWidth = 1.5;
  context.strokeStyle = colors.label;
  context.stroke();
}

function paintHalo(
  context: CanvasRenderingContext2D,
  at: ScreenPoint,
  radius: number,
  colors: Colors,
): void {
  disc(context, at, radius, colors.paper);
  context.lineWidth = 3;
  context.strokeStyle = colors.accent;
  context.stroke();
}

function disc(
  context: CanvasRenderingContext2D,
  { x, y }: ScreenPoint,
  radius: number,
  fill: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, TAU);
  context.fillStyle = fill;
  context.fill();
}

/** Where a mark is on the screen, a fan's offset included. */
export function screenOf(
  mark: Mark,
  { camera, size }: { camera: Camera; size: SizePx },
): ScreenPoint {
  const { x, y } = toScreen(camera, size, mark);
  return { x: x + (mark.offsetPx?.x ?? 0), y: y + (mark.offsetPx?.y ?? 0) };
}

function isOutside({ x, y }: ScreenPoint, { width, height }: SizePx): boolean {
  return x < -REACH_PX || y < -REACH_PX || x > width + REACH_PX || y > height + REACH_PX;
}
