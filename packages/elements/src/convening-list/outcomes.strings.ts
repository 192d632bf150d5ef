import type { Resource } from '@stem-ecosystems/schema/convening';
import type { StringTable } from '../shared/strings.ts';

/** A noun for a count; the count itself stands apart. */
interface Noun {
  one: string;
  other: string;
}

export interface OutcomesStrings {
  takeaways: string;
  resources: string;
  attendance: string;
  resource: Record<Resource['kind'], string>;
  people: Noun;
  ecosystems: Noun;
  joined: Noun;
  networkSize: Noun;
}

export const outcomesStrings: StringTable<OutcomesStrings> = {
  en: {
    takeaways: 'Takeaways',
    resources: 'Slides, recordings, notes',
    attendance: 'Who came',
    resource: {
      slides: 'Slides',
      recording: 'Recording',
      notes: 'Notes',
      summary: 'Summary',
      photos: 'Photos',
    },
    people: { one: 'person', other: 'people' },
    ecosystems: { one: 'ecosystem', other: 'ecosystems' },
    joined: { one: 'joined the network', other: 'joined the network' },
    networkSize: { one: 'in the network then', other: 'in the network then' },
  },
  es: {
    takeaways: 'Conclusiones',
    resources: 'Presentaciones, grabaciones, notas',
    attendance: 'Quiénes asistieron',
    resource: {
      slides: 'Presentación',
      recording: 'Grabación',
      notes: 'Notas',
      summary: 'Resumen',
      photos: 'Fotos',
    },
    people: { one: 'persona', other: 'personas' },
    ecosystems: { one: 'ecosistema', other: 'ecosistemas' },
    joined: { one: 'se unió a la red', other: 'se unieron a la red' },
    networkSize: { one: 'en la red entonces', other: 'en la red entonces' },
  },
};
