/** Words typed into the field as a filter of records. Loaded with the suggestions. Pure. */
import { ecosystemWords, organizationWords, programWords } from '@stem-ecosystems/geo/record-text';
import { matchesWords, wordsOf } from '@stem-ecosystems/geo/text';
import type { MapRecord } from '../entry.ts';
import type { WordFilter } from '../filters/map-filters.ts';

/** Folded words by record, made when first asked for. */
const known = new WeakMap<object, readonly string[]>();

/** Records that have, for each word of the text, one that begins so; none for a text without a letter or digit. */
export function wordFilter(text: string): WordFilter {
  const hasWords = wordsOf(text).length > 0;
  return { text, matches: (record) => hasWords && matchesWords(knownWords(record), text) };
}

function knownWords(entry: MapRecord): readonly string[] {
  let words = known.get(entry.record);
  if (words === undefined) {
    words = foundBy(entry);
    known.set(entry.record, words);
  }
  return words;
}

function foundBy(entry: MapRecord): readonly string[] {
  if (entry.recordType === 'ecosystem') return ecosystemWords(entry.record);
  if (entry.recordType === 'organization') return organizationWords(entry.record);
  return programWords(entry.record);
}
