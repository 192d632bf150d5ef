import type { StringTable } from '../../shared/strings.ts';

/** Forms of a counted phrase, `{}` stands for the number. */
interface Counted {
  one: string;
  other: string;
}

export interface DetailsStrings {
  close: string;
  back: string;
  backToList: string;
  /** Instead of a name: the record cannot be had. */
  noRecord: string;
  directions: string;
  saveCard: string;
  copyLink: string;
  linkCopied: string;
  /** Where the browser does not let the page copy. */
  copyByHand: (link: string) => string;
  address: string;
  provider: string;
  gradesTitle: string;
  subjects: string;
  languages: string;
  schedule: string;
  registration: string;
  ecosystems: string;
  role: Record<'lead' | 'partner', string>;
  loadingLists: string;
  listsFailed: string;
  /** Of an ecosystem that no longer works, in its details. */
  inactiveLong: string;
  location: string;
  memberSince: string;
  focusAreas: string;
  learners: string;
  alsoKnownAs: string;
  statewide: string;
  hubs: string;
  partners: Counted;
  convenings: Counted;
  noPartners: string;
  leadRole: string;
  contact: string;
  lastReviewed: string;
  free: string;
  paid: string;
  online: string;
  grades: (from: string, to: string) => string;
  grade: { preschool: string; kindergarten: string; postSecondary: string };
}

export const detailsStrings: StringTable<DetailsStrings> = {
  en: {
    close: 'Close',
    back: 'Back',
    backToList: 'Back to the list',
    noRecord: 'This is not listed any more.',
    directions: 'Directions',
    saveCard: 'Save contact',
    copyLink: 'Copy link',
    linkCopied: 'Link copied.',
    copyByHand: (link) => `Your browser does not let this page copy. This is the link: ${link}`,
    address: 'Address',
    provider: 'Offered by',
    gradesTitle: 'Grades',
    subjects: 'Subjects',
    languages: 'Languages',
    schedule: 'When',
    registration: 'Registration',
    ecosystems: 'Part of',
    role: { lead: 'Leads its ecosystem', partner: 'Partner' },
    loadingLists: 'Loading partners and programs…',
    listsFailed: 'Partners and programs cannot be loaded right now.',
    inactiveLong: 'This ecosystem is no longer active. It is kept here for the record.',
    location: 'Location',
    memberSince: 'Member since',
    focusAreas: 'Focus',
    learners: 'Learners served',
    alsoKnownAs: 'Also known as',
    statewide: 'Statewide ecosystem',
    hubs: 'Regional hubs',
    partners: { one: '{} partner organization', other: '{} partner organizations' },
    convenings: { one: '{} convening', other: '{} convenings' },
    noPartners: 'No partner organizations or programs are listed yet.',
    leadRole: 'lead',
    contact: 'Contact',
    lastReviewed: 'Last reviewed',
    free: 'free',
    paid: 'paid',
    online: 'online',
    grades: (from, to) => (from === to ? `grade ${from}` : `grades ${from}–${to}`),
    grade: { preschool: 'preschool', kindergarten: 'K', postSecondary: 'post-secondary' },
  },
  es: {
    close: 'Cerrar',
    back: 'Volver',
    backToList: 'Volver a la lista',
    noRecord: 'Esto ya no figura en el directorio.',
    directions: 'Cómo llegar',
    saveCard: 'Guardar contacto',
    copyLink: 'Copiar enlace',
    linkCopied: 'Enlace copiado.',
    copyByHand: (link) =>
      `Su navegador no permite copiar a esta página. Este es el enlace: ${link}`,
    address: 'Dirección',
    provider: 'Ofrecido por',
    gradesTitle: 'Grados',
    subjects: 'Materias',
    languages: 'Idiomas',
    schedule: 'Cuándo',
    registration: 'Inscripción',
    ecosystems: 'Forma parte de',
    role: { lead: 'Dirige su ecosistema', partner: 'Organización asociada' },
    loadingLists: 'Cargando organizaciones y programas…',
    listsFailed: 'Ahora no se pueden cargar las organizaciones ni los programas.',
    inactiveLong: 'Este ecosistema ya no está activo. Se conserva aquí como constancia.',
    location: 'Ubicación',
    memberSince: 'Miembro desde',
    focusAreas: 'Temas',
    learners: 'Estudiantes atendidos',
    alsoKnownAs: 'También conocido como',
    statewide: 'Ecosistema estatal',
    hubs: 'Sedes regionales',
    partners: { one: '{} organización asociada', other: '{} organizaciones asociadas' },
    convenings: { one: '{} encuentro', other: '{} encuentros' },
    noPartners: 'Todavía no se incluyen organizaciones asociadas ni programas.',
    leadRole: 'dirige',
    contact: 'Contacto',
    lastReviewed: 'Última revisión',
    free: 'gratis',
    paid: 'de pago',
    online: 'en línea',
    grades: (from, to) => (from === to ? `grado ${from}` : `grados ${from}–${to}`),
    grade: { preschool: 'preescolar', kindergarten: 'K', postSecondary: 'postsecundaria' },
  },
};
