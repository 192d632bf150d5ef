/** How to start an ecosystem. The facts, with their years, are those of the network's own pages of 2015 to 2025. */
import type { Language } from './language.ts';
import type { TextSection } from './text-sections.ts';

interface StartStrings {
  title: string;
  lead: string;
  whoIsThere: string;
  sections: readonly TextSection[];
  writeLead: string;
  write: string;
}

export const startStrings: Readonly<Record<Language, StartStrings>> = {
  en: {
    title: 'Start an ecosystem',
    lead: 'Is there no STEM ecosystem where you live? Then one can begin with you: a few people of several organizations at one table are a beginning.',
    whoIsThere: 'See first who is there already: a neighbor or your state may reach you',
    sections: [
      {
        title: 'What it is',
        paragraphs: [
          'A STEM ecosystem joins those who teach science, technology, engineering and mathematics in one place, in school and out of it. One organization holds it together: a science center, a chamber of commerce, a school district, a city, a university. It may stand for a city, a region, a state, or a country, not for a single school.',
        ],
      },
      {
        title: 'Who should be at the table',
        paragraphs: ['Several of these, with ties that exist or begin to grow:'],
        points: [
          'schools, from preschool on, and their districts;',
          'after-school and summer programs, and libraries;',
          'colleges and universities;',
          'museums, science centers and other places that know STEM well;',
          'companies and those who fund;',
          'families, and people of city, state or tribe.',
        ],
      },
      {
        title: 'How a community has joined the network',
        paragraphs: [
          'In 2019 it went like this. Dates and forms change: the office tells you what holds today.',
        ],
        points: [
          'a short form says that you are interested;',
          'two webinars tell what is expected and what is given;',
          'by invitation, one application for the whole community follows, led by a nonprofit, a public body or a school authority;',
          'you are told the result first, and it is made known at the next convening of all members.',
        ],
      },
      {
        title: 'What members get',
        paragraphs: [
          'Coaching and advice from members who have done it before, convenings and webinars, tools to see what is there and what is missing, and programs that others have tried. Small grants were part of it in 2015; do not count on money.',
        ],
      },
    ],
    writeLead:
      'Write to the office in a few lines: which place you mean, who you are, who is at the table so far. You get a private link to follow your message.',
    write: 'Write to the office',
  },
  es: {
    title: 'Iniciar un ecosistema',
    lead: '¿No hay un ecosistema STEM donde usted vive? Entonces puede empezar con usted: unas pocas personas de varias organizaciones alrededor de una mesa son un comienzo.',
    whoIsThere: 'Mire primero quién está ya: quizá un vecino o su estado llegue hasta usted',
    sections: [
      {
        title: 'Qué es',
        paragraphs: [
          'Un ecosistema STEM reúne a quienes enseñan ciencia, tecnología, ingeniería y matemáticas en un mismo lugar, dentro y fuera de la escuela. Una organización lo sostiene: un centro de ciencias, una cámara de comercio, un distrito escolar, una ciudad, una universidad. Puede representar a una ciudad, una región, un estado o un país, no a una sola escuela.',
        ],
      },
      {
        title: 'Quién debería estar en la mesa',
        paragraphs: ['Varios de estos, con lazos que ya existen o empiezan a crecer:'],
        points: [
          'escuelas, desde preescolar, y sus distritos;',
          'programas extraescolares y de verano, y bibliotecas;',
          'institutos superiores y universidades;',
          'museos, centros de ciencias y otros lugares que conocen bien las materias STEM;',
          'empresas y quienes financian;',
          'familias, y personas de la ciudad, el estado o la tribu.',
        ],
      },
      {
        title: 'Cómo se ha unido una comunidad a la red',
        paragraphs: [
          'En 2019 era así. Las fechas y los formularios cambian: la oficina le dice qué vale hoy.',
        ],
        points: [
          'un formulario breve dice que tiene interés;',
          'dos seminarios web cuentan qué se espera y qué se ofrece;',
          'con invitación, sigue una sola solicitud para toda la comunidad, encabezada por una organización sin fines de lucro, un organismo público o una autoridad escolar;',
          'primero le comunican el resultado a usted, y se da a conocer en el siguiente encuentro de todos los miembros.',
        ],
      },
      {
        title: 'Qué reciben los miembros',
        paragraphs: [
          'Acompañamiento y consejo de miembros que ya lo han hecho, encuentros y seminarios web, herramientas para ver qué hay y qué falta, y programas que otros han probado. En 2015 hubo pequeñas subvenciones; no cuente con dinero.',
        ],
      },
    ],
    writeLead:
      'Escriba a la oficina en pocas líneas: a qué lugar se refiere, quién es usted, quién está ya en la mesa. Recibirá un enlace privado para seguir su mensaje.',
    write: 'Escribir a la oficina',
  },
};
