import type { Language } from './language.ts';

interface ContactStrings {
  title: string;
  correctionTitle: string;
  lead: string;
  correctionLead: string;
  to: string;
  office: string;
  about: string;
  emailHint: string;
  messageHint: string;
  children: string;
  privacy: string;
  consentRequired: string;
  send: string;
}

export const contactStrings: Readonly<Record<Language, ContactStrings>> = {
  en: {
    title: 'Contact',
    correctionTitle: 'Report a correction',
    lead: 'Write to one ecosystem, or to the office that keeps this directory. You get a private link to follow your message.',
    correctionLead:
      'Tell us what is wrong and, if you can, where the right fact stands. You get a private link to follow your message.',
    to: 'To',
    office: 'The office of this directory',
    about: 'About',
    emailHint: 'Only for the reply.',
    messageHint: 'Up to 5,000 characters.',
    children: 'Please do not write anything that tells who a child is.',
    privacy: 'What is kept, and for how long',
    consentRequired: 'required',
    send: 'Send',
  },
  es: {
    title: 'Contacto',
    correctionTitle: 'Informar de una corrección',
    lead: 'Escriba a un ecosistema o a la oficina que lleva este directorio. Recibirá un enlace privado para seguir su mensaje.',
    correctionLead:
      'Díganos qué no es correcto y, si puede, dónde está el dato correcto. Recibirá un enlace privado para seguir su mensaje.',
    to: 'Para',
    office: 'La oficina de este directorio',
    about: 'Sobre',
    emailHint: 'Solo para la respuesta.',
    messageHint: 'Hasta 5000 caracteres.',
    children: 'Por favor, no escriba nada que permita saber quién es un menor.',
    privacy: 'Qué se guarda y cuánto tiempo',
    consentRequired: 'obligatorio',
    send: 'Enviar',
  },
};
