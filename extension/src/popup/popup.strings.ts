import type { StringTable } from '@stem-ecosystems/elements/strings';

interface PopupStrings {
  title: string;
  /** Above the name of the partner whose site the tab shows. */
  youAreOn: (host: string) => string;
  partOf: string;
  near: (partner: string) => string;
  nearYou: string;
  privacy: string;
}

export const popupStrings: StringTable<PopupStrings> = {
  en: {
    title: 'STEM Ecosystems near you',
    youAreOn: (host) => `This site, ${host}, belongs to`,
    partOf: 'Part of',
    near: (partner) => `Near ${partner}`,
    nearYou: 'Near you',
    privacy: 'Everything here comes with the extension. Nothing about you or this page is sent.',
  },
  es: {
    title: 'Ecosistemas STEM cerca de usted',
    youAreOn: (host) => `Este sitio, ${host}, pertenece a`,
    partOf: 'Forma parte de',
    near: (partner) => `Cerca de ${partner}`,
    nearYou: 'Cerca de usted',
    privacy: 'Todo lo que ve viene con la extensión. No se envía nada sobre usted ni esta página.',
  },
};
