/** The languages the elements speak. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The texts of one component. English is at hand at once; another language where it was given, or has been loaded. */
export interface StringTable<T> {
  readonly en: T;
  es?: T;
  /** Where the languages that are not at hand come from. */
  readonly load?: { readonly es: () => Promise<T> };
}

/** The texts of one language; English as long as they have not come. */
export function pickStrings<T>(table: StringTable<T>, language: Language): T {
  return table[language] ?? table.en;
}

/**
 * Resolves when the texts of a language are there, or cannot be loaded: a widget in English is better than none.
 * Undefined where they are there already, so that nobody waits. Never rejects.
 */
export function loadStrings(
  language: Language,
  tables: readonly StringTable<unknown>[],
): Promise<unknown> | undefined {
  if (language === 'en') return undefined;
  const missing = tables.filter((table) => table[language] === undefined);
  if (missing.length === 0) return undefined;
  return Promise.allSettled(
    missing.map(async (table) => {
      table[language] = await table.load?.[language]();
    }),
  );
}

/**
 * The language and locale for a BCP 47 tag: `es-MX` gives Spanish texts and Mexican numbers and dates; a language
 * we have no texts in gives English for both, so that words and numbers agree.
 */
export function languageOf(tag: string | undefined): LanguageAndLocale {
  if (last === undefined || last.tag !== tag) last = { tag, answer: readTag(tag) };
  return last.answer;
}

interface LanguageAndLocale {
  readonly language: Language;
  readonly locale: string;
}

/** A page has one language as a rule, and everything that is shown asks for it. */
let last: { readonly tag: string | undefined; readonly answer: LanguageAndLocale } | undefined;

function readTag(tag: string | undefined): LanguageAndLocale {
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
