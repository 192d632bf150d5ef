import type { StringTable } from '../../shared/strings.ts';

interface OtherLayersStrings {
  /** A number that is not exact, as `shownOf` takes it; `count` is a worded round one. */
  about: (count: string) => string;
  /** Behind the sentence on the number of matches: of these the map shows `count`, a worded number. */
  pictured: (count: string) => string;
}

export const otherLayersStrings: StringTable<OtherLayersStrings> = {
  en: {
    about: (count) => `About ${count}`,
    pictured: (count) => `. The map shows ${count} of them.`,
  },
  es: {
    about: (count) => `unos ${count}`,
    pictured: (count) => `. El mapa muestra ${count} de ellos.`,
  },
};
