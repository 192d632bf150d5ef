/** How many records of a list have each value of what it can be filtered by. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { ListCounts } from '@stem-ecosystems/schema/counts';
import { isWhole, matching, type RecordFilter } from './matching.ts';
import type { PlaceIndex } from './place-index.ts';
import type { Snapshot } from './snapshot.ts';
import { readTotals } from './staged-totals.ts';

export type CountedFacet = keyof ListCounts;

/** What a list is asked, with what its records are to be counted by. */
export interface CountedQuery extends RecordFilter {
  radiusKm?: number;
  counts?: readonly CountedFacet[];
}

/** Where the records are, for a list that is asked by distance: it has no others. */
export interface CountedPlaces {
  near: readonly [number, number];
  index: PlaceIndex;
}

/** What an answer has of counts: nothing where none are asked for. */
export async function countsOf(
  snapshot: Snapshot,
  type: RecordType,
  query: CountedQuery,
  places?: CountedPlaces,
): Promise<{ counts?: ListCounts }> {
  if (query.counts === undefined) return {};
  const within = places && recordsWithin(places, query.radiusKm);
  const counts: { [Name in CountedFacet]?: Record<string, number> } = {};
  for (const facet of query.counts) {
    counts[facet] = await countFacet(snapshot, type, facet, query, within);
  }
  return { counts };
}

/** Numbers of the records within the radius; `placed` where distance leaves out only those without a place. */
function recordsWithin(
  { near: [lat, lng], index }: CountedPlaces,
  radiusKm: number | undefined,
): ReadonlySet<number> | 'placed' {
  return radiusKm === undefined ? 'placed' : new Set(index.within({ lat, lng }, radiusKm));
}

/** By value; the filter by the facet itself is not in force. */
async function countFacet(
  { trx, generation, kept }: Snapshot,
  type: RecordType,
  facet: CountedFacet,
  { [facet]: _own, ...others }: CountedQuery,
  within: ReadonlySet<number> | 'placed' | undefined,
): Promise<Record<string, number>> {
  if (within === undefined && isWhole(others)) {
    return (await kept(readTotals)).get(type)?.facets.get(facet) ?? {};
  }
  let records = trx
    .selectFrom('records')
    .select('num')
    .where(matching(generation, [type], others));
  if (within !== undefined) records = records.where('latitude', 'is not', null);
  const ofFacet = trx
    .selectFrom('record_facets')
    .where('generation', '=', generation)
    .where('facet', '=', facet)
    .where('record', 'in', records);
  if (within instanceof Set) {
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
