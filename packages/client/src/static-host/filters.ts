/** Which records a query means: what a live directory asks its database, asked of whole lists. */
import { containsPoint } from '@stem-ecosystems/geo/bounds';
import { countriesOf, regionsOf, type CodedArea } from '@stem-ecosystems/geo/coded-area';
import { ecosystemWords, organizationWords, programWords } from '@stem-ecosystems/geo/record-text';
import { matchesWords } from '@stem-ecosystems/geo/text';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { Program } from '@stem-ecosystems/schema/program';
import type {
  EcosystemQuery,
  OrganizationQuery,
  ProgramQuery,
} from '@stem-ecosystems/schema/queries';
import type { Placed } from '../reads/nearest.ts';

export function isEcosystemAskedFor(record: Ecosystem, query: EcosystemQuery): boolean {
  return (
    isAny(query.scope, [record.scope]) &&
    isAny(query.status, [record.status]) &&
    isAny(query.sector, record.sectors) &&
    isOfArea(record, query) &&
    matchesWords(ecosystemWords(record), query.q ?? '')
  );
}

export function isOrganizationAskedFor(record: Organization, query: OrganizationQuery): boolean {
  return (
    isAny(query.sector, [record.sector]) &&
    isAny(query.ecosystem, record.ecosystemIds) &&
    isOfArea(record, query) &&
    isInside(record, query.bbox) &&
    matchesWords(organizationWords(record), query.q ?? '')
  );
}

export function isProgramAskedFor(record: Program, query: ProgramQuery): boolean {
  const { grades } = record;
  return (
    isAny(query.kind, [record.kind]) &&
    isAny(query.cost, [record.cost]) &&
    isAny(query.subject, record.subjects) &&
    isAny(query.language, record.languages) &&
    isAny(query.ecosystem, record.ecosystemIds) &&
    (query.grade?.some(
      (grade) => grades !== undefined && grades.from <= grade && grade <= grades.to,
    ) ??
      true) &&
    isOfArea(record, query) &&
    isInside(record, query.bbox) &&
    matchesWords(programWords(record), query.q ?? '')
  );
}

/** Whether any of the asked values is among those a record has; true where nothing is asked. */
function isAny<T>(asked: readonly T[] | undefined, values: readonly T[] = []): boolean {
  return asked === undefined || asked.some((value) => values.includes(value));
}

function isOfArea(
  record: CodedArea,
  { country, region }: Pick<OrganizationQuery, 'country' | 'region'>,
): boolean {
  return isAny(country, countriesOf(record)) && isAny(region, regionsOf(record));
}

function isInside({ latitude, longitude }: Placed, bbox: OrganizationQuery['bbox']): boolean {
  if (bbox === undefined) return true;
  if (latitude === undefined || longitude === undefined) return false;
  const [west, south, east, north] = bbox;
  return containsPoint({ west, south, east, north }, { lat: latitude, lng: longitude });
}
