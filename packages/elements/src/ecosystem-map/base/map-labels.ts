/** Names of states and countries on the base picture: as many as find room, none over another. */
import { widthDegrees } from '@stem-ecosystems/geo/bounds';
import { worldSizePx, type WorldPoint } from '@stem-ecosystems/geo/mercator';
import { labelPoint } from '@stem-ecosystems/geo/label-point';
import { shapeHolds } from '@stem-ecosystems/geo/outlines';
import { countryName } from '@stem-ecosystems/geo/places';
import { regionLabel } from '../found-place.ts';
import { screenOf } from '../marks/mark-painter.ts';
import type { Mark } from '../marks/marks.ts';
import { isAbroad, type DrawnShape, type Outlines } from './outline-store.ts';
import type { Colors } from './palette.ts';
import { toScreen, toWorld, type Camera, type ScreenPoint, type SizePx } from '../map/viewport.ts';

/** States are named from here on; farther out their country is, and what lies apart from it by itself. */
const STATES_FROM_ZOOM = 3.6;
const APART = new Set(['AK', 'AS', 'GU', 'HI', 'MP', 'PR', 'VI']);
/** Of the sea around an island, which has room for its name, CSS pixels: from where states are named, and farther out. */
const SEA_ROOM_PX = 150;
const FAR_SEA_ROOM_PX = 60;
/** From here on islands are named; farther out they would stand for half an ocean. */
const ISLANDS_FROM_ZOOM = 2;
/** The name of a country this many times as wide stays within its coast, as a whole. */
const AMPLE = 2;
/** Of a name, from its middle, in shares of its width. */
const WHOLE = [-0.5, -0.25, 0, 0.25, 0.5];
const FONT_SIZE_PX = { state: 11.5, country: 12.5 } as const;
export const CITY_FONT_SIZE_PX = 11;
/** Free space around a name, CSS pixels. */
const PADDING_PX = 3;
/** How far a name may move up (negative) or down to get by a mark, CSS pixels, in the order tried; then also aside. */
const SHIFTS_PX = [0, -14, 14, -24, 24, -38, 38];
/** Between a dot and its name. */
const DOT_GAP_PX = 5;
/** Of a mark, with its rim. */
const MARK_SIZE_PX = 30;
/** A name may be this much wider than its land. */
const OVERHANG = 1.15;

/** A name that wants a place: where its middle is, how wide it may be, and what may stand instead where it is too long. */
export interface LabelWish {
  readonly text: string;
  /** Stands instead where `text` is wider than the land; absent: nothing does. */
  readonly short?: string;
  readonly x: number;
  readonly y: number;
  /** Width of the land on the screen, CSS pixels. */
  readonly roomPx: number;
  readonly fontSizePx: number;
  /** Whether a name of that width, CSS pixels, can be taken there for nothing else's; absent: anywhere. */
  readonly isFree?: (at: ScreenPoint, width: number) => boolean;
  /** Where the named place is marked with a dot, as a city is. */
  readonly dot?: ScreenPoint;
  /** In a lighter hand: what is named after all else. */
  readonly isQuiet?: boolean;
}

export interface PlacedLabel extends ScreenPoint {
  readonly text: string;
  readonly wish: LabelWish;
}

/** Screen box, CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Places wishes in their order, each in full, in short, or not at all, so that none covers another or an obstacle.
 * A name may move a little to get by. `measure` yields the width of a text, CSS pixels.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  measure: (text: string, wish: LabelWish) => number,
): PlacedLabel[] {
  const taken = [...obstacles];
  return wishes.flatMap((wish) => {
    for (const text of wish.short === undefined ? [wish.text] : [wish.text, wish.short]) {
      const width = measure(text, wish);
      if (width > wish.roomPx * OVERHANG) continue;
      for (const at of placesFor(wish, width)) {
        const box = boxAround(at, width, wish.fontSizePx);
        if (taken.some((other) => overlaps(box, other)) || wish.isFree?.(at, width) === false)
          continue;
        taken.push(box);
        return [{ text, ...at, wish }];
      }
    }
    return [];
  });
}

/** Where a name may stand, the best first: beside its dot, or in its land. */
function placesFor({ dot, fontSizePx, roomPx, x, y }: LabelWish, width: number): ScreenPoint[] {
  if (dot === undefined) {
    const asides = Number.isFinite(roomPx) ? [0, -1, 1].map((way) => (way * roomPx) / 5) : [0];
    return asides.flatMap((aside) => SHIFTS_PX.map((shift) => ({ x: x + aside, y: y + shift })));
  }
  const aside = width / 2 + DOT_GAP_PX;
  const over = fontSizePx / 2 + DOT_GAP_PX;
  return [
    { x, y: dot.y - over },
    { x: dot.x + aside, y: dot.y },
    { x, y: dot.y + over },
    { x: dot.x - aside, y: dot.y },
  ];
}

