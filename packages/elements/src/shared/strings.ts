/** The languages the elements speak. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A table of one component's texts: every language has the same members, each a string or a function. */
export type StringTable<T> = Readonly<Record<Language, T>>;

/** The texts of one language. */
export function pickStrings<T>(table: StringTable<T>, language: Language): T {
  return table[language];
}

/**
 * The language and locale for a BCP 47 tag: `es-MX` gives Spanish texts and Mexican numbers and dates; a language
 * we have no texts in gives English for both, so that words and numbers agree.
 */
export function languageOf(tag: string | undefined): { language: Language; locale: string } {
  const canonical = canonicalTag(tag);
  const base = canonical?.split('-')[0];
  const language = LANGUAGES.find((known) => known === base);
  return language === undefined || canonical === undefined
    ? { language: 'en', locale: 'en-US' }
    : { language, locale: canonical === 'en' ? 'en-US' : canonical };
}

function canonicalTag(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === '') return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // A malformed lang attribute is the page's affair; browsers ignore it too.
    return undefined;
  }
}
