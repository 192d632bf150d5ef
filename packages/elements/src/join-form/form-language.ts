import type { StringTable } from '../shared/strings.ts';
import { english } from './join-form-en.strings.ts';
import type { JoinFormStrings } from './join-form.strings.ts';

export const formStrings: StringTable<JoinFormStrings> = {
  en: english,
  load: { es: async () => (await import('./join-form-es.strings.ts')).spanish },
};
