/** The name of a language (BCP 47) in that of a locale; the code itself where it is none, or the engine has no name. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    // What is no tag of a language comes from an address that somebody has written by hand.
    return code;
  }
}