function boxAround({ x, y }: ScreenPoint, width: number, height: number): Box {
  return {
    left: x - width / 2 - PADDING_PX,
    right: x + width / 2 + PADDING_PX,
    top: y - height / 2 - PADDING_PX,
    bottom: y + height / 2 + PADDING_PX,
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

/** Draws the names for a frame. The context is in CSS pixels from the frame's top left corner. */
export function drawLabels(
  context: CanvasRenderingContext2D,
  scene: LabelScene,
  outlines: Outlines,
  { colors, font, locale }: { colors: Colors; font: string; locale: string },
): void {
  const obstacles = scene.marks.map((mark) =>
    boxAround(screenOf(mark, scene), MARK_SIZE_PX, MARK_SIZE_PX),
  );
  const wishes = [...wishesFor(scene, outlines, locale), ...scene.more];
  const labels = placeLabels(wishes, obstacles, (text, wish) =>
    widthOf(context, text, fontOf(wish, font)),
  );
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = colors.halo;
  context.fillStyle = colors.label;
  // Setting a font costs much, so names of one font come one after the other.
  const byFont = Map.groupBy(labels, ({ wish }) => fontOf(wish, font));
  for (const [face, alike] of byFont) {
    context.font = face;
    for (const { text, x, y, wish } of alike) {
      if (wish.dot !== undefined) drawDot(context, wish.dot);
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
}

function drawDot(context: CanvasRenderingContext2D, { x, y }: ScreenPoint): void {
  context.beginPath();
  context.arc(x, y, 2, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
}

interface LabelScene {
  /** Further wishes, after those of states and countries. */
  readonly more: readonly LabelWish[];
  readonly camera: Camera;
  readonly size: SizePx;
  readonly marks: readonly Mark[];
}

/** The names of what is in the frame, the widest land first. */
function wishesFor(scene: LabelScene, outlines: Outlines, locale: string): LabelWish[] {
  const { camera, size } = scene;
  const hasStates = camera.zoom >= STATES_FROM_ZOOM && outlines.states.length > 0;
  const states = hasStates ? outlines.states : outlines.states.filter(({ id }) => APART.has(id));
  const countries = outlines.countries.filter(
    (shape) => outlines.states.length === 0 || isAbroad(shape) || (!hasStates && shape.id === 'US'),
  );
  const lands = [...states, ...countries];
  const landAt = (at: ScreenPoint): DrawnShape | undefined => {
    const there = toWorld(camera, size, at);
    return lands.find((land) => isInBox(land, there) && shapeHolds(land, there));
  };
  // At sea the name of a state is its coast's; on land, that land's. A country is named on its own land.
  const isFreeFor = (shape: DrawnShape): NonNullable<LabelWish['isFree']> =>
    states.includes(shape)
      ? (at) => [undefined, shape].includes(landAt(at))
      : (at, width) => {
          const reach = width * AMPLE < roomOf(shape, camera) ? WHOLE : [0];
          return reach.every((part) => landAt({ x: at.x + part * width, y: at.y }) === shape);
        };
  const wishes = lands.flatMap((shape): LabelWish[] => {
    const at = toScreen(camera, size, labelPoint(shape));
    if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) return [];
    const room = roomOf(shape, camera);
    if (!states.includes(shape)) {
      const wish = { text: countryName(shape.id, locale), roomPx: room };
      return [{ ...wish, ...at, fontSizePx: FONT_SIZE_PX.country, isFree: isFreeFor(shape) }];
    }
    const text = regionLabel('US', shape.id, locale) ?? shape.name;
    const roomPx = APART.has(shape.id) ? Math.max(seaRoomAt(camera), room) : room;
    const wish = { text, roomPx, ...(hasStates ? { short: shape.id } : {}) };
    return [{ ...wish, ...at, fontSizePx: FONT_SIZE_PX.state, isFree: isFreeFor(shape) }];
  });
  return wishes.sort((a, b) => b.roomPx - a.roomPx);
}

/** Width that the name of an island may take at sea, CSS pixels. */
function seaRoomAt({ zoom }: Camera): number {
  if (zoom < ISLANDS_FROM_ZOOM) return 0;
  return zoom < STATES_FROM_ZOOM ? FAR_SEA_ROOM_PX : SEA_ROOM_PX;
}

/** Width of a land on the screen, CSS pixels. */
function roomOf({ bounds }: DrawnShape, { zoom }: Camera): number {
  return (widthDegrees(bounds) / 360) * worldSizePx(zoom);
}

/** Whether a point lies in the box of a shape, in any copy of the world. */
function isInBox({ box }: DrawnShape, { x, y }: WorldPoint): boolean {
  const { minX, minY, maxX, maxY } = box;
  return y >= minY && y <= maxY && [-1, 0, 1].some((turn) => x + turn >= minX && x + turn <= maxX);
}

function fontOf({ fontSizePx, isQuiet }: LabelWish, family: string): string {
  return `${isQuiet === true ? 'italic 400' : '500'} ${fontSizePx}px ${family}`;
}

/** Setting a font costs more than all else here, and the same few hundred names come again with every picture. */
const widths = new Map<string, number>();
const MAX_WIDTHS = 2000;

/** Calls back whenever fonts of the page have come: names have other widths in them. */
export function watchFonts(changed: () => void, signal: AbortSignal): void {
  const measureAnew = (): void => {
    widths.clear();
    changed();
  };
  document.fonts.addEventListener('loadingdone', measureAnew, { signal });
}

function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= MAX_WIDTHS) widths.clear();
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}
