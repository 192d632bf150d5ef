import type { StringTable } from '../shared/strings.ts';

/** What is said of a convening in its details, and of past ones, which come with these. */
interface DetailsStrings {
  agenda: string;
  unconfirmed: string;
  nothingPast: string;
}

export const detailsStrings: StringTable<DetailsStrings> = {
  en: {
    agenda: 'Agenda',
    unconfirmed: 'Some of these details are not confirmed: check with the host.',
    nothingPast: 'No past convening is listed.',
  },
  es: {
    agenda: 'Programa',
    unconfirmed: 'Algunos de estos datos no están confirmados: consulte a quien organiza.',
    nothingPast: 'No figura ningún encuentro anterior.',
  },
};
