import type { StringTable } from '@stem-ecosystems/elements/strings';

/** As `plural` of the elements takes them. */
interface PluralForms {
  one: string;
  other: string;
}

export interface PopupStrings {
  title: string;
  /** Above the name of the partner whose site the tab shows. */
  youAreOn: (host: string) => string;
  /** Between the names of the partner and of its ecosystems. */
  partOf: string;
  ecosystems: string;
  loading: string;
  alsoNear: (place: string) => string;
  /** For who cannot see that the lists have changed. */
  nearFound: (place: string, programs: string, organizations: string) => string;
  programCount: PluralForms;
  organizationCount: PluralForms;
  programs: string;
  organizations: string;
  inCity: (city: string) => string;
  free: string;
  nearFailed: string;
  kept: string;
  forget: string;
  forgotten: string;
  /** The parts of the extension that could be read are shown. */
  partlyUnreadable: string;
  unreadable: string;
  listedBy: string;
  privacy: string;
}

export const popupStrings: StringTable<PopupStrings> = {
  en: {
    title: 'STEM Ecosystems',
    youAreOn: (host) => `${host} is a site of`,
    partOf: 'Part of',
    ecosystems: 'Find ecosystems',
    loading: 'Loading…',
    alsoNear: (place) => `Also near ${place}`,
    nearFound: (place, programs, organizations) =>
      `Also near ${place}: ${programs} and ${organizations}.`,
    programCount: { one: '1 program', other: '{} programs' },
    organizationCount: { one: '1 partner organization', other: '{} partner organizations' },
    programs: 'Programs',
    organizations: 'Partner organizations',
    inCity: (city) => `in ${city}`,
    free: 'free',
    nearFailed: 'What else is near cannot be read.',
    kept: 'This place is kept on this device for the next time.',
    forget: 'Forget it',
    forgotten: 'Forgotten. The next time starts without a place.',
    partlyUnreadable:
      'Some files of the extension cannot be read, so something may be missing here. Installing it again helps.',
    unreadable: 'The extension cannot read its own files. Installing it again helps.',
    listedBy: 'Listed by',
    privacy: 'Works offline. Nothing about you or this page is sent.',
  },
  es: {
    title: 'Ecosistemas STEM',
    youAreOn: (host) => `${host} es un sitio de`,
    partOf: 'Forma parte de',
    ecosystems: 'Buscar ecosistemas',
    loading: 'Cargando…',
    alsoNear: (place) => `También cerca de ${place}`,
    nearFound: (place, programs, organizations) =>
      `También cerca de ${place}: ${programs} y ${organizations}.`,
    programCount: { one: '1 programa', other: '{} programas' },
    organizationCount: { one: '1 organización asociada', other: '{} organizaciones asociadas' },
    programs: 'Programas',
    organizations: 'Organizaciones asociadas',
    inCity: (city) => `en ${city}`,
    free: 'gratis',
    nearFailed: 'No se puede leer qué más hay cerca.',
    kept: 'Este lugar se guarda en este dispositivo para la próxima vez.',
    forget: 'Olvidarlo',
    forgotten: 'Olvidado. La próxima vez se empieza sin lugar.',
    partlyUnreadable:
      'Algunos archivos de la extensión no se pueden leer y puede faltar algo. Vuelva a instalarla.',
    unreadable: 'La extensión no puede leer sus propios archivos. Vuelva a instalarla.',
    listedBy: 'Lista de',
    privacy: 'Funciona sin conexión. No se envía nada sobre usted ni esta página.',
  },
};
