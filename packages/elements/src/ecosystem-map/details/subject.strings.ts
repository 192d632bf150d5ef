import { pickStrings, type Language, type StringTable } from '../../shared/strings.ts';

/** Subjects that programs commonly have, in lower case; a directory may have others. */
const subjectStrings: StringTable<Readonly<Record<string, string>>> = {
  en: {},
  es: {
    arts: 'artes',
    careers: 'profesiones',
    computing: 'informática',
    engineering: 'ingeniería',
    environment: 'medio ambiente',
    health: 'salud',
    making: 'talleres de fabricación',
    mathematics: 'matemáticas',
    robotics: 'robótica',
    science: 'ciencias',
    space: 'espacio',
    technology: 'tecnología',
  },
};

/** What a subject is called in a language; the subject itself where nobody has named it. */
export function subjectName(subject: string, language: Language): string {
  return pickStrings(subjectStrings, language)[subject] ?? subject;
}
