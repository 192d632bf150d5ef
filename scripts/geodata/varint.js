/** Whole numbers as printable characters; packages/geo/src/number-text.ts reads them back. */

/** Printable ASCII without what a JavaScript string or the format itself gives a meaning: `" $ ' \ ` `` ` `` `|`. */
export const ALPHABET = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((letter) => !`"$'\\\`|`.includes(letter))
  .join('');

/** Letters that end a number; the others continue it. */
export const ENDING = 64;
const CONTINUING = ALPHABET.length - ENDING;

/** @param {number} value whole, ≥ 0 */
export function writeNatural(value) {
  if (value < ENDING) return ALPHABET[value];
  const rest = value - ENDING;
  return ALPHABET[ENDING + (rest % CONTINUING)] + writeNatural(Math.floor(rest / CONTINUING));
}

/** @param {number} value whole; 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
export function writeInteger(value) {
  return writeNatural(value < 0 ? -2 * value - 1 : 2 * value);
}
