/** Texts that more than one element shows. */
import type { Sector } from '@stem-ecosystems/schema/common';
import type { Scope } from '@stem-ecosystems/schema/ecosystem';
import type { ProgramKind } from '@stem-ecosystems/schema/program';
import type { StringTable } from './strings.ts';

export interface SharedStrings {
  loading: string;
  retry: string;
  website: string;
  source: string;
  /** `date` is worded already. */
  stale: (date: string) => string;
  /** Why nothing can be shown. */
  unreachable: string;
  noDirectory: string;
  /** Before the names of the directory and its sources. */
  listedBy: string;
  /** Shown with every view of the directory. */
  noEndorsement: string;
  /** Sources as directories name them, in English; in this language where it is another. */
  attribution: Readonly<Record<string, string>>;
  checkWithProvider: string;
  scope: Record<Scope, string>;
  sector: Record<Sector, string>;
  programKind: Record<ProgramKind, string>;
}

export const sharedStrings: StringTable<SharedStrings> = {
  en: {
    loading: 'Loading…',
    retry: 'Try again',
    website: 'Website',
    source: 'Source',
    stale: (date) => `The directory cannot be reached. Shown as of ${date}.`,
    unreachable: 'The directory cannot be reached right now.',
    noDirectory: 'This page does not say which directory to show.',
    listedBy: 'Listed by',
    noEndorsement: 'A listing is not an endorsement.',
    attribution: {},
    checkWithProvider: 'Typical details, not confirmed: check with the provider.',
    scope: { local: 'Local', regional: 'Regional', state: 'Statewide', national: 'National' },
    sector: {
      'prek12-school': 'PreK–12 schools',
      'out-of-school-time': 'Out-of-school time',
      'higher-education': 'Higher education',
      'stem-expert': 'STEM experts',
      'museum-science-center': 'Museums and science centers',
      library: 'Libraries',
      business: 'Business',
      funder: 'Funders',
      government: 'Government',
      community: 'Community organizations',
      family: 'Families',
    },
    programKind: {
      'after-school': 'After-school',
      summer: 'Summer',
      course: 'Course',
      lab: 'Lab',
      'field-trip': 'Field trip',
      club: 'Club',
      kit: 'Kit',
      mentorship: 'Mentorship',
      'work-based': 'Work-based learning',
      'event-series': 'Event series',
      'teacher-training': 'Teacher training',
    },
  },
  load: { es: async () => (await import('./shared-strings-es.ts')).spanish },
};
