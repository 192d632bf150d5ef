import type { StringTable } from '../shared/strings.ts';

export interface GoToStrings {
  goTo: string;
  placeholder: string;
  states: string;
  countries: string;
}

export const goToStrings: StringTable<GoToStrings> = {
  en: {
    goTo: 'Go to',
    placeholder: 'Go to a state or country',
    states: 'United States',
    countries: 'Other countries',
  },
  es: {
    goTo: 'Ir a',
    placeholder: 'Ir a un estado o país',
    states: 'Estados Unidos',
    countries: 'Otros países',
  },
};
