import type { ProblemCode } from '@stem-ecosystems/schema/problem';
import type { Language } from './language.ts';

interface ErrorStrings {
  problems: Readonly<Record<ProblemCode, { title: string; text: string }>>;
  wait: (seconds: number) => string;
  issues: string;
  back: string;
  home: string;
  contact: string;
  status: (status: number) => string;
}

export const errorStrings: Readonly<Record<Language, ErrorStrings>> = {
  en: {
    problems: {
      'bad-request': {
        title: 'This request could not be read',
        text: 'Go back and try again.',
      },
      'invalid-query': {
        title: 'This address has a part we do not know',
        text: 'Check what stands after the question mark.',
      },
      'invalid-body': {
        title: 'Some answers need another look',
        text: 'Nothing was stored. Go back with your browser, what you typed is still there.',
      },
      unauthorized: {
        title: 'This link does not open anything',
        text: 'The code in it is missing or wrong.',
      },
      'not-found': {
        title: 'There is nothing at this address',
        text: 'It may have moved, or the link has a slip of the pen.',
      },
      'method-not-allowed': {
        title: 'This address does not take that',
        text: 'It can be looked at, but nothing can be sent to it this way.',
      },
      'not-acceptable': {
        title: 'This is not available in that form',
        text: 'Ask for one of the formats named in the API reference.',
      },
      'idempotency-conflict': {
        title: 'This form was sent before with other answers',
        text: 'The first message is stored. To send a second one, open the form anew.',
      },
      'state-conflict': {
        title: 'This can no longer be changed',
        text: 'The matter is closed. You can send a new message.',
      },
      'payload-too-large': {
        title: 'This is too long',
        text: 'Nothing was stored. Shorten your message and send it again.',
      },
      'unsupported-media-type': {
        title: 'This format is not read here',
        text: 'Send the form from a page, or JSON as the API reference says.',
      },
      'rate-limited': {
        title: 'Too much at once',
        text: 'Nothing was stored. Wait a little and send it again.',
      },
      internal: {
        title: 'Something went wrong here',
        text: 'It is our fault and has been noted. Please try again later.',
      },
      unavailable: {
        title: 'The directory cannot answer right now',
        text: 'Please try again in a few minutes.',
      },
    },
    wait: (seconds) =>
      seconds < 90
        ? `Please wait ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`
        : `Please wait ${String(Math.ceil(seconds / 60))} minutes.`,
    issues: 'What needs another look',
    back: 'Go back with your browser to change it.',
    home: 'Go to the home page',
    contact: 'Write to us',
    status: (status) => `Error ${String(status)}`,
  },
  es: {
    problems: {
      'bad-request': {
        title: 'No se pudo leer esta petición',
        text: 'Vuelva atrás e inténtelo de nuevo.',
      },
      'invalid-query': {
        title: 'Esta dirección tiene una parte que no conocemos',
        text: 'Revise lo que sigue al signo de interrogación.',
      },
      'invalid-body': {
        title: 'Hay que revisar algunas respuestas',
        text: 'No se guardó nada. Vuelva atrás con su navegador: lo que escribió sigue ahí.',
      },
      unauthorized: {
        title: 'Este enlace no abre nada',
        text: 'Falta el código o no es correcto.',
      },
      'not-found': {
        title: 'No hay nada en esta dirección',
        text: 'Puede que se haya movido o que el enlace tenga un error.',
      },
      'method-not-allowed': {
        title: 'Esta dirección no admite eso',
        text: 'Se puede consultar, pero no se le puede enviar nada de este modo.',
      },
      'not-acceptable': {
        title: 'No está disponible en ese formato',
        text: 'Pida uno de los formatos que nombra la referencia de la API.',
      },
      'idempotency-conflict': {
        title: 'Este formulario ya se envió con otras respuestas',
        text: 'El primer mensaje está guardado. Para enviar otro, abra el formulario de nuevo.',
      },
      'state-conflict': {
        title: 'Esto ya no se puede cambiar',
        text: 'El asunto está cerrado. Puede enviar un mensaje nuevo.',
      },
      'payload-too-large': {
        title: 'Es demasiado largo',
        text: 'No se guardó nada. Acorte su mensaje y envíelo de nuevo.',
      },
      'unsupported-media-type': {
        title: 'Este formato no se lee aquí',
        text: 'Envíe el formulario desde una página, o JSON como dice la referencia de la API.',
      },
      'rate-limited': {
        title: 'Demasiado a la vez',
        text: 'No se guardó nada. Espere un poco y envíelo de nuevo.',
      },
      internal: {
        title: 'Algo falló aquí',
        text: 'Es culpa nuestra y ha quedado anotado. Inténtelo más tarde, por favor.',
      },
      unavailable: {
        title: 'El directorio no puede responder ahora',
        text: 'Inténtelo de nuevo en unos minutos, por favor.',
      },
    },
    wait: (seconds) =>
      seconds < 90
        ? `Espere ${String(seconds)} ${seconds === 1 ? 'segundo' : 'segundos'}, por favor.`
        : `Espere ${String(Math.ceil(seconds / 60))} minutos, por favor.`,
    issues: 'Lo que hay que revisar',
    back: 'Vuelva atrás con su navegador para cambiarlo.',
    home: 'Ir a la página de inicio',
    contact: 'Escríbanos',
    status: (status) => `Error ${String(status)}`,
  },
};
