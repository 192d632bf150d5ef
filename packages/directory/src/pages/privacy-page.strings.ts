/** What is kept, how long, how removed. docs/privacy.md says the same; a test compares the two. */
import type { Language } from './language.ts';
import type { TextSection } from './text-sections.ts';

interface PrivacyStrings {
  title: string;
  lead: string;
  sections: readonly TextSection[];
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
          'A ZIP code or city that you type is looked up on your own device, in a file that holds all ZIP codes with the same first three digits, or all cities with the same first letters. What the directory is asked for is that file and a cell of about 11 kilometers, never a point. The position of your device is used only when you ask for it, and does not leave the device. Other words are sent to the directory when you press Enter, where a map lists organizations or programs; they are not kept.',
        ],
      },
      {
        title: 'Sending a message or joining',
        paragraphs: ['This is kept, because somebody has to read and answer it:'],
        points: [
          'what you write in the form, with your name and your email address;',
          'which version of the consent text you agreed to, and when;',
          'what happened to it and when: received, read, questions and answers;',
          'of the code in your link, and of the key your browser sends along for 30 days, only fingerprints from which they cannot be read back.',
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
          'Your answers are kept until you withdraw them. Open the link you got when you sent them and choose “Withdraw”: the answers, and the notes about them, are erased at once and overwritten, also after the matter is closed. What stays is that something was received and what became of it, with the dates, and no name.',
          'If you have lost the link, write through the contact form and ask the office that runs this directory to erase your answers.',
          'Backups made before still hold what was erased. How long they are kept, and what the people your message went to have noted for themselves, is the care of the office; ask it.',
        ],
      },
      {
        title: 'On your own device',
        paragraphs: [
          'While you fill in a form, what you typed is saved on your device, so that it is not lost, unless the site has turned that off. The form says so and has a button to forget it. It is removed when the form has been sent, and when you open the form after more than 30 days.',
          'Public records of the directory are kept on your device too, so that a page works when the directory cannot be reached. They hold nothing about you, but those of the areas you looked up are among them. After 30 days they are not shown any more.',
        ],
      },
      {
        title: 'Against misuse',
        paragraphs: [
          'To slow down machines that send too much, what is sent and changed is counted per network address, a minute at a time; the counts of earlier minutes are erased. They are not joined with what is sent. The server’s log holds no addresses, names or messages.',
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
          'El código postal o la ciudad que escribe se busca en su propio dispositivo, en un archivo con todos los códigos que comparten las tres primeras cifras, o con todas las ciudades que comparten las primeras letras. Al directorio se le piden ese archivo y una celda de unos 11 kilómetros, nunca un punto. La posición de su dispositivo se usa solo si usted lo pide y no sale del dispositivo. Otras palabras se envían al directorio cuando pulsa Intro, si el mapa muestra organizaciones o programas; no se guardan.',
        ],
      },
      {
        title: 'Cuando envía un mensaje o se une',
        paragraphs: ['Se guarda lo siguiente, porque alguien tiene que leerlo y responder:'],
        points: [
          'lo que escribe en el formulario, con su nombre y su correo electrónico;',
          'qué versión del texto de consentimiento aceptó y cuándo;',
          'qué pasó después y cuándo: recibido, leído, preguntas y respuestas;',
          'del código de su enlace y, durante 30 días, de la clave que envía su navegador, solo huellas a partir de las cuales no se pueden recuperar.',
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
          'Sus respuestas se guardan hasta que usted las retira. Abra el enlace que recibió al enviarlas y elija «Retirar»: las respuestas y las notas sobre ellas se borran en el acto y se sobrescriben, también cuando el asunto ya está cerrado. Queda solo que algo se recibió y qué pasó con ello, con las fechas y sin nombre.',
          'Si perdió el enlace, escriba con el formulario de contacto y pida a la oficina que lleva este directorio que borre sus respuestas.',
          'Las copias de seguridad anteriores aún contienen lo que se borró. Cuánto tiempo se guardan, y qué han anotado las personas a quienes llegó su mensaje, está a cargo de la oficina; pregúntele.',
        ],
      },
      {
        title: 'En su propio dispositivo',
        paragraphs: [
          'Mientras rellena un formulario, lo escrito se guarda en su dispositivo para que no se pierda, salvo que el sitio lo haya desactivado. El formulario lo dice y tiene un botón para olvidarlo. Se elimina al enviar el formulario, y al abrirlo cuando han pasado más de 30 días.',
          'También se guardan en su dispositivo registros públicos del directorio, para que una página funcione cuando no se puede llegar al directorio. No contienen nada sobre usted, pero entre ellos están los de las zonas que buscó. Después de 30 días ya no se muestran.',
        ],
      },
      {
        title: 'Contra el abuso',
        paragraphs: [
          'Para frenar a las máquinas que envían demasiado, lo que se envía y se cambia se cuenta por dirección de red, minuto a minuto; las cuentas de minutos anteriores se borran. No se unen con lo que se envía. El registro del servidor no contiene direcciones, nombres ni mensajes.',
        ],
      },
    ],
  },
};
