import type { StringTable } from '../../shared/strings.ts';

interface OtherLayersStrings {
  /** Behind the sentence on the number of matches: of these the map shows `count`, a worded number. */
  pictured: (count: string) => string;
}

export const otherLayersStrings: StringTable<OtherLayersStrings> = {
  en: { pictured: (count) => `. The map shows ${count} of them.` },
  es: { pictured: (count) => `. El mapa muestra ${count} de ellos.` },
};
