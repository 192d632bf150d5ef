import type { StringTable } from '../../shared/strings.ts';

/** What is told of an ecosystem in its details and on paper. */
interface FactsStrings {
  serviceArea: string;
  lead: string;
}

export const factsStrings: StringTable<FactsStrings> = {
  en: { serviceArea: 'Area served', lead: 'Led by' },
  es: { serviceArea: 'Zona de servicio', lead: 'Dirigido por' },
};
