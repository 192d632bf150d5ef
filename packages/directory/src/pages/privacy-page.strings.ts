/** What is kept, how long, how removed. docs/privacy.md says the same; a test compares the two. */
import type { Language } from './language.ts';

export interface PrivacySection {
  title: string;
  paragraphs: readonly string[];
  points?: readonly string[];
}

interface PrivacyStrings {
  title: string;
  lead: string;
  sections: readonly PrivacySection[];
}

export const privacyStrings: Readonly<Record<Language, PrivacyStrings>> = {
  en: {
    title: 'Privacy',
    lead: 'What is kept when you use this directory or a site that shows it, how long, and how it is removed.',
    sections: [
      {
        title: 'Looking something up',
        paragraphs: [
          'Nothing about you is kept. There are no cookies, no accounts and no statistics that tell people apart, and no other company is asked for anything: no map tiles, no fonts.',
          'A ZIP code or city that you type is looked up on your own device. What the directory is asked for is a cell of about 11 kilometers, never a point. The position of your device is used only when you ask for it, and does not leave the device.',
        ],
      },
      {
        title: 'Sending a message or joining',
        paragraphs: ['This is kept, because somebody has to read and answer it:'],
        points: [
          'what you write in the form, with your name and your email address;',
          'which version of the consent text you agreed to, and when;',
          'what happened to it and when: received, read, questions and answers;',
          'not the code in your link: of that, only a fingerprint from which it cannot be read back.',
        ],
      },
      {
        title: 'No data about children',
        paragraphs: [
          'The forms ask for nothing about children. Please do not write anything that tells who a child is: no names, no schools with class and age, no health.',
        ],
      },
      {
        title: 'How long, and how it is removed',
        paragraphs: [
          'Your answers are kept until you withdraw them. Open the link you got when you sent them and choose “Withdraw”: the answers are erased at once. What stays is that something was received and withdrawn, with the dates, and no name.',
          'If you have lost the link, write through the contact form from the same email address and ask for removal. The office that runs this directory removes the answers for you.',
          'Copies made for safety, and notes taken by the people your message went to, are the care of the office that runs this directory. Ask it how long it keeps copies.',
        ],
      },
      {
        title: 'On your own device',
        paragraphs: [
          'While you fill in a form, what you typed is saved on your device, so that it is not lost, unless the site has turned that off. The form says so and has a button to forget it. It is removed when the form has been sent, and after 30 days.',
          'Public records of the directory are kept on your device too, so that a page works when the directory cannot be reached. They hold nothing about you.',
        ],
      },
      {
        title: 'Against misuse',
        paragraphs: [
          'To slow down machines that send too much, requests are counted per network address for a short time. The count is not joined with what is sent.',
        ],
      },
    ],
  },
  es: {
    title: 'Privacidad',
    lead: 'Qué se guarda cuando usa este directorio o un sitio que lo muestra, cuánto tiempo y cómo se elimina.',
    sections: [
      {
        title: 'Cuando busca algo',
        paragraphs: [
          'No se guarda nada sobre usted. No hay cookies, ni cuentas, ni estadísticas que distingan a las personas, y no se pide nada a otras empresas: ni mapas, ni tipos de letra.',
          'El código postal o la ciudad que escribe se busca en su propio dispositivo. Al directorio se le pregunta por una celda de unos 11 kilómetros, nunca por un punto. La posición de su dispositivo se usa solo si usted lo pide y no sale del dispositivo.',
        ],
      },
      {
        title: 'Cuando envía un mensaje o se une',
        paragraphs: ['Se guarda lo siguiente, porque alguien tiene que leerlo y responder:'],
        points: [
          'lo que escribe en el formulario, con su nombre y su correo electrónico;',
          'qué versión del texto de consentimiento aceptó y cuándo;',
          'qué pasó después y cuándo: recibido, leído, preguntas y respuestas;',
          'no el código de su enlace: de él, solo una huella a partir de la cual no se puede recuperar.',
        ],
      },
      {
        title: 'Ningún dato sobre menores',
        paragraphs: [
          'Los formularios no piden nada sobre menores. Por favor, no escriba nada que permita saber quién es un menor: ni nombres, ni la escuela con el curso y la edad, ni datos de salud.',
        ],
      },
      {
        title: 'Cuánto tiempo y cómo se elimina',
        paragraphs: [
          'Sus respuestas se guardan hasta que usted las retira. Abra el enlace que recibió al enviarlas y elija «Retirar»: las respuestas se borran en el acto. Queda solo que algo se recibió y se retiró, con las fechas y sin nombre.',
          'Si perdió el enlace, escriba desde la misma dirección de correo con el formulario de contacto y pida que se elimine. La oficina que lleva este directorio eliminará las respuestas.',
          'Las copias de seguridad y las notas de las personas a quienes llegó su mensaje están a cargo de la oficina que lleva este directorio. Pregúntele cuánto tiempo guarda las copias.',
        ],
      },
      {
        title: 'En su propio dispositivo',
        paragraphs: [
          'Mientras rellena un formulario, lo escrito se guarda en su dispositivo para que no se pierda, salvo que el sitio lo haya desactivado. El formulario lo dice y tiene un botón para olvidarlo. Se elimina al enviar el formulario y después de 30 días.',
          'También se guardan en su dispositivo registros públicos del directorio, para que una página funcione cuando no se puede llegar al directorio. No contienen nada sobre usted.',
        ],
      },
      {
        title: 'Contra el abuso',
        paragraphs: [
          'Para frenar a las máquinas que envían demasiado, las peticiones se cuentan por dirección de red durante un tiempo breve. La cuenta no se une con lo que se envía.',
        ],
      },
    ],
  },
};
