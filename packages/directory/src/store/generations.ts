/** Whole sets of records: staged in small steps while the published one is read, then published at once. */
import type { Database } from './database.ts';
import { deleteSome } from './engine-sql.ts';
import type { DirectoryStateRow } from './tables.ts';

/**
 * Which rows this version makes of records: words, facets, tiles, places, totals. A generation that another version has published is
 * made anew, see `renewGeneration`.
 */
export const LAYOUT = 3;

/** How many records are erased while others wait for the write lock: some tens of milliseconds. */
const RECORDS_PER_STEP = 200;

/** What is published now. */
export async function directoryState(db: Database): Promise<DirectoryStateRow> {
  return db.selectFrom('directory_state').selectAll().executeTakeFirstOrThrow();
}

/** The number of a new generation, which nobody reads yet. */
export async function openGeneration(db: Database, now: Date): Promise<number> {
  const { id } = await db
    .insertInto('generations')
    .values({ started_at: now.toISOString() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Makes a staged generation the published one, if what it was made from is still published.
 *
 * @returns whether it was published.
 */
export async function publishGeneration(
  db: Database,
  {
    generation,
    version,
    insteadOf,
  }: { generation: number; version: string; insteadOf: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('directory_state')
    .set({ generation, version, layout: LAYOUT })
    .where('generation', insteadOf === null ? 'is' : '=', insteadOf)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Erases generations older than the one given, and those that a crashed import left behind. */
export async function eraseGenerationsBefore(db: Database, generation: number): Promise<void> {
  await erase(db, await generationsWhere(db, '<', generation));
}

/** Erases one generation that was staged in vain. */
export async function eraseGeneration(db: Database, generation: number): Promise<void> {
  await erase(db, await generationsWhere(db, '=', generation));
}

async function generationsWhere(
  db: Database,
  comparison: '<' | '=',
  id: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('generations')
    .select('id')
    .where('id', comparison, id)
    .execute();
  return rows.map((row) => row.id);
}

/** What is made from the records, by its key after the generation, and how much of it is erased at a time. */
const MADE_FROM_RECORDS = [
  { table: 'record_facets', key: ['facet', 'value', 'record'], step: 2_000 },
  { table: 'record_words', key: ['word', 'record'], step: 5_000 },
  { table: 'tiles', key: ['z', 'x', 'y'], step: 100 },
  { table: 'place_groups', key: ['type', 'name', 'listed'], step: 1 },
  { table: 'list_totals', key: ['type', 'facet', 'value'], step: 2_000 },
] as const;

async function erase(db: Database, generations: readonly number[]): Promise<void> {
  for (const generation of generations) {
    while ((await eraseRecords(db, generation)) > 0);
    for (const { table, key, step } of MADE_FROM_RECORDS) {
      const eraseSome = () =>
        db.transaction().execute((trx) => deleteSome(trx, table, key, generation, step));
      while ((await eraseSome()) > 0);
    }
    await db.deleteFrom('generations').where('id', '=', generation).execute();
  }
}

/** Erases some records of a generation, with their places, and answers how many. */
async function eraseRecords(db: Database, generation: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('records')
      .select('num')
      .where('generation', '=', generation)
      .limit(RECORDS_PER_STEP)
      .execute();
    const nums = rows.map(({ num }) => num);
    if (nums.length === 0) return 0;
    await trx.deleteFrom('record_places').where('num', 'in', nums).execute();
    await trx.deleteFrom('records').where('num', 'in', nums).execute();
    return nums.length;
  });
}
