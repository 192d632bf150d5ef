/** What the form says once something is typed or sent. Loaded with the code that says it. */
import type { StringTable } from '../shared/strings.ts';
import type { FieldName } from './form-fields.ts';

/** Why sending failed, as the sender needs to know it. */
export type FailureReason =
  'unreachable' | 'refused' | 'conflict' | 'too-large' | 'busy' | 'not-taken' | 'unexpected';

export interface SendingStrings {
  missing: Partial<Record<FieldName, string>>;
  missingOther: string;
  emailRule: string;
  websiteRule: string;
  tooLong: (limit: string) => string;
  oneLine: string;
  otherRule: string;
  failures: Record<FailureReason, string>;
  /** `wait` is worded already. */
  wait: (wait: string) => string;
  waitSeconds: { one: string; other: string };
  waitMinutes: { one: string; other: string };
  nothingLost: string;
  doneTitle: string;
  doneText: string;
  linkTitle: string;
  linkText: string;
  linkAdvice: string;
  openLink: string;
  copyLink: string;
  copied: string;
  another: string;
}

export const sendingStrings: StringTable<SendingStrings> = {
  en: {
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
  },
  es: {
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
  },
};
