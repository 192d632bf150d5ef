/** Making a generation anew beside serving: in a thread of its own, with a connection of its own. */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { openDatabase } from './database.ts';
import { renewGeneration } from './replace-generation.ts';
import { reasonOf, StoreError } from './store-error.ts';

const taskSchema = z.object({ renewedDataDir: z.string(), now: z.date() });
type Task = z.infer<typeof taskSchema>;

/**
 * As `renewGeneration`, while the thread that answers stays free.
 *
 * @param signal - aborted when the server is to end: the thread ends too, and what it has staged is erased by the next
 * @throws {StoreError} with one sentence for the operator
 */
export async function renewBeside(dataDir: string, now: Date, signal: AbortSignal): Promise<void> {
  const task: Task = { renewedDataDir: dataDir, now };
  // This very file is what the thread runs: see the last lines.
  const thread = new Worker(new URL(import.meta.url), { workerData: task });
  const end = (): void => void thread.terminate();
  signal.addEventListener('abort', end);
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  thread.once('error', reject);
  thread.once('exit', () => {
    resolve(undefined);
  });
  try {
    await promise;
  } catch (cause) {
    throw new StoreError(
      `The directory cannot be prepared for this version (${reasonOf(cause)}); its records are as they were.`,
      { cause },
    );
  } finally {
    signal.removeEventListener('abort', end);
  }
}

async function renew({ renewedDataDir, now }: Task): Promise<void> {
  const db = openDatabase(renewedDataDir);
  try {
    await renewGeneration(db, now);
  } finally {
    await db.destroy();
  }
}

const task = taskSchema.safeParse(workerData);
if (!isMainThread && task.success) await renew(task.data);
