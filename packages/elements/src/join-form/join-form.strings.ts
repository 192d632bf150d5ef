import type { Purpose } from '@stem-ecosystems/schema/application';
import type { StringTable } from '../shared/strings.ts';
import type { FieldName } from './form-fields.ts';

/** Why sending failed, as the sender needs to know it. */
export type FailureReason =
  'unreachable' | 'refused' | 'conflict' | 'too-large' | 'busy' | 'not-taken' | 'unexpected';

export interface JoinFormStrings {
  labels: Record<FieldName, string>;
  /** Label of the message where one joins. */
  joinMessage: string;
  to: string;
  office: string;
  chooseEcosystem: string;
  loadingEcosystems: string;
  ecosystemsFailed: string;
  about: string;
  recordTypes: Record<'ecosystem' | 'organization' | 'program' | 'convening', string>;
  person: string;
  organizationKind: string;
  noSector: string;
  required: string;
  optional: string;
  hints: Partial<Record<FieldName, string>>;
  noChildren: string;
  privacy: string;
  missing: Partial<Record<FieldName, string>>;
  missingOther: string;
  emailRule: string;
  websiteRule: string;
  tooLong: (limit: string) => string;
  oneLine: string;
  otherRule: string;
  problems: { one: string; other: string };
  send: string;
  sending: string;
  failures: Record<FailureReason, string>;
  /** `wait` is worded already. */
  wait: (wait: string) => string;
  waitSeconds: { one: string; other: string };
  waitMinutes: { one: string; other: string };
  nothingLost: string;
  /** `time` is worded already. */
  saved: (time: string) => string;
  restored: (time: string) => string;
  forget: string;
  forgotten: string;
  doneTitle: string;
  doneText: string;
  linkTitle: string;
  linkText: string;
  linkAdvice: string;
  openLink: string;
  copyLink: string;
  copied: string;
  another: string;
  notTaken: Record<Exclude<Purpose, 'join-ecosystem' | 'contact'>, string>;
  purposeUnknown: string;
  hostTakesNone: string;
  contactLink: string;
}

