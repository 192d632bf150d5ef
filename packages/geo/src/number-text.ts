/**
 * Whole numbers as printable characters, written by scripts/geodata/varint.js: mostly one character a number, so that a
 * compressor sees each as one symbol.
 */

/** Printable ASCII without what a JavaScript string or the format itself gives a meaning. */
const ALPHABET =
  ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}~';

/** Letters that end a number; the others continue it. */
const ENDING = 64;
const CONTINUING = ALPHABET.length - ENDING;

const VALUE_OF_CODE = new Int8Array(128).fill(-1);
for (let value = 0; value < ALPHABET.length; value += 1)
  VALUE_OF_CODE[ALPHABET.charCodeAt(value)] = value;

/**
 * All numbers of a text, whole, ≥ 0.
 * @throws {SyntaxError} when a character is no number.
 */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let scale = 1;
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUE_OF_CODE[text.charCodeAt(at)] ?? -1;
    if (value < 0)
      throw new SyntaxError(`Expected outlines of plain characters, got "${text.charAt(at)}".`);
    if (value < ENDING) {
      numbers.push(sum + scale * value);
      scale = 1;
      sum = 0;
    } else {
      sum += scale * value;
      scale *= CONTINUING;
    }
  }
  return numbers;
}

/** 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 … */
export function signed(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}
