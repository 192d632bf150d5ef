/**
 * The text format of outlines, written by scripts/geodata: seven fields between bars,
 * `country|grid|ids|structure|lengths|xs|ys`. Numbers are printable characters (`number-text.ts`); lines between two
 * shapes are stored once.
 */
import { readNumbers, signed } from './number-text.ts';

const FIELDS = 7;

/** A shape of a text; of three thousand counties a few are drawn, so its rings are made when asked for. */
export interface WrittenShape {
  readonly id: string;
  /** World units, pairs of x and y; over ±180° a ring runs on. */
  readonly readRings: () => Float32Array[];
}

/** What a text of outlines says. */
export interface WrittenOutlines {
  /** The country whose regions the shapes are, ISO 3166-1 alpha-2; "" where the shapes are countries. */
  readonly country: string;
  readonly shapes: readonly WrittenShape[];
}

/**
 * Shapes with their rings.
 * @param ids those of the shapes in their order where the text does not tell them
 * @throws {SyntaxError} when the text has other fields, a character that is no number, or other shapes.
 */
export function readOutlines(encoded: string, ids?: readonly string[]): WrittenOutlines {
  const fields = encoded.split('|');
  if (fields.length !== FIELDS) {
    throw new SyntaxError(`Expected outlines of ${FIELDS} fields, got ${fields.length}.`);
  }
  const [country = '', grid, idsField, ...numberFields] = fields;
  const [structure = [], lengths = [], xs = [], ys = []] = numberFields.map(readNumbers);
  const arcs = readArcs(Number(grid), lengths, xs, ys);
  return { country, shapes: readShapes(ids ?? idsField?.match(/../g) ?? [], structure, arcs) };
}

/**
 * Each point is a step from the one before, the first of a line from the last of the line before. Steps take the short
 * way over ±180°, so a line may end outside 0 ≤ x < 1; it begins inside.
 */
function readArcs(
  grid: number,
  lengths: readonly number[],
  xSteps: readonly number[],
  ySteps: readonly number[],
): Float32Array[] {
  let [x, y, step] = [0, 0, 0];
  return lengths.map((length) => {
    const arc = new Float32Array(length * 2);
    for (let at = 0; at < length; at += 1, step += 1) {
      x += signed(xSteps[step] ?? 0);
      y += signed(ySteps[step] ?? 0);
      if (at === 0) x -= Math.floor(x / grid) * grid;
      arc[at * 2] = x / grid;
      arc[at * 2 + 1] = y / grid;
    }
    return arc;
  });
}

/**
 * Per shape the number of rings, per ring the number of arcs, per arc 0 for the next new one, else half of the number,
 * rounded up, tells how many new arcs back, and an odd one that it runs the other way.
 */
function readShapes(
  ids: readonly string[],
  structure: readonly number[],
  arcs: readonly Float32Array[],
): WrittenShape[] {
  let position = 0;
  let fresh = 0;
  const next = (): number => structure[position++] ?? 0;
  const readArc = (): { arc: Float32Array; isReversed: boolean } => {
    const reference = next();
    const index = reference === 0 ? fresh++ : fresh - Math.ceil(reference / 2);
    const arc = arcs[index];
    if (arc === undefined)
      throw new SyntaxError(`Expected outlines of ${arcs.length} lines, got line ${index}.`);
    return { arc, isReversed: reference % 2 === 1 };
  };
  const list = <T>(read: () => T): T[] => Array.from({ length: next() }, read);
  const shapes = ids.map((id) => {
    const rings = list(() => list(readArc));
    return { id, readRings: () => rings.map(joined) };
  });
  if (position !== structure.length)
    throw new SyntaxError(`Expected outlines of ${ids.length} shapes, got others.`);
  return shapes;
}

/** One ring of lines end to end, without the point at which each meets the next; over ±180° it runs on. */
function joined(parts: readonly { arc: Float32Array; isReversed: boolean }[]): Float32Array {
  const ring = new Float32Array(parts.reduce((sum, { arc }) => sum + arc.length - 2, 0));
  let end = 0;
  let lastX: number | undefined;
  for (const { arc, isReversed } of parts) {
    const firstX = arc[isReversed ? arc.length - 2 : 0] as number;
    const turns: number = lastX === undefined ? 0 : Math.round(lastX - firstX);
    if (turns === 0 && !isReversed) {
      ring.set(arc.subarray(0, -2), end);
      end += arc.length - 2;
    } else {
      for (let at = 0; at < arc.length - 2; at += 2, end += 2) {
        const from = isReversed ? arc.length - 2 - at : at;
        ring[end] = (arc[from] as number) + turns;
        ring[end + 1] = arc[from + 1] as number;
      }
    }
    lastX = (arc[isReversed ? 0 : arc.length - 2] as number) + turns;
  }
  return ring;
}
