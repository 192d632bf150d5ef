import type { StringTable } from '../../shared/strings.ts';

interface PlaceLayerStrings {
  organizations: { one: string; other: string; many?: string };
  programs: { one: string; other: string; many?: string };
  /** `what` says how many of what. */
  cluster: (what: string) => string;
}

export const placeLayerStrings: StringTable<PlaceLayerStrings> = {
  en: {
    organizations: { one: '{} organization', other: '{} organizations' },
    programs: { one: '{} program', other: '{} programs' },
    cluster: (what) => `${what}, zoom in`,
  },
  es: {
    organizations: {
      one: '{} organización',
      other: '{} organizaciones',
      many: '{} de organizaciones',
    },
    programs: { one: '{} programa', other: '{} programas', many: '{} de programas' },
    cluster: (what) => `${what}, acercar`,
  },
};
