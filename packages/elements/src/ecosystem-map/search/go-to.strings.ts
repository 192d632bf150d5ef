import type { StringTable } from '../../shared/strings.ts';

export interface GoToStrings {
  goTo: string;
  placeholder: string;
  states: string;
  territories: string;
  countries: string;
}

export const goToStrings: StringTable<GoToStrings> = {
  en: {
    goTo: 'Go to',
    placeholder: 'Go to a state or country',
    states: 'States',
    territories: 'US territories',
    countries: 'Countries',
  },
  es: {
    goTo: 'Ir a',
    placeholder: 'Ir a un estado o país',
    states: 'Estados',
    territories: 'Territorios de EE. UU.',
    countries: 'Países',
  },
};
