/** What lists are filtered and counted by: the one truth for the server's index and for filtering on the device. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import { countriesOf, regionsOf, type CodedArea } from './coded-area.ts';

/** Name of a filter, and a value that it finds the record by. */
export type Facet = readonly [facet: string, value: string];

export function ecosystemFacets(ecosystem: Ecosystem): Facet[] {
  const { scope, status, sectors, parentId } = ecosystem;
  return [
    ['scope', scope],
    ['status', status],
    ...facetsOf('sector', sectors),
    ...facetsOf('parent', optional(parentId)),
    ...areaFacets(ecosystem),
  ];
}

export function organizationFacets(organization: Organization): Facet[] {
  const { sector, ecosystemIds } = organization;
  return [['sector', sector], ...facetsOf('ecosystem', ecosystemIds), ...areaFacets(organization)];
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
    ...areaFacets(program),
  ];
}

function areaFacets(place: CodedArea): Facet[] {
  return [...facetsOf('country', countriesOf(place)), ...facetsOf('region', regionsOf(place))];
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
