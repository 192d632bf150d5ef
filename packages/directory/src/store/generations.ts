/** Whole sets of records: staged in small steps while the published one is read, then published at once. */
import type { Transaction } from 'kysely';
import type { Database } from './database.ts';
import { insertAll } from './insert-all.ts';
import type { RecordRows } from './record-rows.ts';
import type { DirectoryStateRow, Tables } from './tables.ts';

/** A record on its way into a generation. */
export interface StagedRecord {
  rows: RecordRows;
  /** Hash of what the import brought under this id; null for what only exists here. */
  originHash: string | null;
}

/** How many records are written while others wait for the write lock: some tens of milliseconds. */
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

/** Writes records into a generation that is not published. */
export async function stageRecords(
  db: Database,
  generation: number,
  records: readonly StagedRecord[],
): Promise<void> {
  for (let start = 0; start < records.length; start += RECORDS_PER_STEP) {
    const step = records.slice(start, start + RECORDS_PER_STEP);
    await db.transaction().execute((trx) => insertRecords(trx, generation, step));
  }
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
    .set({ generation, version })
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

async function erase(db: Database, generations: readonly number[]): Promise<void> {
  for (const generation of generations) {
    while ((await eraseStep(db, generation)) > 0);
    await db.deleteFrom('generations').where('id', '=', generation).execute();
  }
}

/** Erases some records of a generation and answers how many. */
async function eraseStep(db: Database, generation: number): Promise<number> {
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

async function insertRecords(
  trx: Transaction<Tables>,
  generation: number,
  records: readonly StagedRecord[],
): Promise<void> {
  const { last } = await trx
    .selectFrom('records')
    .select((eb) => eb.fn.coalesce(eb.fn.max('num'), eb.lit(0)).as('last'))
    .executeTakeFirstOrThrow();
  const numbered = records.map((staged, index) => ({ num: last + index + 1, ...staged }));
  await insertAll(
    trx,
    'records',
    numbered.map(({ num, rows, originHash }) => ({
      num,
      generation,
      ...rows.record,
      origin_hash: originHash,
    })),
  );
  await insertAll(
    trx,
    'record_facets',
    numbered.flatMap(({ num, rows }) =>
      rows.facets.map(([facet, value]) => ({ record: num, facet, value })),
    ),
  );
  await insertAll(
    trx,
    'record_words',
    numbered.flatMap(({ num, rows }) => rows.words.map((word) => ({ record: num, word }))),
  );
  await insertAll(
    trx,
    'record_places',
    numbered.flatMap(({ num, rows: { record } }) =>
      record.longitude === null || record.latitude === null
        ? []
        : [
            {
              num,
              west: record.longitude,
              east: record.longitude,
              south: record.latitude,
              north: record.latitude,
            },
          ],
    ),
  );
}
