import { emptyLog, flushCommits, waitForLocks } from './engine-sql.ts';
import type { Database } from './database.ts';
import { BUSY_TIMEOUT_MS } from './sqlite-locks.ts';
import type { RateLimitStore } from './types.ts';

/** Requests counted in the database: in windows that begin at multiples of their length, each client for itself. */
export class KyselyRateLimitStore implements RateLimitStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async take(
    client: string,
    { limit, windowSeconds }: { limit: number; windowSeconds: number },
    now: Date,
  ): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
    const seconds = Math.floor(now.getTime() / 1000);
    const startsAt = seconds - (seconds % windowSeconds);
    const count = await this.#count(client, windowSeconds, startsAt);
    const allowed = count <= limit;
    return { allowed, retryAfterSeconds: allowed ? 0 : startsAt + windowSeconds - seconds };
  }

  async forget(now: Date): Promise<void> {
    const seconds = Math.floor(now.getTime() / 1000);
    const { numDeletedRows } = await this.#db
      .deleteFrom('request_counts')
      .where((eb) => eb(eb('starts_at', '+', eb.ref('window_seconds')), '<=', seconds))
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await this.#emptyLog();
  }

  /** Not while another process reads, as a backup may for long: this one would stand still until it has. */
  async #emptyLog(): Promise<void> {
    await this.#db.connection().execute(async (connection) => {
      await waitForLocks(0).execute(connection);
      try {
        await emptyLog().execute(connection);
      } finally {
        await waitForLocks(BUSY_TIMEOUT_MS).execute(connection);
      }
    });
  }

  /** Counts a request and answers how many there were in its window, this one included. */
  #count(client: string, windowSeconds: number, startsAt: number): Promise<number> {
    return this.#db.connection().execute(async (connection) => {
      // A count that a power cut takes away does no harm; waiting for the disk on each request would.
      await flushCommits('normal').execute(connection);
      try {
        return await connection.transaction().execute(async (trx) => {
          const { count } = await trx
            .insertInto('request_counts')
            .values({ client, window_seconds: windowSeconds, starts_at: startsAt, count: 1 })
            .onConflict((conflict) =>
              conflict
                .columns(['client', 'window_seconds', 'starts_at'])
                .doUpdateSet((eb) => ({ count: eb('request_counts.count', '+', 1) })),
            )
            .returning('count')
            .executeTakeFirstOrThrow();
          return count;
        });
      } finally {
        await flushCommits('full').execute(connection);
      }
    });
  }
}
