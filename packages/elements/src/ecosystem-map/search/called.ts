/** Whether what was typed is the name of a place that it found. Pure. */
import { regionName } from '@stem-ecosystems/geo/places';
import { foldText, wordsOf } from '@stem-ecosystems/geo/text';
import { isZip } from '@stem-ecosystems/geo/zip-code';
import type { FoundPlace } from '../found-place.ts';

/** Whether a text is a ZIP code, the name of a place, or a name with a state or country behind a comma. */
export function isCalled(place: FoundPlace, text: string): boolean {
  return isCalledInFull(place, text) || foldText(place.city ?? '') === foldText(text.trim());
}

/** Whether a text can mean nothing but a place: a ZIP code, or a name with a state or country. */
export function isCalledInFull({ city, country, region }: FoundPlace, text: string): boolean {
  if (isZip(text) || text.includes(',')) return true;
  const state = country && region && regionName(country, region);
  const words = wordsOf(text).join(' ');
  return [region, state].some((name) => name && wordsOf(`${city} ${name}`).join(' ') === words);
}
