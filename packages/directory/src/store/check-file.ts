/** Reading a database file whole to see whether it is sound, in a thread of its own: it takes seconds. */
import { DatabaseSync } from 'node:sqlite';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { BUSY_TIMEOUT_MS, resultCodeOf } from './sqlite-locks.ts';
import { reasonOf } from './store-error.ts';

/** `whole` also compares each index with its table, and takes a few times as long. */
export type CheckDepth = 'quick' | 'whole';

const PRAGMAS = { quick: 'quick_check', whole: 'integrity_check' } as const;

/** More would tell no more. */
const MOST_FINDINGS = 10;

const taskSchema = z.object({ checkPath: z.string(), depth: z.enum(['quick', 'whole']) });
type Task = z.infer<typeof taskSchema>;

const findingsSchema = z.array(z.string());

/**
 * What is wrong with a database file, in SQLite's words; empty where it is sound. Others may read and write meanwhile.
 *
 * @param options - `keepsProcess`: whether the process stays for the answer when it has nothing else to do.
 * @throws {Error} when the thread ends without an answer.
 */
export async function checkFile(
  path: string,
  depth: CheckDepth,
  { keepsProcess = true } = {},
): Promise<string[]> {
  const task: Task = { checkPath: path, depth };
  // This very file is what the thread runs: see the last lines.
  const thread = new Worker(new URL(import.meta.url), { workerData: task });
  const { promise, resolve, reject } = Promise.withResolvers<string[]>();
  thread.once('message', (found) => {
    resolve(findingsSchema.parse(found));
  });
  thread.once('error', reject);
  thread.once('exit', () => {
    reject(new Error(`The check of ${path} ended without an answer.`));
  });
  if (!keepsProcess) thread.unref();
  return promise;
}

/** Whether an error of SQLite says that the file itself is damaged (https://www.sqlite.org/rescode.html). */
export function isDamage(error: unknown): boolean {
  return DAMAGE.has(resultCodeOf(error));
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGE: ReadonlySet<number> = new Set([11, 26]);

function findingsOf({ checkPath, depth }: Task): string[] {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(checkPath, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    const rows = database.prepare(`pragma ${PRAGMAS[depth]}(${MOST_FINDINGS})`).all();
    // A first line only says of which database of the connection the next ones tell.
    return rows
      .flatMap((row) => String(Object.values(row)[0]).split('\n'))
      .filter((finding) => finding !== 'ok' && !finding.startsWith('***'));
  } catch (error) {
    return [reasonOf(error)];
  } finally {
    database?.close();
  }
}

const task = taskSchema.safeParse(workerData);
if (!isMainThread && task.success) parentPort?.postMessage(findingsOf(task.data));
