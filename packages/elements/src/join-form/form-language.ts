/** The texts of the form by language. English is always there; others are loaded when a page speaks them. */
import type { Language } from '../shared/strings.ts';
import { english } from './join-form-en.strings.ts';
import type { JoinFormStrings } from './join-form.strings.ts';

let spanish: JoinFormStrings | undefined;

/** The texts of a language, English as long as they have not come. */
export function formStrings(language: Language): JoinFormStrings {
  return language === 'es' ? (spanish ?? english) : english;
}

/** Resolves when the texts of a language are there, or cannot be loaded: English then stays. Never rejects. */
export async function loadFormStrings(language: Language): Promise<void> {
  if (language !== 'es' || spanish !== undefined) return;
  try {
    ({ spanish } = await import('./join-form-es.strings.ts'));
  } catch {
    // A form in English is better than none; the next load of the page tries again.
  }
}
