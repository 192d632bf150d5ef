/** Cities worth a name on a map, and from which zoom. */
import type { WorldPoint } from './mercator.ts';
import { readNumbers, signed } from './number-text.ts';

export interface CityLabel {
  /** As maps have it: `New York`. */
  readonly name: string;
  /** Within about 1.2 km of its middle at the equator, less elsewhere. */
  readonly at: WorldPoint;
  /** The zoom, 4 to 9, from which it has room among the others, 110 by 55 px for each. */
  readonly fromZoom: number;
}

const FIELDS = 5;

/**
 * Reads the text of `outlines/cities`: by zoom, so that those to be named first come first.
 * @throws {SyntaxError} when the text is no such text.
 */
export function decodeCityLabels(encoded: string): readonly CityLabel[] {
  const fields = encoded.split('|');
  if (fields.length !== FIELDS) {
    throw new SyntaxError(`Expected cities of ${FIELDS} fields, got ${fields.length}.`);
  }
  const [grid, zooms, names, xs, ys] = fields as [string, string, string, string, string];
  const [xSteps, ySteps, fromZooms] = [readNumbers(xs), readNumbers(ys), readZooms(zooms)];
  let [x, y] = [0, 0];
  return names.split(',').map((name, at) => {
    x += signed(xSteps[at] ?? 0);
    y += signed(ySteps[at] ?? 0);
    const fromZoom = fromZooms[at];
    if (fromZoom === undefined)
      throw new SyntaxError(`Expected a zoom for each city, got "${zooms}".`);
    return { name, at: { x: x / Number(grid), y: y / Number(grid) }, fromZoom };
  });
}

/** The zoom of each city: `4:2,5:1` → 4, 4, 5. */
function readZooms(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [zoom, count] = part.split(':').map(Number);
    return Array<number>(count ?? 0).fill(zoom ?? 0);
  });
}
