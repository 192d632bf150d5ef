/** What the search field offers for a text: ecosystems and areas of the directory, then places of the gazetteer. Pure. */
import { ecosystemWords } from '@stem-ecosystems/geo/record-text';
import { foldText, matchesWords, wordsOf } from '@stem-ecosystems/geo/text';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { AreaCount } from './areas.ts';
import type { FoundArea, FoundPlace } from './found-place.ts';

export type Suggestion =
  | {
      readonly type: 'ecosystem';
      readonly record: Ecosystem;
      /** The alias that was meant, where the name does not have the words. */
      readonly alias?: string;
    }
  | { readonly type: 'area'; readonly area: FoundArea; readonly count: number }
  | { readonly type: 'place'; readonly place: FoundPlace };

const MAX_ECOSYSTEMS = 5;
const MAX_AREAS = 3;

/** Ecosystems by name or alias, and the states and countries that have some. Empty for a blank text. */
export function suggestFrom(
  records: readonly Ecosystem[],
  areas: readonly AreaCount[],
  text: string,
): Suggestion[] {
  if (wordsOf(text).length === 0) return [];
  return [...suggestAreas(areas, text), ...suggestEcosystems(records, text)];
}

function suggestAreas(areas: readonly AreaCount[], text: string): Suggestion[] {
  const asked = foldText(text.trim());
  return areas
    .filter(
      ({ area }) => foldText(area.label).startsWith(asked) || area.region?.toLowerCase() === asked,
    )
    .slice(0, MAX_AREAS)
    .map(({ area, count }) => ({ type: 'area', area, count }));
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
