/** What the store does with each type of record: one table instead of branches. */
import type { Point } from '@stem-ecosystems/geo/point';
import {
  ecosystemFacets,
  facetsOf,
  organizationFacets,
  programFacets,
  type Facet,
} from '@stem-ecosystems/geo/record-facets';
import {
  conveningWords,
  ecosystemWords,
  organizationWords,
  programWords,
} from '@stem-ecosystems/geo/record-text';
import type { RecordType } from '@stem-ecosystems/schema/common';
import { conveningSchema, type Convening } from '@stem-ecosystems/schema/convening';
import { ecosystemSchema, type Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { organizationSchema, type Organization } from '@stem-ecosystems/schema/organization';
import { parseRecords, type ParsedRecords } from '@stem-ecosystems/schema/parse';
import { programSchema, type Program } from '@stem-ecosystems/schema/program';
import { unknownFields } from '@stem-ecosystems/schema/unknown-fields';

/** A record of any type. */
export type DirectoryRecord = Ecosystem | Organization | Program | Convening;

/** The record of each type. */
export interface RecordOf {
  ecosystem: Ecosystem;
  organization: Organization;
  program: Program;
  convening: Convening;
}

export interface RecordKind<T> {
  /** The file of a folder that is imported. */
  file: string;
  /** Checks a whole list; fields the schema does not name are issues. */
  parse(list: readonly unknown[]): ParsedRecords<T>;
  /** Folded words that `q` finds the record by. */
  words(record: T): string[];
  facets(record: T): Facet[];
  /** What the map tells apart; null for what it does not show. */
  category(record: T): string | null;
  /** Where it is; undefined for a record without a place. */
  place(record: T): Point | undefined;
}

/** By type, in the order in which files are read. */
export const RECORD_KINDS: { readonly [Type in RecordType]: RecordKind<RecordOf[Type]> } = {
  ecosystem: {
    file: 'ecosystems.json',
    parse: (list) => parseRecords(ecosystemSchema, list, { furtherIssues: unknownFields }),
    words: ecosystemWords,
    facets: ecosystemFacets,
    category: ({ scope }) => scope,
    place: pointOf,
  },
  organization: {
    file: 'organizations.json',
    parse: (list) => parseRecords(organizationSchema, list, { furtherIssues: unknownFields }),
    words: organizationWords,
    facets: organizationFacets,
    category: ({ sector }) => sector,
    place: pointOf,
  },
  program: {
    file: 'programs.json',
    parse: (list) => parseRecords(programSchema, list, { furtherIssues: unknownFields }),
    words: programWords,
    facets: programFacets,
    category: ({ kind }) => kind,
    place: pointOf,
  },
  convening: {
    file: 'convenings.json',
    parse: (list) => parseRecords(conveningSchema, list, { furtherIssues: unknownFields }),
    words: conveningWords,
    facets: ({ ecosystemIds }) => facetsOf('ecosystem', ecosystemIds),
    category: () => null,
    place: ({ place }) => (place === undefined ? undefined : pointOf(place)),
  },
};

export const RECORD_TYPES = Object.keys(RECORD_KINDS) as readonly RecordType[];

function pointOf({
  latitude,
  longitude,
}: {
  latitude?: number;
  longitude?: number;
}): Point | undefined {
  return latitude === undefined || longitude === undefined
    ? undefined
    : { lat: latitude, lng: longitude };
}
