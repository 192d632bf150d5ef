import type { Language } from './language.ts';

interface LayoutStrings {
  skip: string;
  languages: string;
  footer: string;
  disclaimer: string;
  contact: string;
  status: string;
  privacy: string;
}

export const layoutStrings: Readonly<Record<Language, LayoutStrings>> = {
  en: {
    skip: 'Skip to content',
    languages: 'Language',
    footer: 'About this directory',
    disclaimer:
      'Facts come from public sources and each record names its own. A listing is no endorsement.',
    contact: 'Contact',
    status: 'Status of a message',
    privacy: 'Privacy',
  },
  es: {
    skip: 'Ir al contenido',
    languages: 'Idioma',
    footer: 'Acerca de este directorio',
    disclaimer:
      'Los datos proceden de fuentes públicas y cada registro nombra la suya. Figurar en la lista no es una recomendación.',
    contact: 'Contacto',
    status: 'Estado de un mensaje',
    privacy: 'Privacidad',
  },
};