export const joinFormStrings: StringTable<JoinFormStrings> = {
  en: {
    labels: {
      ecosystemId: 'Ecosystem',
      as: 'I am joining as',
      name: 'Your name',
      email: 'Your email',
      organization: 'Organization',
      sector: 'Sector',
      website: 'Website',
      city: 'City',
      message: 'Message',
      consent: 'Your agreement',
    },
    joinMessage: 'What would you like to do, or to bring?',
    to: 'To',
    office: 'The network’s office',
    chooseEcosystem: 'Choose an ecosystem',
    loadingEcosystems: 'Loading the ecosystems…',
    ecosystemsFailed: 'The list of ecosystems could not be loaded.',
    about: 'About',
    recordTypes: {
      ecosystem: 'Ecosystem',
      organization: 'Organization',
      program: 'Program',
      convening: 'Convening',
    },
    person: 'a person',
    organizationKind: 'an organization',
    noSector: 'No answer',
    required: 'required',
    optional: 'optional',
    hints: {
      email: 'Only for the reply.',
      website: 'For example https://example.org',
    },
    noChildren: 'Please do not write anything that tells who a child is.',
    privacy: 'What is kept, and for how long',
    missing: {
      ecosystemId: 'Choose an ecosystem.',
      name: 'Enter your name.',
      email: 'Enter your email address, so that you can get a reply.',
      organization: 'Enter the name of the organization.',
      message: 'Write a few words.',
      consent: 'Tick the box: without your agreement nothing can be kept, or answered.',
    },
    missingOther: 'Fill in this field.',
    emailRule: 'Enter an email address like name@example.org.',
    websiteRule: 'Enter a whole web address like https://example.org.',
    tooLong: (limit) => `Shorten this to at most ${limit} characters.`,
    oneLine: 'Write this on one line.',
    otherRule: 'Check this answer.',
    problems: { one: 'One answer needs another look', other: '{} answers need another look' },
    send: 'Send',
    sending: 'Sending…',
    failures: {
      unreachable: 'The directory does not answer right now.',
      refused: 'The directory did not take some of the answers.',
      conflict:
        'Something else was sent before under the same number. Send again to send this as a new message.',
      'too-large': 'This is too long for the directory. Shorten the message and send it again.',
      busy: 'The directory gets too much at once.',
      'not-taken': 'This directory does not take messages.',
      unexpected: 'Something went wrong at the directory.',
    },
    wait: (wait) => `Please wait ${wait}.`,
    waitSeconds: { one: '{} second', other: '{} seconds' },
    waitMinutes: { one: '{} minute', other: '{} minutes' },
    nothingLost: 'Nothing you typed is lost, and trying again never sends it twice.',
    saved: (time) => `Saved on this device, ${time}. Kept for 30 days or until sent.`,
    restored: (time) => `What you typed before was kept on this device, ${time}.`,
    forget: 'Forget it and empty the form',
    forgotten: 'Forgotten. The form is empty.',
    doneTitle: 'Your message has arrived',
    doneText: 'It is safely stored and will be read by the people it is meant for.',
    linkTitle: 'Your private link',
    linkText:
      'With it you see what becomes of your message, answer questions, correct or withdraw it.',
    linkAdvice: 'Keep this link: it is shown only here, and whoever has it can read what you sent.',
    openLink: 'Open the status page',
    copyLink: 'Copy the link',
    copied: 'Copied',
    another: 'Send another message',
    notTaken: {
      'start-ecosystem': 'This directory does not take applications of new ecosystems here yet.',
      'propose-session': 'This directory does not take proposals for sessions here yet.',
    },
    purposeUnknown: 'This page asks for a form that does not exist.',
    hostTakesNone: 'This directory shows its data but takes no messages.',
    contactLink: 'Write to the office instead',
  },
  es: {
    labels: {
      ecosystemId: 'Ecosistema',
      as: 'Me uno como',
      name: 'Su nombre',
      email: 'Su correo electrónico',
      organization: 'Organización',
      sector: 'Sector',
      website: 'Sitio web',
      city: 'Ciudad',
      message: 'Mensaje',
      consent: 'Su acuerdo',
    },
    joinMessage: '¿Qué le gustaría hacer o aportar?',
    to: 'Para',
    office: 'La oficina de la red',
    chooseEcosystem: 'Elija un ecosistema',
    loadingEcosystems: 'Cargando los ecosistemas…',
    ecosystemsFailed: 'No se pudo cargar la lista de ecosistemas.',
    about: 'Sobre',
    recordTypes: {
      ecosystem: 'Ecosistema',
      organization: 'Organización',
      program: 'Programa',
      convening: 'Encuentro',
    },
    person: 'una persona',
    organizationKind: 'una organización',
    noSector: 'Sin respuesta',
    required: 'obligatorio',
    optional: 'opcional',
    hints: {
      email: 'Solo para la respuesta.',
      website: 'Por ejemplo https://example.org',
    },
    noChildren: 'Por favor, no escriba nada que permita saber quién es un menor.',
    privacy: 'Qué se guarda y cuánto tiempo',
    missing: {
      ecosystemId: 'Elija un ecosistema.',
      name: 'Escriba su nombre.',
      email: 'Escriba su correo electrónico para poder recibir una respuesta.',
      organization: 'Escriba el nombre de la organización.',
      message: 'Escriba unas palabras.',
      consent: 'Marque la casilla: sin su acuerdo no se puede guardar ni responder nada.',
    },
    missingOther: 'Complete este campo.',
    emailRule: 'Escriba un correo electrónico como nombre@example.org.',
    websiteRule: 'Escriba una dirección web completa como https://example.org.',
    tooLong: (limit) => `Acorte este texto a ${limit} caracteres como máximo.`,
    oneLine: 'Escríbalo en una sola línea.',
    otherRule: 'Revise esta respuesta.',
    problems: { one: 'Hay que revisar una respuesta', other: 'Hay que revisar {} respuestas' },
    send: 'Enviar',
    sending: 'Enviando…',
    failures: {
      unreachable: 'El directorio no responde en este momento.',
      refused: 'El directorio no aceptó algunas de las respuestas.',
      conflict:
        'Antes se envió otra cosa con el mismo número. Envíe otra vez para mandar esto como mensaje nuevo.',
      'too-large': 'Es demasiado largo para el directorio. Acorte el mensaje y envíelo de nuevo.',
      busy: 'El directorio recibe demasiado a la vez.',
      'not-taken': 'Este directorio no recibe mensajes.',
      unexpected: 'Algo falló en el directorio.',
    },
    wait: (wait) => `Espere ${wait}, por favor.`,
    waitSeconds: { one: '{} segundo', other: '{} segundos' },
    waitMinutes: { one: '{} minuto', other: '{} minutos' },
    nothingLost:
      'No se pierde nada de lo escrito, y al intentarlo de nuevo nunca se envía dos veces.',
    saved: (time) =>
      `Guardado en este dispositivo, ${time}. Se conserva 30 días o hasta que se envíe.`,
    restored: (time) => `Lo que escribió antes se conservó en este dispositivo, ${time}.`,
    forget: 'Olvidarlo y vaciar el formulario',
    forgotten: 'Olvidado. El formulario está vacío.',
    doneTitle: 'Su mensaje ha llegado',
    doneText: 'Está guardado de forma segura y lo leerán las personas a quienes va dirigido.',
    linkTitle: 'Su enlace privado',
    linkText:
      'Con él verá qué pasa con su mensaje y podrá responder preguntas, corregirlo o retirarlo.',
    linkAdvice:
      'Guarde este enlace: solo se muestra aquí, y quien lo tenga puede leer lo que envió.',
    openLink: 'Abrir la página de estado',
    copyLink: 'Copiar el enlace',
    copied: 'Copiado',
    another: 'Enviar otro mensaje',
    notTaken: {
      'start-ecosystem': 'Este directorio aún no recibe aquí solicitudes de nuevos ecosistemas.',
      'propose-session': 'Este directorio aún no recibe aquí propuestas de sesiones.',
    },
    purposeUnknown: 'Esta página pide un formulario que no existe.',
    hostTakesNone: 'Este directorio muestra sus datos pero no recibe mensajes.',
    contactLink: 'Escribir a la oficina',
  },
};
