import type { StringTable } from '../shared/strings.ts';
import { english, type MapStrings } from './ecosystem-map.strings.ts';

export const mapStrings: StringTable<MapStrings> = {
  en: english,
  load: { es: async () => (await import('./ecosystem-map-es.strings.ts')).spanish },
};
