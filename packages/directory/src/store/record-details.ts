import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Convening } from '@stem-ecosystems/schema/convening';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import { hasFacet, matching } from './matching.ts';
import type { RecordOf } from './record-kinds.ts';
import type { Snapshot } from './snapshot.ts';

/** An ecosystem, of low confidence too, with the listed records that refer to it. */
export async function readDetails(
  snapshot: Snapshot,
  id: string,
): Promise<EcosystemDetails | undefined> {
  const row = await snapshot.trx
    .selectFrom('records')
    .select('content')
    .where('generation', '=', snapshot.generation)
    .where('type', '=', 'ecosystem')
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const convenings = await referring(snapshot, 'convening', 'ecosystem', id);
  return {
    ...(JSON.parse(row.content) as RecordOf['ecosystem']),
    organizations: await referring(snapshot, 'organization', 'ecosystem', id),
    programs: await referring(snapshot, 'program', 'ecosystem', id),
    convenings: convenings.sort(newestFirst),
    hubs: await referring(snapshot, 'ecosystem', 'parent', id),
  };
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
    .where((eb) => hasFacet(eb, facet, [id]))
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
