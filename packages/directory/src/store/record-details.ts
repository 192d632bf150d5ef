/** Single records, of low confidence too, with the listed records that belong to them. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Convening } from '@stem-ecosystems/schema/convening';
import type {
  EcosystemDetails,
  OrganizationDetails,
  ProgramDetails,
} from '@stem-ecosystems/schema/details';
import { hasFacet, matching } from './matching.ts';
import type { RecordOf } from './record-kinds.ts';
import type { Snapshot } from './snapshot.ts';

export async function readEcosystem(
  snapshot: Snapshot,
  id: string,
): Promise<EcosystemDetails | undefined> {
  const ecosystem = await recordOf(snapshot, 'ecosystem', id);
  if (ecosystem === undefined) return undefined;
  const convenings = await referring(snapshot, 'convening', 'ecosystem', id);
  return {
    ...ecosystem,
    organizations: await referring(snapshot, 'organization', 'ecosystem', id),
    programs: await referring(snapshot, 'program', 'ecosystem', id),
    convenings: convenings.sort(newestFirst),
    hubs: await referring(snapshot, 'ecosystem', 'parent', id),
  };
}

export async function readOrganization(
  snapshot: Snapshot,
  id: string,
): Promise<OrganizationDetails | undefined> {
  const organization = await recordOf(snapshot, 'organization', id);
  if (organization === undefined) return undefined;
  return {
    ...organization,
    ecosystems: await listed(snapshot, 'ecosystem', organization.ecosystemIds),
    programs: await referring(snapshot, 'program', 'organization', id),
  };
}

export async function readProgram(
  snapshot: Snapshot,
  id: string,
): Promise<ProgramDetails | undefined> {
  const program = await recordOf(snapshot, 'program', id);
  if (program === undefined) return undefined;
  const { organizationId, ecosystemIds } = program;
  const [organization] = await listed(
    snapshot,
    'organization',
    organizationId === undefined ? [] : [organizationId],
  );
  return {
    ...program,
    ...(organization !== undefined && { organization }),
    ecosystems: await listed(snapshot, 'ecosystem', ecosystemIds),
  };
}

async function recordOf<Type extends RecordType>(
  { trx, generation }: Snapshot,
  type: Type,
  id: string,
): Promise<RecordOf[Type] | undefined> {
  const row = await trx
    .selectFrom('records')
    .select('content')
    .where('generation', '=', generation)
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (JSON.parse(row.content) as RecordOf[Type]);
}

/** The listed records of some ids, by name. */
async function listed<Type extends RecordType>(
  { trx, generation }: Snapshot,
  type: Type,
  ids: readonly string[],
): Promise<RecordOf[Type][]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('records')
    .select('content')
    .where(matching(generation, [type], {}))
    .where('id', 'in', ids)
    .orderBy('name_key')
    .orderBy('id')
    .execute();
  return rows.map(({ content }) => JSON.parse(content) as RecordOf[Type]);
}

/** Records of a type with this id in a facet, by name. */
async function referring<Type extends RecordType>(
  { trx, generation }: Snapshot,
  type: Type,
  facet: string,
  id: string,
): Promise<RecordOf[Type][]> {
  const rows = await trx
    .selectFrom('records')
    .select('content')
    .where(matching(generation, [type], {}))
    .where((eb) => hasFacet(eb, generation, facet, [id]))
    .orderBy('name_key')
    .orderBy('id')
    .execute();
  return rows.map(({ content }) => JSON.parse(content) as RecordOf[Type]);
}

/** By first day; a series without one still runs and comes first. Stable, so equal days stay in order of name. */
function newestFirst(a: Convening, b: Convening): number {
  const [ofA, ofB] = [a.when.startsOn ?? '9999', b.when.startsOn ?? '9999'];
  return ofA === ofB ? 0 : ofA < ofB ? 1 : -1;
}
