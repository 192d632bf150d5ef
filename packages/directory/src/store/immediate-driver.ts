/** How transactions begin and end on the one connection of a process. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteDriver,
  type DatabaseConnection,
  type TransactionSettings,
} from 'kysely';
import { Turns } from '../turns.ts';
import { BUSY_TIMEOUT_MS, resultCodeOf, SQLITE_BUSY } from './sqlite-locks.ts';
import { reasonOf } from './store-error.ts';

/** How long a process that wants to write waits before it tries again. */
const RETRY_MS = 1;

/** A process may write so long before it leaves the lock to others, and leaves it so long that they find it free. */
const FAIRNESS = { heldMs: 20, pauseMs: 4 * RETRY_MS } as const;

/**
 * Takes the write lock when a transaction begins, unless it says that it only reads. A deferred transaction that
 * reads first and writes later fails with SQLITE_BUSY_SNAPSHOT when another process wrote in between, and no
 * time-out helps (https://www.sqlite.org/rescode.html#busy_snapshot).
 */
export class ImmediateDriver extends SqliteDriver {
  readonly #turns = new Turns(1);
  /** When the write lock was taken; undefined while this process does not hold it. */
  #takenAt: number | undefined;
  #releasedAt = 0;
  /** How long it was held since the last pause. */
  #heldMs = 0;

  /** There is one connection. Kysely's own lock lets newcomers go first, and under load some would wait for good. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take();
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#noteRelease();
    await super.releaseConnection();
    this.#turns.giveBack();
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    if (settings.accessMode === 'read only') {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    await this.#leaveTheLock();
    await takeWriteLock(connection);
    this.#takenAt = performance.now();
  }

  /**
   * A full disk or an error of it makes SQLite undo the whole transaction by itself
   * (https://www.sqlite.org/lang_transaction.html, section 3.1). That nothing is left to undo must not hide why.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      if (!reasonOf(error).includes('no transaction is active')) throw error;
    }
  }

  #noteRelease(): void {
    if (this.#takenAt === undefined) return;
    this.#releasedAt = performance.now();
    this.#heldMs += this.#releasedAt - this.#takenAt;
    this.#takenAt = undefined;
  }

  /** An import writes step after step, and the lock goes to whoever asks at the right moment: hardly anybody else. */
  async #leaveTheLock(): Promise<void> {
    const leftMs = FAIRNESS.pauseMs - (performance.now() - this.#releasedAt);
    if (leftMs > 0 && this.#heldMs < FAIRNESS.heldMs) return;
    this.#heldMs = 0;
    if (leftMs > 0) await sleep(leftMs);
  }
}

/**
 * SQLite itself waits for a lock by standing still, and with it stands every answer of the server; and it looks
 * again after up to 100 ms, when the moment between two steps of an import is over.
 */
async function takeWriteLock(connection: DatabaseConnection): Promise<void> {
  const execute = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
  const deadline = performance.now() + BUSY_TIMEOUT_MS;
  await execute('pragma busy_timeout = 0');
  try {
    for (;;) {
      try {
        await execute('begin immediate');
        return;
      } catch (error) {
        if (resultCodeOf(error) !== SQLITE_BUSY || performance.now() > deadline) throw error;
      }
      await sleep(RETRY_MS);
    }
  } finally {
    await execute(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  }
}
