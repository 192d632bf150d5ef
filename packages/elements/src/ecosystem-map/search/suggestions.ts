/** What the search field offers for a text: ecosystems and areas of the directory, then places of the gazetteer. Pure. */
import { ecosystemWords } from '@stem-ecosystems/geo/record-text';
import { foldText, matchesWords, wordsOf } from '@stem-ecosystems/geo/text';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { AreaCount } from './areas.ts';
import type { FoundPlace } from '../found-place.ts';

export type Suggestion =
  | {
      readonly type: 'ecosystem';
      readonly record: Ecosystem;
      /** The alias that was meant, where the name does not have the words. */
      readonly alias?: string;
    }
  | ({ readonly type: 'area' } & AreaCount)
  | { readonly type: 'place'; readonly place: FoundPlace };

const MAX_ECOSYSTEMS = 5;
const MAX_AREAS = 3;

/** States and countries, and ecosystems by name, alias or place. Empty for a blank text. */
export function suggestFrom(
  records: readonly Ecosystem[],
  areas: readonly AreaCount[],
  text: string,
): Suggestion[] {
  if (wordsOf(text).length === 0) return [];
  return [...suggestAreas(areas, text), ...suggestEcosystems(records, text)];
}

/** Whether a text is the very name of an area, in the language of the page or in English, or its postal code. */
export function isNamed({ area, englishName }: Omit<AreaCount, 'count'>, text: string): boolean {
  const names = [area.label, englishName, area.region ?? area.country];
  return names.some((name) => foldText(name) === foldText(text.trim()));
}

function suggestAreas(areas: readonly AreaCount[], text: string): Suggestion[] {
  return areas
    .filter(
      (one) =>
        isNamed(one, text) ||
        [one.area.label, one.englishName].some((name) => matchesWords(wordsOf(name), text)),
    )
    .sort(
      (a, b) =>
        Number(isNamed(b, text)) - Number(isNamed(a, text)) ||
        Number(b.count > 0) - Number(a.count > 0),
    )
    .slice(0, MAX_AREAS)
    .map((one) => ({ type: 'area', ...one }));
}

function suggestEcosystems(records: readonly Ecosystem[], text: string): Suggestion[] {
  const byName: Suggestion[] = [];
  const byAlias: Suggestion[] = [];
  const byPlace: Suggestion[] = [];
  for (const record of records) {
    if (matchesWords(wordsOf(record.name), text)) byName.push({ type: 'ecosystem', record });
    else {
      const alias = record.aliases?.find((name) => matchesWords(wordsOf(name), text));
      if (alias !== undefined) byAlias.push({ type: 'ecosystem', record, alias });
      else if (matchesWords(ecosystemWords(record), text)) {
        byPlace.push({ type: 'ecosystem', record });
      }
    }
  }
  return [...byName, ...byAlias, ...byPlace].slice(0, MAX_ECOSYSTEMS);
}
