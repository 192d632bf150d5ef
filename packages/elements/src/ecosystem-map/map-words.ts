/** The texts of the map by language. English is always there; others are loaded when a page speaks them. */
import type { Language } from '../shared/strings.ts';
import { english, type MapStrings } from './ecosystem-map.strings.ts';

let spanish: MapStrings | undefined;

/** The texts of a language, English as long as they have not come. */
export function mapWords(language: Language): MapStrings {
  return language === 'es' ? (spanish ?? english) : english;
}

/** Resolves when the texts of a language are there, or cannot be loaded: English then stays. Never rejects. */
export async function loadMapWords(language: Language): Promise<void> {
  if (language !== 'es' || spanish !== undefined) return;
  try {
    ({ spanish } = await import('./ecosystem-map-es.strings.ts'));
  } catch {
    // A map in English is better than none; the next load of the page tries again.
  }
}
