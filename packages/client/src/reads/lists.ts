/** Organizations and programs of a host that answers queries. */
import { absentOr } from '@stem-ecosystems/schema/common';
import { organizationSchema, type Organization } from '@stem-ecosystems/schema/organization';
import { programSchema, type Program } from '@stem-ecosystems/schema/program';
import type { OrganizationQuery, ProgramQuery } from '@stem-ecosystems/schema/queries';
import * as z from 'zod/mini';
import { querySearch } from '../core/query-search.ts';
import type { ReadOptions, Reader } from '../core/reader.ts';
import type { Answer, Located, RecordPage } from '../types.ts';
import { featurePage } from './list-page.ts';

const distance = {
  distanceKm: absentOr(z.number().check(z.refine((km) => km >= 0, 'kilometres of at least 0'))),
};

const parseOrganizations = featurePage(z.object({ ...organizationSchema.shape, ...distance }));
const parsePrograms = featurePage(z.object({ ...programSchema.shape, ...distance }));

export function organizations(
  reader: Reader,
  query: OrganizationQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<Located<Organization>>>> {
  return reader.read(
    `v1/organizations.geojson${querySearch(query)}`,
    () => parseOrganizations,
    options,
  );
}

export function programs(
  reader: Reader,
  query: ProgramQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<Located<Program>>>> {
  return reader.read(`v1/programs.geojson${querySearch(query)}`, () => parsePrograms, options);
}
