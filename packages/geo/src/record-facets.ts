/** What lists are filtered and counted by: the one truth for the server's index and for filtering on the device. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';

/** Name of a filter, and a value that it finds the record by. */
export type Facet = readonly [facet: string, value: string];

export function ecosystemFacets({ scope, status, sectors, parentId }: Ecosystem): Facet[] {
  return [
    ['scope', scope],
    ['status', status],
    ...facetsOf('sector', sectors),
    ...facetsOf('parent', optional(parentId)),
  ];
}

export function organizationFacets({ sector, ecosystemIds }: Organization): Facet[] {
  return [['sector', sector], ...facetsOf('ecosystem', ecosystemIds)];
}

/** A range of grades is each of its grades. */
export function programFacets(program: Program): Facet[] {
  const { kind, cost, subjects, languages, organizationId, ecosystemIds, grades } = program;
  return [
    ['kind', kind],
    ['cost', cost],
    ...facetsOf('subject', subjects),
    ...facetsOf('language', languages),
    ...facetsOf('organization', optional(organizationId)),
    ...facetsOf('ecosystem', ecosystemIds),
    ...facetsOf('grade', grades === undefined ? [] : gradesBetween(grades)),
  ];
}

/** Each value once. */
export function facetsOf(facet: string, values: readonly (string | number)[] = []): Facet[] {
  return [...new Set(values)].map((value) => [facet, String(value)]);
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** Every grade of a range, both ends included. */
function gradesBetween({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
