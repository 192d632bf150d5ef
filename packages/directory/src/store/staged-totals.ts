/** How many records each list has, and how many of each value it can be filtered by: counted once, when it is made. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Database } from './database.ts';
import { insertAll } from './insert-all.ts';
import { RECORD_TYPES } from './record-kinds.ts';
import type { Snapshot } from './snapshot.ts';
import type { ListTotalRow } from './tables.ts';

/** The row of a list itself names no facet. */
const OF_ALL = '';

/** Records that are listed, of one type. */
export interface ListTotal {
  count: number;
  /** Facet → value → count. */
  facets: ReadonlyMap<string, Readonly<Record<string, number>>>;
}

export type ListTotals = ReadonlyMap<RecordType, ListTotal>;

/** Counts a generation that is not published yet, without the write lock. */
export async function stageTotals(db: Database, generation: number): Promise<void> {
  for (const type of RECORD_TYPES) {
    const rows = await countType(db, generation, type);
    await db.transaction().execute((trx) => insertAll(trx, 'list_totals', rows));
  }
}

async function countType(
  db: Database,
  generation: number,
  type: RecordType,
): Promise<ListTotalRow[]> {
  const listed = db
    .selectFrom('records')
    .where('generation', '=', generation)
    .where('type', '=', type)
    .where('listed', '=', 1);
  const { count } = await listed
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const facets = await db
    .selectFrom('record_facets')
    .select((eb) => ['facet', 'value', eb.fn.countAll<number>().as('count')])
    .where('generation', '=', generation)
    .where('record', 'in', listed.select('num'))
    .groupBy(['facet', 'value'])
    .execute();
  const ofType = { generation, type };
  return [
    { ...ofType, facet: OF_ALL, value: '', count },
    ...facets.map((row) => ({ ...ofType, ...row })),
  ];
}

/** Every type that a generation was counted for. */
export async function readTotals({ trx, generation }: Snapshot): Promise<ListTotals> {
  const rows = await trx
    .selectFrom('list_totals')
    .select(['type', 'facet', 'value', 'count'])
    .where('generation', '=', generation)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ type }) => type)].map(([type, ofType]) => [type, totalOf(ofType)]),
  );
}

function totalOf(rows: readonly Omit<ListTotalRow, 'generation' | 'type'>[]): ListTotal {
  const byFacet = Map.groupBy(rows, ({ facet }) => facet);
  return {
    count: byFacet.get(OF_ALL)?.[0]?.count ?? 0,
    facets: new Map(
      [...byFacet].map(([facet, values]) => [
        facet,
        Object.fromEntries(values.map(({ value, count }) => [value, count])),
      ]),
    ),
  };
}
