import type { StringTable } from '../shared/strings.ts';

/** Forms of a counted phrase, `{}` stands for the number. */
interface Counted {
  one: string;
  other: string;
}

export interface DetailsStrings {
  back: string;
  backToList: string;
  loadingRecord: string;
  /** Instead of a name: the record cannot be had. */
  noRecord: string;
  directions: string;
  saveCard: string;
  copyLink: string;
  linkCopied: string;
  address: string;
  provider: string;
  gradesTitle: string;
  subjects: string;
  languages: string;
  schedule: string;
  registration: string;
  ecosystems: string;
  role: Record<'lead' | 'partner', string>;
  closeDetails: string;
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
  programs: Counted;
  convenings: Counted;
  showMore: (count: string) => string;
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
    back: 'Back',
    backToList: 'Back to the list',
    loadingRecord: 'Loading…',
    noRecord: 'This is not listed any more.',
    directions: 'Directions',
    saveCard: 'Save contact',
    copyLink: 'Copy link',
    linkCopied: 'Link copied.',
    address: 'Address',
    provider: 'Offered by',
    gradesTitle: 'Grades',
    subjects: 'Subjects',
    languages: 'Languages',
    schedule: 'When',
    registration: 'Registration',
    ecosystems: 'Part of',
    role: { lead: 'Leads its ecosystem', partner: 'Partner' },
    closeDetails: 'Close',
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
    programs: { one: '{} program', other: '{} programs' },
    convenings: { one: '{} convening', other: '{} convenings' },
    showMore: (count) => `Show ${count} more`,
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
    back: 'Volver',
    backToList: 'Volver a la lista',
    loadingRecord: 'Cargando…',
    noRecord: 'Esto ya no figura en el directorio.',
    directions: 'Cómo llegar',
    saveCard: 'Guardar contacto',
    copyLink: 'Copiar enlace',
    linkCopied: 'Enlace copiado.',
    address: 'Dirección',
    provider: 'Ofrecido por',
    gradesTitle: 'Grados',
    subjects: 'Materias',
    languages: 'Idiomas',
    schedule: 'Cuándo',
    registration: 'Inscripción',
    ecosystems: 'Forma parte de',
    role: { lead: 'Dirige su ecosistema', partner: 'Organización asociada' },
    closeDetails: 'Cerrar',
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
    programs: { one: '{} programa', other: '{} programas' },
    convenings: { one: '{} encuentro', other: '{} encuentros' },
    showMore: (count) => `Mostrar ${count} más`,
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
