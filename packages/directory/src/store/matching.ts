import type { RecordType } from '@stem-ecosystems/schema/common';
import { wordsOf } from '@stem-ecosystems/geo/text';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { hasWordWith, isInside, type Box } from './engine-sql.ts';
import type { Tables } from './tables.ts';

/** Parameters of the lists that name a facet of the same name; any of their values may match. */
const FACETS = [
  'scope',
  'status',
  'sector',
  'kind',
  'subject',
  'grade',
  'cost',
  'language',
  'country',
  'region',
  'ecosystem',
] as const;

/** What lists of records can be asked: the parameters of every list but paging and distance. */
export type RecordFilter = { [Name in (typeof FACETS)[number]]?: readonly (string | number)[] } & {
  q?: string;
  bbox?: Box;
  include?: readonly 'low'[];
};

/** The condition for `records`: those of a generation and of some types that a query means. */
export function matching(
  generation: number,
  types: readonly RecordType[],
  filter: RecordFilter,
): (eb: ExpressionBuilder<Tables, 'records'>) => Expression<SqlBool> {
  return (eb) =>
    eb.and([
      eb('generation', '=', generation),
      eb('type', 'in', types),
      ...(filter.include?.includes('low') ? [] : [eb('listed', '=', 1)]),
      ...facetConditions(eb, generation, filter),
      ...wordConditions(eb, generation, filter.q),
      ...(filter.bbox === undefined ? [] : [isInside(eb, filter.bbox)]),
    ]);
}

/** Each word begins a word of the record. Signs without a letter or digit are asked for in vain. */
function wordConditions(
  eb: ExpressionBuilder<Tables, 'records'>,
  generation: number,
  q: string | undefined,
): Expression<SqlBool>[] {
  if (q === undefined) return [];
  const words = wordsOf(q);
  if (words.length === 0) return [eb.lit(false)];
  return words.map((word) => hasWordWith(eb, generation, word));
}

/** Whether a query leaves out more than records of low confidence. */
export function isNarrowed({ q, bbox, ...filter }: RecordFilter): boolean {
  return (
    q !== undefined || bbox !== undefined || FACETS.some((facet) => filter[facet] !== undefined)
  );
}

/** Whether a query asks for all that is listed, which is counted already. */
export function isWhole(query: RecordFilter): boolean {
  return !isNarrowed(query) && !query.include?.includes('low');
}

function facetConditions(
  eb: ExpressionBuilder<Tables, 'records'>,
  generation: number,
  filter: RecordFilter,
): Expression<SqlBool>[] {
  return FACETS.flatMap((facet) => {
    const values = filter[facet];
    return values === undefined ? [] : [hasFacet(eb, generation, facet, values)];
  });
}

/** Records of a generation that have any of the values in a facet. */
export function hasFacet(
  eb: ExpressionBuilder<Tables, 'records'>,
  generation: number,
  facet: string,
  values: readonly (string | number)[],
): Expression<SqlBool> {
  return eb(
    'num',
    'in',
    eb
      .selectFrom('record_facets')
      .select('record')
      .where('generation', '=', generation)
      .where('facet', '=', facet)
      .where('value', 'in', values.map(String)),
  );
}
