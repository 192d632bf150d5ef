/** Letters that Unicode does not decompose, with what people without them type instead. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
};

const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** Most names: there is nothing to decompose. */
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Apostrophes inside words: `O'Fallon`, `Children’s`; and the modifier letters U+02BB and U+02BC wherever they stand,
 * because Unicode counts them as letters: `Oʻahu`, `ʻImiloa`.
 */
const INNER_MARK = /(?<=\p{L})['’‘`´](?=\p{L})|[ʻʼ]/gu;

/** Lower case without accents: `Cañon City` → `canon city`. Punctuation stays. Empty for empty text. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/**
 * Folded words in the order of the text, split on anything but letters and digits; an apostrophe inside a word is
 * dropped (`O'Fallon` → `ofallon`). Empty when there is no letter or digit.
 */
export function wordsOf(text: string): string[] {
  return (
    foldText(text)
      .replace(INNER_MARK, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * What lists of records are ordered by before the id: accents, case and punctuation aside, at most 200 characters.
 * Keys are compared by code units, so that every machine has the same order whatever its language.
 */
export function nameKey(name: string): string {
  return wordsOf(name).join(' ').slice(0, 200);
}

/** What is ordered by name. */
interface Named {
  readonly name: string;
  readonly id: string;
}

/** Orders records as every list does that has no other order: by name, then by id. */
export function compareByName(a: Named, b: Named): number {
  return compareCodeUnits(keyOf(a), keyOf(b)) || compareCodeUnits(a.id, b.id);
}

/** Kept, because sorting asks for each key many times, and lists are sorted often. */
const keys = new WeakMap<Named, string>();

function keyOf(record: Named): string {
  let key = keys.get(record);
  if (key === undefined) {
    key = nameKey(record.name);
    keys.set(record, key);
  }
  return key;
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Whether every word of the query begins some of the words (folded, as from `wordsOf`). True for a blank query; false
 * for one that has signs only, as "😀": nothing is called that.
 */
export function matchesWords(words: readonly string[], query: string): boolean {
  const asked = wordsOf(query);
  if (asked.length === 0) return query.trim() === '';
  return asked.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
