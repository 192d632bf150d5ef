import type { Facet } from '@stem-ecosystems/geo/record-facets';
import type { ListCounts } from '@stem-ecosystems/schema/counts';

type CountedFacet = keyof ListCounts;

/** How to count the records of a list. */
export interface Counting<T, Query> {
  facets: (record: T) => readonly Facet[];
  /** The records that a query means. */
  find: (query: Query) => readonly T[];
}

/** What an answer has of counts, each without the filter by what is counted; nothing where none are asked for. */
export function countsOf<T, Query extends { counts?: readonly CountedFacet[] }>(
  query: Query,
  { facets, find }: Counting<T, Query>,
): { counts?: ListCounts } {
  if (query.counts === undefined) return {};
  const counts = query.counts.map((name) => {
    const found = find(without(query, name));
    const values = found.flatMap((record) =>
      facets(record).flatMap(([facet, value]) => (facet === name ? [value] : [])),
    );
    return [name, tally(values)] as const;
  });
  return { counts: Object.fromEntries(counts) };
}

function without<Query extends object>(query: Query, name: string): Query {
  return Object.fromEntries(Object.entries(query).filter(([key]) => key !== name)) as Query;
}

function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}
