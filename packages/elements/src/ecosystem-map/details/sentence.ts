/** A text with a capital at its beginning, as what stands by itself has. */
export function sentence(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
