/** The directory as a whole made anew and put in the place of the published one, while others read. */
import { createHash } from 'node:crypto';
import { CACHE_KIB, type Database } from './database.ts';
import {
  emptyLog,
  emptyLogEvery,
  flushCommits,
  isOfGeneration,
  keepPages,
  overwriteErased,
} from './engine-sql.ts';
import { GenerationWriter } from './generation-writer.ts';
import {
  directoryState,
  eraseGeneration,
  eraseGenerationsBefore,
  LAYOUT,
  openGeneration,
  publishGeneration,
} from './generations.ts';
import type { DirectoryRecord } from './record-kinds.ts';
import { rowsOf } from './record-rows.ts';
import { PlaceWriter } from './staged-places.ts';
import { stageTiles } from './staged-tiles.ts';
import { stageTotals } from './staged-totals.ts';
import { LOG_PAGES } from './sqlite-locks.ts';
import { StoreError } from './store-error.ts';
import type { RecordRow } from './tables.ts';

/** What a new generation is filled from and into. */
export interface Replacement {
  /** The generation that is published; null where nothing was loaded yet. */
  published: number | null;
  /** The new one. */
  generation: number;
  writer: GenerationWriter;
}

/**
 * Fills a new generation and publishes it, all or nothing: whatever goes wrong, what was published stays.
 *
 * @param fill - writes every record of the new generation
 * @throws {StoreError} when someone else changed the directory meanwhile; else what `fill` throws.
 */
export async function replaceGeneration<T>(
  db: Database,
  now: Date,
  fill: (replacement: Replacement) => Promise<T>,
): Promise<{ result: T; version: string }> {
  const { generation: published } = await directoryState(db);
  const generation = await openGeneration(db, now);
  const writer = new GenerationWriter(db, generation);
  try {
    const { result, version } = await inBulk(db, async () => {
      const filled = await fill({ published, generation, writer });
      await writer.end();
      await stageTiles(db, generation);
      await stageTotals(db, generation);
      return { result: filled, version: await stagePlaces(db, generation) };
    });
    if (!(await publishGeneration(db, { generation, version, insteadOf: published }))) {
      throw new StoreError('another generation was published');
    }
    await inBulk(db, () => eraseGenerationsBefore(db, generation));
    await emptyLog().execute(db);
    return { result, version };
  } catch (cause) {
    if ((await directoryState(db)).generation === generation) throw cause;
    await inBulk(db, () => eraseGeneration(db, generation));
    throw (await directoryState(db)).generation === published ? cause : changedMeanwhile(cause);
  } finally {
    await writer.close();
  }
}

/** Whether another version has made the published generation, with other words, facets or tiles. */
export async function isOutdated(db: Database): Promise<boolean> {
  const { generation, layout } = await directoryState(db);
  return generation !== null && layout !== LAYOUT;
}

/** Makes the published generation anew where it is outdated. */
export async function renewGeneration(db: Database, now: Date): Promise<void> {
  if (!(await isOutdated(db))) return;
  try {
    await replaceGeneration(db, now, async ({ published, writer }) => {
      for await (const rows of publishedRows(db, published))
        await writer.add(rows.map(stagedAgain));
    });
  } catch (error) {
    // Another process that started at the same time has made it anew already: then all is well.
    if (await isOutdated(db)) throw error;
  }
}

/** A published record, as far as a new generation needs it. */
export type PublishedRow = Pick<RecordRow, 'num' | 'type' | 'id' | 'content' | 'origin_hash'>;

const ROWS_PER_PAGE = 1_000;

/** All records of a generation, in the order they were written. */
export async function* publishedRows(
  db: Database,
  generation: number | null,
): AsyncGenerator<PublishedRow[]> {
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('records')
      .select(['num', 'type', 'id', 'content', 'origin_hash'])
      .where(isOfGeneration(generation ?? 0))
      .where('num', '>', after)
      .orderBy('num')
      .limit(ROWS_PER_PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.num;
  }
}

/** The same record with the same origin. */
export function stagedAgain({ type, content, origin_hash: originHash }: PublishedRow) {
  return { rows: rowsOf(type, JSON.parse(content) as DirectoryRecord), originHash };
}

/**
 * Nobody reads what is staged, so it need not be on the disk before what publishes it is. The directory is public:
 * erased, it need not be overwritten as applications are.
 */
async function inBulk<T>(db: Database, work: () => Promise<T>): Promise<T> {
  await flushCommits('normal').execute(db);
  await overwriteErased('off').execute(db);
  await emptyLogEvery(LOG_PAGES.import).execute(db);
  await keepPages(CACHE_KIB.import).execute(db);
  try {
    return await work();
  } finally {
    await keepPages(CACHE_KIB.server).execute(db);
    await emptyLogEvery(LOG_PAGES.server).execute(db);
    await overwriteErased('on').execute(db);
    await flushCommits('full').execute(db);
  }
}

/** Whoever publishes first also erases what the other one has staged. */
function changedMeanwhile(cause: unknown): StoreError {
  return new StoreError(
    'Someone else changed the directory during the import; nothing was imported, run it again.',
    { cause },
  );
}

/** Writes the places, and answers the version: the same for the same records, whatever order they came in. */
async function stagePlaces(db: Database, generation: number): Promise<string> {
  const hash = createHash('sha256');
  const places = new PlaceWriter();
  let after: Pick<RecordRow, 'type' | 'id'> | undefined;
  do {
    let page = db
      .selectFrom('records')
      .select(['num', 'type', 'id', 'latitude', 'longitude', 'listed', 'category', 'content'])
      .where('generation', '=', generation)
      .orderBy('type')
      .orderBy('id')
      .limit(ROWS_PER_PAGE);
    if (after !== undefined) {
      const { type, id } = after;
      page = page.where((eb) => eb(eb.refTuple('type', 'id'), '>', eb.tuple(type, id)));
    }
    const rows = await page.execute();
    for (const row of rows) {
      hash.update(`${row.type}/${row.id} ${row.content}\n`);
      places.add(row);
    }
    after = rows.at(-1);
  } while (after !== undefined);
  await places.write(db, generation);
  return hash.digest('hex').slice(0, 32);
}
