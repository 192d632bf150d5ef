/** What the values of a facet are called. Loaded with what first names one. Pure. */

import { sharedStrings } from '../../shared/shared-strings.ts';
import { pickStrings, type Language } from '../../shared/strings.ts';
import { filterStrings } from './filter.strings.ts';
import { languageName } from '../details/language-name.ts';
import type { FacetName } from './map-filters.ts';
import { sentence } from '../details/sentence.ts';
import { subjectName } from '../details/subject.strings.ts';

/** "Free", "Grade 3", "Libraries"; the value itself, with a capital, where nobody has named it. */
export function facetLabel(
  name: FacetName,
  value: string,
  { language, locale }: { language: Language; locale: string },
): string {
  const shared = pickStrings(sharedStrings, language);
  const words = pickStrings(filterStrings, language);
  if (name === 'grade') return words.grade(Number(value));
  if (name === 'language') return sentence(languageName(value, locale), locale);
  if (name === 'subject') return sentence(subjectName(value, language), locale);
  const labels: Readonly<Record<string, string>> =
    name === 'kind' ? shared.programKind : name === 'cost' ? words.cost : shared[name];
  return labels[value] ?? sentence(value, locale);
}
