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

/** Apostrophes and letter-like marks inside words: `Oʻahu`, `O'Fallon`, `Children’s`. */
const INNER_MARK = /(?<=\p{L})['’‘ʻʼ`´](?=\p{L})/gu;

/** Lower case without accents: `Cañon City` → `canon city`. Punctuation stays. Empty for empty text. */
export function foldText(text: string): string {
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

/** Whether every word of the query begins some of the words (folded, as from `wordsOf`). True for a blank query. */
export function matchesWords(words: readonly string[], query: string): boolean {
  return wordsOf(query).every((asked) => words.some((word) => word.startsWith(asked)));
}
