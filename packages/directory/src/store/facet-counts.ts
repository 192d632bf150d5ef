/** How many records of a list have each value of what it can be filtered by. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { ListCounts } from '@stem-ecosystems/schema/counts';
import { matching, type RecordFilter } from './matching.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Snapshot } from './snapshot.ts';

export type CountedFacet = keyof ListCounts;

/** What a list is asked, with what its records are to be counted by. */
export interface CountedQuery extends RecordFilter {
  near?: readonly [number, number];
  radiusKm?: number;
  counts?: readonly CountedFacet[];
}

/** What an answer has of counts: nothing where none are asked for. */
export async function countsOf(
  snapshot: Snapshot,
  type: RecordType,
  query: CountedQuery,
  places: () => Promise<PlaceIndex>,
): Promise<{ counts?: ListCounts }> {
  if (query.counts === undefined) return {};
  const within = await recordsWithin(query, places);
  const counts: { [Name in CountedFacet]?: Record<string, number> } = {};
  for (const facet of query.counts) {
    counts[facet] = await countFacet(snapshot, type, facet, query, within);
  }
  return { counts };
}

/** Numbers of the records within the radius; undefined where distance leaves none out. */
async function recordsWithin(
  { near, radiusKm }: CountedQuery,
  places: () => Promise<PlaceIndex>,
): Promise<ReadonlySet<number> | undefined> {
  if (near === undefined || radiusKm === undefined) return undefined;
  const [lat, lng] = near;
  return new Set((await places()).within({ lat, lng }, radiusKm));
}

/** By value; the filter by the facet itself is not in force. */
async function countFacet(
  { trx, generation }: Snapshot,
  type: RecordType,
  facet: CountedFacet,
  { near, [facet]: _own, ...others }: CountedQuery,
  within: ReadonlySet<number> | undefined,
): Promise<Record<string, number>> {
  let records = trx
    .selectFrom('records')
    .select('num')
    .where(matching(generation, [type], others));
  if (near !== undefined) records = records.where('latitude', 'is not', null);
  const ofFacet = trx
    .selectFrom('record_facets')
    .where('generation', '=', generation)
    .where('facet', '=', facet)
    .where('record', 'in', records);
  if (within !== undefined) {
    const rows = await ofFacet.select(['value', 'record']).execute();
    return tally(rows.flatMap(({ value, record }) => (within.has(record) ? [value] : [])));
  }
  const rows = await ofFacet
    .select((eb) => ['value', eb.fn.countAll<number>().as('count')])
    .groupBy('value')
    .execute();
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

function tally(values: readonly string[]): Record<string, number> {
  const groups = Map.groupBy(values, (value) => value);
  return Object.fromEntries([...groups].map(([value, members]) => [value, members.length]));
}
