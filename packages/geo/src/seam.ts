/**
 * Lines and rings of the Mercator plane that run over its edge, x < 0 or x > 1, cut at ±180° and put back inside.
 * x, y, x, y …; nothing here is wider than the world.
 */

/** The pieces of a line, each within 0 ≤ x ≤ 1; the line itself when it is. */
export function cutLine(line: Float32Array): Float32Array[] {
  if (isInside(line)) return [line];
  let world = worldOf(line[0] as number);
  let piece: number[] = [];
  const pieces = [piece];
  for (let at = 0; at < line.length; at += 2) {
    const [x, y] = [line[at] as number, line[at + 1] as number];
    if (worldOf(x) !== world) {
      const edge = Math.max(world, worldOf(x));
      const edgeY = yAt(edge, line[at - 2] as number, line[at - 1] as number, x, y);
      append(piece, edge - world, edgeY);
      world = worldOf(x);
      piece = [edge - world, edgeY];
      pieces.push(piece);
    }
    append(piece, x - world, y);
  }
  return pieces
    .filter((numbers) => numbers.length > 2)
    .map((numbers) => Float32Array.from(numbers));
}

/** A further point, unless it is the last one again: a line may begin or end on the edge. */
function append(piece: number[], x: number, y: number): void {
  if (piece.at(-2) !== x || piece.at(-1) !== y) piece.push(x, y);
}

/** The parts of a ring, each within 0 ≤ x ≤ 1 and closed along the edge; the ring itself when it is inside. */
export function cutRing(ring: Float32Array): Float32Array[] {
  if (isInside(ring)) return [ring];
  return [-1, 0, 1]
    .map((world) =>
      clipped(clipped(Array.from(ring), world, 1), world + 1, -1).map((value, at) =>
        at % 2 === 0 ? value - world : value,
      ),
    )
    .filter((numbers) => numbers.length > 4)
    .map((numbers) => Float32Array.from(numbers));
}

/** The part of a ring on one side of the line x = edge: Sutherland and Hodgman, Reentrant Polygon Clipping (1974). */
function clipped(ring: readonly number[], edge: number, side: 1 | -1): number[] {
  const kept: number[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const before = (at - 2 + ring.length) % ring.length;
    const [x1, y1] = [ring[before] as number, ring[before + 1] as number];
    const [x2, y2] = [ring[at] as number, ring[at + 1] as number];
    const wasIn = (x1 - edge) * side >= 0;
    const isIn = (x2 - edge) * side >= 0;
    if (wasIn !== isIn) kept.push(edge, yAt(edge, x1, y1, x2, y2));
    if (isIn) kept.push(x2, y2);
  }
  return kept;
}

function isInside(coordinates: Float32Array): boolean {
  for (let at = 0; at < coordinates.length; at += 2) {
    const x = coordinates[at] as number;
    if (x < 0 || x > 1) return false;
  }
  return true;
}

/** Which copy of the world a point is in; both edges count to the world at 0. */
function worldOf(x: number): number {
  return x === 1 ? 0 : Math.floor(x);
}

function yAt(x: number, x1: number, y1: number, x2: number, y2: number): number {
  return y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
}
