import type { ApplicationState, Purpose } from '@stem-ecosystems/schema/application';
import type { Language } from './language.ts';

/** Why the page has nothing to show, or could not do what was asked. */
export type StatusProblem =
  | 'token-missing'
  | 'token-unknown'
  | 'closed'
  | 'invalid'
  | 'not-confirmed'
  | 'rate-limited'
  | 'offline';

/** What was just done. */
export type StatusNotice = 'changed' | 'unchanged' | 'withdrawn';

interface StatusStrings {
  title: string;
  lead: string;
  tokenHint: string;
  show: string;
  loading: string;
  retry: string;
  states: Readonly<Record<ApplicationState, { name: string; text: string }>>;
  purposes: Readonly<Record<Purpose, string>>;
  by: Readonly<Record<'applicant' | 'office', string>>;
  problems: Readonly<Record<StatusProblem, string>>;
  notices: Readonly<Record<StatusNotice, string>>;
  history: string;
  received: string;
  updated: string;
  kind: string;
  correctTitle: string;
  correctLead: string;
  answerTitle: string;
  answerHint: string;
  save: string;
  withdrawTitle: string;
  withdrawLead: string;
  withdrawConfirm: string;
  withdraw: string;
  withdrawQuestion: string;
  keep: string;
}

export const statusStrings: Readonly<Record<Language, StatusStrings>> = {
  en: {
    title: 'Status of your message',
    lead: 'Open the private link you were given, or enter the code that stands in it after the # sign.',
    tokenHint: 'The code is a row of letters and digits, like in /status#k3J…',
    show: 'Show the status',
    loading: 'Fetching the status …',
    retry: 'Try again',
    states: {
      received: { name: 'Received', text: 'It is safely stored and waits to be read.' },
      'in-review': { name: 'Being read', text: 'Somebody is working on it.' },
      'needs-information': {
        name: 'There is a question for you',
        text: 'Read the question in the history and answer it below.',
      },
      accepted: { name: 'Accepted', text: 'It was accepted. Nothing more is needed from you.' },
      declined: {
        name: 'Declined',
        text: 'It was not accepted. The reason, if one was given, stands in the history.',
      },
      withdrawn: { name: 'Withdrawn', text: 'You withdrew it and your answers are erased.' },
      merged: {
        name: 'Joined with another',
        text: 'It goes on together with another one about the same matter.',
      },
    },
    purposes: {
      'start-ecosystem': 'A community applies to the network',
      'join-ecosystem': 'Joining an ecosystem',
      contact: 'Message',
      'propose-session': 'Proposed session',
    },
    by: { applicant: 'You', office: 'The office' },
    problems: {
      'token-missing': 'Enter the code from the link you were given.',
      'token-unknown':
        'There is no message with this code. Check that the whole link was copied, up to its last character.',
      closed: 'The matter is closed and can no longer be changed. You can send a new message.',
      invalid: 'Nothing was changed yet. Some answers need another look.',
      'not-confirmed': 'Nothing was withdrawn. Tick the box to confirm that you want to.',
      'rate-limited': 'That was too much at once. Wait a little and try again.',
      offline: 'The directory cannot be reached right now. Nothing is lost; try again in a moment.',
    },
    notices: {
      changed: 'Your changes are stored.',
      unchanged: 'There was nothing to change.',
      withdrawn: 'Your answers are erased.',
    },
    history: 'What happened so far',
    received: 'Received',
    updated: 'Last change',
    kind: 'Kind',
    correctTitle: 'Your answers',
    correctLead: 'You can correct them as long as the matter is open.',
    answerTitle: 'Answer the question',
    answerHint: 'Leave empty if you only correct something.',
    save: 'Save changes',
    withdrawTitle: 'Withdraw your answers',
    withdrawLead: 'Your answers are erased at once. This cannot be undone.',
    withdrawConfirm: 'Yes, erase my answers',
    withdraw: 'Withdraw',
    withdrawQuestion: 'Erase your answers?',
    keep: 'No, keep them',
  },
  es: {
    title: 'Estado de su mensaje',
    lead: 'Abra el enlace privado que recibió o escriba el código que aparece en él después del signo #.',
    tokenHint: 'El código es una serie de letras y cifras, como en /status#k3J…',
    show: 'Ver el estado',
    loading: 'Consultando el estado…',
    retry: 'Intentar de nuevo',
    states: {
      received: { name: 'Recibido', text: 'Está guardado de forma segura y espera a ser leído.' },
      'in-review': { name: 'En lectura', text: 'Alguien se está ocupando de él.' },
      'needs-information': {
        name: 'Hay una pregunta para usted',
        text: 'Lea la pregunta en el historial y respóndala más abajo.',
      },
      accepted: { name: 'Aceptado', text: 'Fue aceptado. No hace falta nada más de su parte.' },
      declined: {
        name: 'No aceptado',
        text: 'No fue aceptado. El motivo, si se dio, aparece en el historial.',
      },
      withdrawn: { name: 'Retirado', text: 'Usted lo retiró y sus respuestas están borradas.' },
      merged: { name: 'Unido a otro', text: 'Continúa junto con otro sobre el mismo asunto.' },
    },
    purposes: {
      'start-ecosystem': 'Una comunidad solicita entrar en la red',
      'join-ecosystem': 'Unirse a un ecosistema',
      contact: 'Mensaje',
      'propose-session': 'Propuesta de sesión',
    },
    by: { applicant: 'Usted', office: 'La oficina' },
    problems: {
      'token-missing': 'Escriba el código del enlace que recibió.',
      'token-unknown':
        'No hay ningún mensaje con este código. Compruebe que copió el enlace entero, hasta el último carácter.',
      closed: 'El asunto está cerrado y ya no se puede cambiar. Puede enviar un mensaje nuevo.',
      invalid: 'Todavía no se cambió nada. Hay que revisar algunas respuestas.',
      'not-confirmed': 'No se retiró nada. Marque la casilla para confirmar que quiere hacerlo.',
      'rate-limited': 'Fue demasiado a la vez. Espere un poco e inténtelo de nuevo.',
      offline:
        'Ahora no se puede llegar al directorio. No se pierde nada; inténtelo en un momento.',
    },
    notices: {
      changed: 'Sus cambios están guardados.',
      unchanged: 'No había nada que cambiar.',
      withdrawn: 'Sus respuestas están borradas.',
    },
    history: 'Lo que ha pasado hasta ahora',
    received: 'Recibido',
    updated: 'Último cambio',
    kind: 'Tipo',
    correctTitle: 'Sus respuestas',
    correctLead: 'Puede corregirlas mientras el asunto esté abierto.',
    answerTitle: 'Responder a la pregunta',
    answerHint: 'Déjelo vacío si solo corrige algo.',
    save: 'Guardar los cambios',
    withdrawTitle: 'Retirar sus respuestas',
    withdrawLead: 'Sus respuestas se borran en el acto. No se puede deshacer.',
    withdrawConfirm: 'Sí, borrar mis respuestas',
    withdraw: 'Retirar',
    withdrawQuestion: '¿Borrar sus respuestas?',
    keep: 'No, conservarlas',
  },
};
