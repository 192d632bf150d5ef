/** How the name of a city may be typed, and which shards of the gazetteer know it. */
import { wordsOf } from './text.ts';

/** Words that names carry in full in one place and shortened in the next. */
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['fort', 'ft'],
  ['mount', 'mt'],
]);

const LONG_WORDS: ReadonlyMap<string, string> = new Map(
  [...SHORT_WORDS].map(([long, short]) => [short, long]),
);

/** Letters that begin the name of a shard, and the most it has. */
export const LEAST_PREFIX = 2;
export const MOST_PREFIX = 4;

/** Between the names of one city in the gazetteer: `New York City|New York|NYC`. */
const BAR = '|';

/** The name of a city that is shown, of those the gazetteer has. */
export function shownName(names: string): string {
  return names.split(BAR, 1)[0] ?? names;
}

/**
 * The spellings of a city's names that a query is compared with: folded, without spaces, as written, with `Saint`, `Fort`,
 * `Mount` shortened, and in full. `St. Louis` → `stlouis`, `saintlouis`. Empty when there is no letter or digit.
 */
export function cityForms(names: string): string[] {
  const forms = new Set(names.split(BAR).flatMap(formsOf));
  forms.delete('');
  return [...forms];
}

function formsOf(name: string): string[] {
  const words = wordsOf(name);
  const spell = (spelling: ReadonlyMap<string, string>): string =>
    words.map((word) => spelling.get(word) ?? word).join('');
  return [words.join(''), spell(SHORT_WORDS), spell(LONG_WORDS)];
}

/** The beginnings of a spelling that can name a shard, shortest first: `tulsa` → `tu`, `tul`, `tuls`. */
export function prefixesOf(form: string): string[] {
  const lengths = Array.from(
    { length: MOST_PREFIX - LEAST_PREFIX + 1 },
    (_, at) => LEAST_PREFIX + at,
  );
  return lengths.filter((length) => length <= form.length).map((length) => form.slice(0, length));
}
