import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { formatCompact } from '../../shared/format.ts';
import { MovingPicture } from '../map/moving-picture.ts';
import { MARK_INKS, MARK_SIGNS, type MarkKind } from './mark-shapes.ts';
import { holds, isMinor, tally, type Mark } from './marks.ts';
import type { Colors } from '../base/palette.ts';
import { toScreen, type Camera, type ScreenPoint, type SizePx } from '../map/viewport.ts';

const TAU = 2 * Math.PI;

/** Radius of a cluster of two and of the largest, at most half of the least distance between marks. */
const CLUSTERS = {
  major: { least: 15, most: 20, ring: 4.5, weight: 700, fontSizePx: 13 },
  minor: { least: 12, most: 18, ring: 3, weight: 500, fontSizePx: 12 },
} as const;
/** Of organizations and programs, to ecosystems. */
const MINOR_SCALE = 0.8;
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
  /** On the way to another zoom: the next frame is painted anew, so nothing around the view is. */
  readonly isPassing: boolean;
}

/** Points and clusters. Never shown larger than drawn: in a zoom they keep their size and are painted anew. */
export class MarkPainter extends MovingPicture {
  readonly #paths = new Map<string, Path2D>();

  constructor(canvas: HTMLCanvasElement) {
    super(canvas, { maxScale: 1, marginShare: 0.3 });
  }

  paint(view: MarkScene): void {
    const begun = this.begin(view.camera, view.size, view.isPassing ? 0 : undefined);
    if (begun === undefined) return;
    const { context, frame } = begun;
    const scene = { ...view, ...frame };
    if (scene.place !== undefined) paintPlace(context, scene, scene.place);
    const rank = (mark: Mark): 0 | 1 | 2 =>
      mark.key === scene.pointed || holds(mark, scene.selected) ? 2 : isMinor(mark) ? 0 : 1;
    const ranks: [Mark[], Mark[], Mark[]] = [[], [], []];
    for (const mark of scene.marks) {
      if (!isOutside(screenOf(mark, scene), scene.size)) ranks[rank(mark)].push(mark);
    }
    for (const mark of ranks.flat()) this.#paintMark(context, mark, scene);
  }

  #paintMark(context: CanvasRenderingContext2D, mark: Mark, scene: MarkScene): void {
    const at = screenOf(mark, scene);
    if (mark.isFanned === true)
      paintTether(context, toScreen(scene.camera, scene.size, mark), at, scene);
    const counts = tally(mark);
    let count = 0;
    for (const each of counts.values()) count += each;
    if (count > 1) paintCluster(context, { mark, counts, count, at }, scene);
    else this.#paintPoint(context, mark, at, scene);
  }

  #paintPoint(
    context: CanvasRenderingContext2D,
    mark: Mark,
    { x, y }: ScreenPoint,
    scene: MarkScene,
  ): void {
    const [{ id, isHollow, kind }] = mark.members;
    const { ink, isMinor: isSmall } = MARK_SIGNS[kind];
    const path = this.#pathOf(kind);
    const isSelected = id === scene.selected;
    const isLarge = isSelected || mark.key === scene.pointed;
    const scale = (isLarge ? ENLARGED : 1) * (isSmall ? MINOR_SCALE : 1);
    if (isSelected) paintHalo(context, { x, y }, 18, scene.colors);
    context.save();
    context.translate(x, y);
    context.scale(scale, scale);
    context.lineJoin = 'round';
    context.strokeStyle = scene.colors.paper;
    context.lineWidth = 4;
    context.stroke(path);
    context.fillStyle = isHollow ? scene.colors.paper : scene.colors[ink];
    context.fill(path, 'evenodd');
    if (isHollow) {
      context.strokeStyle = scene.colors[ink];
      context.lineWidth = 2;
      context.stroke(path);
    }
    context.restore();
  }

  #pathOf(kind: MarkKind): Path2D {
    let path = this.#paths.get(kind);
    if (path === undefined) {
      path = new Path2D(MARK_SIGNS[kind].path);
      this.#paths.set(kind, path);
    }
    return path;
  }
}

interface DrawnCluster {
  readonly mark: Mark;
  readonly counts: ReadonlyMap<MarkKind, number>;
  /** Sum of the counts. */
  readonly count: number;
  readonly at: ScreenPoint;
}

/** Of a count that has room in any ring, characters. */
const LONGEST_TEXT = 4;

/** A ring whose arcs tell what is inside, around the count. */
function paintCluster(
  context: CanvasRenderingContext2D,
  { mark, counts, count, at: { x, y } }: DrawnCluster,
  { colors, font, locale, pointed, selected }: MarkScene,
): void {
  const { least, most, ring, weight, fontSizePx } = CLUSTERS[isMinor(mark) ? 'minor' : 'major'];
  // Grows with the logarithm of the count.
  const grown = Math.min(most, least + (Math.log2(count) - 1) * 1.2);
  const radius = grown * (mark.key === pointed ? 1.1 : 1);
  if (holds(mark, selected)) paintHalo(context, { x, y }, radius + 5, colors);
  disc(context, { x, y }, radius + 2, colors.paper);
  let turn = -TAU / 4;
  context.lineWidth = ring;
  // One arc for each colour, in the order of the legend.
  for (const ink of MARK_INKS) {
    let share = 0;
    for (const [kind, of] of counts) if (MARK_SIGNS[kind].ink === ink) share += of / count;
    if (share === 0) continue;
    context.beginPath();
    context.arc(x, y, radius - ring / 2, turn, turn + share * TAU);
    context.strokeStyle = colors[ink];
    context.stroke();
    turn += share * TAU;
  }
  context.fillStyle = colors.count;
  const text = formatCompact(count, locale);
  // "2.7K" is short, the Spanish "2,7 mil" is not: it is set smaller and narrower, to stay within the ring.
  const isLong = text.length > LONGEST_TEXT;
  context.font = `${weight} ${isLong ? 9.5 : count < 100 ? fontSizePx : 11}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5, ...(isLong ? [2 * (radius - ring) - 1] : []));
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
