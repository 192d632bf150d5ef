/** What the values of a facet are called. Loaded with what first names one. Pure. */
import type { Cost } from '@stem-ecosystems/schema/program';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import { filterStrings } from './filter.strings.ts';
import type { FacetName } from './map-filters.ts';

/** "Free", "Grade 3", "Libraries"; the value itself, with a capital, where nobody has named it. */
export function facetLabel(
  name: FacetName,
  value: string,
  { language, locale }: { language: Language; locale: string },
): string {
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(filterStrings, language);
  if (name === 'grade') return words.grade(Number(value));
  if (name === 'cost') return words.cost[value as Cost];
  if (name === 'language') {
    return sentence(new Intl.DisplayNames(locale, { type: 'language' }).of(value) ?? value, locale);
  }
  const labels: Readonly<Record<string, string>> =
    name === 'kind' ? shared.programKind : name === 'subject' ? {} : shared[name];
  return labels[value] ?? sentence(value, locale);
}

/** With a capital at the beginning. */
function sentence(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
