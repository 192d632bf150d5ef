import type { Language } from './language.ts';

export interface HomeEntry {
  title: string;
  text: string;
}

interface HomeStrings {
  lead: string;
  counts: Readonly<Record<'ecosystems' | 'organizations' | 'programs' | 'convenings', string>>;
  mapTitle: string;
  mapFallback: string;
  sections: Readonly<Record<'examples' | 'people' | 'developers', string>>;
  snippetTitle: string;
  snippetLead: string;
  widgets: Readonly<Record<'map' | 'convenings' | 'contact', string>>;
  /** By path. */
  entries: Readonly<Record<string, HomeEntry>>;
  exampleText: string;
}

export const homeStrings: Readonly<Record<Language, HomeStrings>> = {
  en: {
    lead: 'Regional partnerships of schools, after-school programs, universities, museums, companies and funders, who teach science, technology, engineering and mathematics together. Find the ones near you, and show them on your own site.',
    counts: {
      ecosystems: 'ecosystems',
      organizations: 'organizations',
      programs: 'programs',
      convenings: 'convenings',
    },
    mapTitle: 'The network',
    mapFallback: 'All ecosystems as data',
    sections: {
      examples: 'See it on a site',
      people: 'Write and follow',
      developers: 'Build with it',
    },
    snippetTitle: 'Put it on your site',
    snippetLead:
      'Paste the first line once, and a tag where the widget shall stand. No account and no key.',
    widgets: { map: 'Map and list', convenings: 'Convenings', contact: 'Contact form' },
    entries: {
      '/examples/school/': { title: 'A school', text: 'What is near the families of a school.' },
      '/examples/museum/': {
        title: 'A museum',
        text: 'The whole network on a map, and a form to write to it.',
      },
      '/examples/partner/': {
        title: 'A partner’s event page',
        text: 'Convenings ahead, and what came out of past ones.',
      },
      '/examples/strict-csp/': {
        title: 'Under a strict policy',
        text: 'Every widget where nothing but its own origin is allowed.',
      },
      '/start': {
        title: 'Start an ecosystem',
        text: 'What to do where there is none yet.',
      },
      '/contact': { title: 'Contact', text: 'Write to an ecosystem, or report a correction.' },
      '/status': {
        title: 'Status',
        text: 'Follow a message you sent, answer, correct or withdraw it.',
      },
      '/privacy': { title: 'Privacy', text: 'What is kept, for how long, and how it is removed.' },
      '/openapi.json': {
        title: 'API reference',
        text: 'Every path and every field, as OpenAPI 3.1.',
      },
      '/v1/directory.json': { title: 'directory.json', text: 'What this directory is and has.' },
      '/v1/ecosystems.geojson': { title: 'Ecosystems', text: 'All of them as GeoJSON.' },
      '/v1/organizations.geojson': {
        title: 'Organizations',
        text: 'Partners, by place, sector and words.',
      },
      '/v1/programs.geojson': {
        title: 'Programs',
        text: 'Learning opportunities, by place, grade and subject.',
      },
      '/v1/convenings.json': {
        title: 'Convenings',
        text: 'Dates ahead with recurrence written out.',
      },
      '/cdn/integrity.json': {
        title: 'Integrity',
        text: 'Fingerprints of every script, by version.',
      },
    },
    exampleText: 'An example page.',
  },
  es: {
    lead: 'Alianzas regionales de escuelas, programas extraescolares, universidades, museos, empresas y fundaciones que enseñan juntas ciencia, tecnología, ingeniería y matemáticas. Encuentre las que están cerca y muéstrelas en su propio sitio.',
    counts: {
      ecosystems: 'ecosistemas',
      organizations: 'organizaciones',
      programs: 'programas',
      convenings: 'encuentros',
    },
    mapTitle: 'La red',
    mapFallback: 'Todos los ecosistemas como datos',
    sections: {
      examples: 'Verlo en un sitio',
      people: 'Escribir y seguir',
      developers: 'Construir con ello',
    },
    snippetTitle: 'Póngalo en su sitio',
    snippetLead:
      'Pegue la primera línea una vez y una etiqueta donde deba ir el componente. Sin cuenta y sin clave.',
    widgets: { map: 'Mapa y lista', convenings: 'Encuentros', contact: 'Formulario de contacto' },
    entries: {
      '/examples/school/': {
        title: 'Una escuela',
        text: 'Lo que hay cerca de las familias de una escuela.',
      },
      '/examples/museum/': {
        title: 'Un museo',
        text: 'Toda la red en un mapa, y un formulario para escribirle.',
      },
      '/examples/partner/': {
        title: 'La página de eventos de un socio',
        text: 'Los próximos encuentros y lo que dejaron los pasados.',
      },
      '/examples/strict-csp/': {
        title: 'Con una política estricta',
        text: 'Todos los componentes donde solo se permite su propio origen.',
      },
      '/start': {
        title: 'Iniciar un ecosistema',
        text: 'Qué hacer donde todavía no hay ninguno.',
      },
      '/contact': {
        title: 'Contacto',
        text: 'Escriba a un ecosistema o informe de una corrección.',
      },
      '/status': {
        title: 'Estado',
        text: 'Siga un mensaje que envió, responda, corrija o retírelo.',
      },
      '/privacy': { title: 'Privacidad', text: 'Qué se guarda, cuánto tiempo y cómo se elimina.' },
      '/openapi.json': {
        title: 'Referencia de la API',
        text: 'Cada ruta y cada campo, como OpenAPI 3.1.',
      },
      '/v1/directory.json': {
        title: 'directory.json',
        text: 'Qué es y qué tiene este directorio.',
      },
      '/v1/ecosystems.geojson': { title: 'Ecosistemas', text: 'Todos como GeoJSON.' },
      '/v1/organizations.geojson': {
        title: 'Organizaciones',
        text: 'Socios por lugar, sector y palabras.',
      },
      '/v1/programs.geojson': {
        title: 'Programas',
        text: 'Oportunidades de aprendizaje por lugar, grado y materia.',
      },
      '/v1/convenings.json': {
        title: 'Encuentros',
        text: 'Próximas fechas, con las repeticiones desplegadas.',
      },
      '/cdn/integrity.json': { title: 'Integridad', text: 'Huellas de cada script, por versión.' },
    },
    exampleText: 'Una página de ejemplo.',
  },
};
