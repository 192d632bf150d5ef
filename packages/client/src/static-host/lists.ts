/**
 * Ecosystems, organizations and programs of a host of static files, filtered, sorted and paged on the device. The files
 * are in order of name already, and hold no records of low confidence, so `include` adds none.
 */
import { organizationFacets, programFacets } from '@stem-ecosystems/geo/record-facets';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import {
  ecosystemParams,
  organizationParams,
  programParams,
  type EcosystemQuery,
  type OrganizationQuery,
  type ProgramQuery,
} from '@stem-ecosystems/schema/queries';
import type { ReadOptions, Reader } from '../core/reader.ts';
import { ecosystems as readEcosystems } from '../reads/ecosystems.ts';
import { organizations as readOrganizations, programs as readPrograms } from '../reads/lists.ts';
import { byDistance, type Placed } from '../reads/nearest.ts';
import type { Answer, Located, RecordPage } from '../types.ts';
import { checkedQuery } from './checked-query.ts';
import { countsOf } from './counts.ts';
import { isEcosystemAskedFor, isOrganizationAskedFor, isProgramAskedFor } from './filters.ts';
import { DEFAULT_LIMIT, pageAt, positionOf } from './paging.ts';

export async function ecosystems(
  reader: Reader,
  query: EcosystemQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<Ecosystem>>> {
  const asked = checkedQuery(ecosystemParams, query);
  const position = positionOf(asked.cursor, reader.now());
  const answer = await readEcosystems(reader, {}, options);
  const found = answer.value.records.filter((record) => isEcosystemAskedFor(record, asked));
  return { ...answer, value: pageAt(found, position, asked.limit ?? Infinity) };
}

export async function organizations(
  reader: Reader,
  query: OrganizationQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<Located<Organization>>>> {
  const asked = checkedQuery(organizationParams, query);
  const position = positionOf(asked.cursor, reader.now());
  const answer = await readOrganizations(reader, {}, options);
  const find = (query: OrganizationQuery) => {
    const found = answer.value.records.filter((record) => isOrganizationAskedFor(record, query));
    return inOrder(found, query);
  };
  return {
    ...answer,
    value: {
      ...pageAt(find(asked), position, asked.limit ?? DEFAULT_LIMIT),
      ...countsOf(asked, { facets: organizationFacets, find }),
    },
  };
}

export async function programs(
  reader: Reader,
  query: ProgramQuery,
  options: ReadOptions,
): Promise<Answer<RecordPage<Located<Program>>>> {
  const asked = checkedQuery(programParams, query);
  const position = positionOf(asked.cursor, reader.now());
  const answer = await readPrograms(reader, {}, options);
  const find = (query: ProgramQuery) => {
    const found = answer.value.records.filter((record) => isProgramAskedFor(record, query));
    return inOrder(found, query);
  };
  return {
    ...answer,
    value: {
      ...pageAt(find(asked), position, asked.limit ?? DEFAULT_LIMIT),
      ...countsOf(asked, { facets: programFacets, find }),
    },
  };
}

/** As the file has them, or nearest first and within the radius. */
function inOrder<T extends Placed>(
  records: readonly T[],
  { near, radiusKm = Infinity }: { near?: [number, number]; radiusKm?: number },
): readonly Located<T>[] {
  if (near === undefined) return records;
  const [lat, lng] = near;
  return byDistance(records, { lat, lng }).filter(({ distanceKm }) => distanceKm <= radiusKm);
}
