/**
 * The text format of outlines, written by scripts/geodata: seven fields between bars,
 * `country|grid|ids|structure|lengths|xs|ys`. Numbers are printable characters (`number-text.ts`); lines between two
 * shapes are stored once.
 */
import { readNumbers, signed } from './number-text.ts';

const FIELDS = 7;

/** The lines of a ring in their order, by index; `~index` for one that runs the other way. */
export type RingLines = readonly number[];

/**
 * Shapes, and the lines their rings are made of. Points are read at once, rings when asked for: of three thousand
 * counties a few are drawn.
 */
export class OutlineReader {
  /** The country whose regions the shapes are, ISO 3166-1 alpha-2; "" where the shapes are countries. */
  readonly country: string;
  readonly shapes: readonly { readonly id: string; readonly rings: readonly RingLines[] }[];
  /** World units, pairs of x and y, line after line. */
  readonly #points: Float32Array;
  /** Where each line begins in the points, and at last where they end. */
  readonly #starts: Uint32Array;

  /**
   * `ids` are those of the shapes in their order where the text does not tell them.
   * @throws {SyntaxError} when the text has other fields or a character that is no number.
   */
  constructor(encoded: string, ids?: readonly string[]) {
    const fields = encoded.split('|');
    if (fields.length !== FIELDS) {
      throw new SyntaxError(`Expected outlines of ${FIELDS} fields, got ${fields.length}.`);
    }
    const [country, grid, idsField, structure, lengths, xs, ys] = fields as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    this.country = country;
    this.#starts = startsOf(readNumbers(lengths));
    this.#points = readPoints(Number(grid), this.#starts, readNumbers(xs), readNumbers(ys));
    this.shapes = readShapes(
      ids ?? idsField.match(/../g) ?? [],
      readNumbers(structure),
      this.#starts.length - 1,
    );
  }

  /** All lines, each x, y, x, y …; one that crosses ±180° runs on, outside 0 ≤ x < 1. */
  lines(): Float32Array[] {
    return Array.from({ length: this.#starts.length - 1 }, (_, index) => this.#line(index));
  }

  /** The ring of lines end to end, without the point at which each meets the next; over ±180° it runs on. */
  ring(lines: RingLines): Float32Array {
    const parts = lines.map((line) => this.#line(line < 0 ? ~line : line));
    const ring = new Float32Array(parts.reduce((sum, { length }) => sum + length - 2, 0));
    let end = 0;
    let lastX: number | undefined;
    parts.forEach((part, place) => {
      const isReversed = (lines[place] as number) < 0;
      const firstX = part[isReversed ? part.length - 2 : 0] as number;
      const turns: number = lastX === undefined ? 0 : Math.round(lastX - firstX);
      for (let at = 0; at < part.length - 2; at += 2, end += 2) {
        const from = isReversed ? part.length - 2 - at : at;
        ring[end] = (part[from] as number) + turns;
        ring[end + 1] = part[from + 1] as number;
      }
      lastX = (part[isReversed ? 0 : part.length - 2] as number) + turns;
    });
    return ring;
  }

  #line(index: number): Float32Array {
    return this.#points.subarray(this.#starts[index], this.#starts[index + 1]);
  }
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    starts[index + 1] = (starts[index] as number) + 2 * length;
  });
  return starts;
}

/**
 * Each point is a step from the one before, the first of a line from the last of the line before. Steps take the short
 * way over ±180°, so a line may end outside 0 ≤ x < 1; it begins inside.
 */
function readPoints(
  grid: number,
  starts: Uint32Array,
  xSteps: readonly number[],
  ySteps: readonly number[],
): Float32Array {
  const points = new Float32Array(starts.at(-1) ?? 0);
  let [x, y, line] = [0, 0, 0];
  for (let at = 0; at < points.length; at += 2) {
    x += signed(xSteps[at / 2] ?? 0);
    y += signed(ySteps[at / 2] ?? 0);
    if (at === starts[line]) {
      x -= Math.floor(x / grid) * grid;
      line += 1;
    }
    points[at] = x / grid;
    points[at + 1] = y / grid;
  }
  return points;
}

/**
 * Per shape the number of rings, per ring the number of lines, per line 0 for the next new one, else half of the number,
 * rounded up, tells how many new lines back, and an odd one that it runs the other way.
 */
function readShapes(
  ids: readonly string[],
  structure: readonly number[],
  lineCount: number,
): { id: string; rings: RingLines[] }[] {
  let position = 0;
  let fresh = 0;
  const next = (): number => structure[position++] ?? 0;
  const readLine = (): number => {
    const reference = next();
    const index = reference === 0 ? fresh++ : fresh - Math.ceil(reference / 2);
    if (index < 0 || index >= lineCount)
      throw new SyntaxError(`Expected outlines of ${lineCount} lines, got line ${index}.`);
    return reference % 2 === 1 ? ~index : index;
  };
  const list = <T>(read: () => T): T[] => Array.from({ length: next() }, read);
  return ids.map((id) => ({ id, rings: list(() => list(readLine)) }));
}
