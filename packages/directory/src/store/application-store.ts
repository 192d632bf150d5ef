import type {
  Application,
  ApplicationChange,
  ApplicationState,
  ApplicationStatus,
} from '@stem-ecosystems/schema/application';
import type { Transaction } from 'kysely';
import {
  addEvent,
  findById,
  findByToken,
  readStatus,
  withHistory,
  type StoredRow,
} from './application-rows.ts';
import { tokenFor } from './application-token.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';
import type { Database } from './database.ts';
import { emptyLog } from './engine-sql.ts';
import type { Tables } from './tables.ts';
import type {
  ApplicationStore,
  ApplicationUpdate,
  StoredApplication,
  Submission,
} from './types.ts';

/** How long a key is remembered. */
const KEY_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** States in which the applicant can change nothing any more. */
const CLOSED: ReadonlySet<ApplicationState> = new Set([
  'accepted',
  'declined',
  'withdrawn',
  'merged',
]);

/**
 * Applications in the database. Every change is one transaction that holds the write lock from its first statement,
 * so that a twin waits; its commit is flushed to disk before the promise resolves.
 */
export class KyselyApplicationStore implements ApplicationStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  submit(idempotencyKey: string, application: Application, now: Date): Promise<Submission> {
    return this.#db.transaction().execute(async (trx) => {
      await forgetKeys(trx, new Date(now.getTime() - KEY_LIFETIME_MS));
      return (
        (await repeat(trx, idempotencyKey, application)) ??
        (await create(trx, idempotencyKey, application, now))
      );
    });
  }

  status(token: string): Promise<ApplicationStatus | undefined> {
    return this.#read(async (trx) => {
      const row = await findByToken(trx, token);
      return row && readStatus(trx, row);
    });
  }

  change(
    token: string,
    { answer, ...corrections }: ApplicationChange,
    now: Date,
  ): Promise<ApplicationUpdate> {
    return this.#update(token, async (trx, row) => {
      const at = now.toISOString();
      // An answer to a question puts the application back where the office reads it.
      const state =
        answer !== undefined && row.state === 'needs-information' ? 'in-review' : row.state;
      const application = corrected(JSON.parse(row.content ?? '{}') as object, corrections);
      await trx
        .updateTable('applications')
        .set({ state, updated_at: at, content: canonicalJson(application) })
        .where('id', '=', row.id)
        .execute();
      await addEvent(trx, row.id, {
        at,
        by: 'applicant',
        state,
        ...(answer !== undefined && { note: answer }),
      });
    });
  }

  async withdraw(token: string, now: Date): Promise<ApplicationStatus | undefined> {
    const row = await this.#erase((trx) => findByToken(trx, token), 'applicant', now);
    return row && this.status(token);
  }

  async erase(id: number, now: Date): Promise<StoredApplication | undefined> {
    const row = await this.#erase((trx) => findById(trx, id), 'office', now);
    return row && this.show(id);
  }

  list({ state }: { state?: ApplicationState }): Promise<StoredApplication[]> {
    return this.#read(async (trx) => {
      const all = trx.selectFrom('applications').selectAll().orderBy('id', 'desc');
      return withHistory(
        trx,
        await (state === undefined ? all : all.where('state', '=', state)).execute(),
      );
    });
  }

  show(id: number): Promise<StoredApplication | undefined> {
    return this.#read(async (trx) => {
      const row = await findById(trx, id);
      return row && (await withHistory(trx, [row]))[0];
    });
  }

  /** Erases the answers of what is found, if anything is, from the table and from the log. */
  async #erase(
    find: (trx: Transaction<Tables>) => Promise<StoredRow | undefined>,
    by: 'applicant' | 'office',
    now: Date,
  ): Promise<StoredRow | undefined> {
    const row = await this.#db.transaction().execute(async (trx) => {
      const found = await find(trx);
      if (found !== undefined) await eraseAnswers(trx, found, { by, now });
      return found;
    });
    if (row !== undefined) await emptyLog().execute(this.#db);
    return row;
  }

  #read<T>(ask: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#db.transaction().setAccessMode('read only').execute(ask);
  }

  /** Changes the application of a token, unless there is none or it is closed. */
  #update(
    token: string,
    write: (trx: Transaction<Tables>, row: StoredRow) => Promise<void>,
  ): Promise<ApplicationUpdate> {
    return this.#db.transaction().execute(async (trx) => {
      const row = await findByToken(trx, token);
      if (row === undefined) return { kind: 'unknown' };
      if (CLOSED.has(row.state)) return { kind: 'closed', state: row.state };
      await write(trx, row);
      const changed = await findByToken(trx, token);
      const status = changed && (await readStatus(trx, changed));
      return status === undefined ? { kind: 'unknown' } : { kind: 'updated', status };
    });
  }
}

/** Answers with some in place of others; those that are empty are removed. */
function corrected(answers: object, corrections: Omit<ApplicationChange, 'answer'>): object {
  const all = Object.entries({ ...answers, ...corrections });
  return Object.fromEntries(all.filter(([, value]) => value !== ''));
}

/** Erases answers and notes, once. What was open is withdrawn by that; what was closed stays what it is. */
async function eraseAnswers(
  trx: Transaction<Tables>,
  { id, state: before, content }: StoredRow,
  { by, now }: { by: 'applicant' | 'office'; now: Date },
): Promise<void> {
  if (content === null) return;
  const at = now.toISOString();
  const state = CLOSED.has(before) ? before : 'withdrawn';
  await trx
    .updateTable('applications')
    .set({ state, updated_at: at, content: null })
    .where('id', '=', id)
    .execute();
  // Notes answer or ask about what is erased.
  await trx
    .updateTable('application_events')
    .set({ note: null })
    .where('application', '=', id)
    .execute();
  await addEvent(trx, id, { at, by, state });
}

async function forgetKeys(trx: Transaction<Tables>, olderThan: Date): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', olderThan.toISOString())
    .execute();
}

/** The answer to a key that is known; undefined for a new one. */
async function repeat(
  trx: Transaction<Tables>,
  key: string,
  application: Application,
): Promise<Submission | undefined> {
  const earlier = await trx
    .selectFrom('idempotency_keys')
    .innerJoin('applications', 'applications.id', 'idempotency_keys.application')
    .select(['content_hash', 'created_at', 'state'])
    .where('key_hash', '=', sha256(key))
    .executeTakeFirst();
  if (earlier === undefined) return undefined;
  if (earlier.content_hash !== sha256(canonicalJson(application))) return { kind: 'conflict' };
  return {
    kind: 'repeated',
    token: await tokenFor(trx, key, earlier.created_at),
    state: earlier.state,
  };
}

async function create(
  trx: Transaction<Tables>,
  key: string,
  application: Application,
  now: Date,
): Promise<Submission> {
  const at = now.toISOString();
  const state = 'received';
  const content = canonicalJson(application);
  const token = await tokenFor(trx, key, at);
  const { id } = await trx
    .insertInto('applications')
    .values({ token_hash: sha256(token), state, received_at: at, updated_at: at, content })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addEvent(trx, id, { at, by: 'applicant', state });
  await trx
    .insertInto('idempotency_keys')
    .values({
      key_hash: sha256(key),
      content_hash: sha256(content),
      application: id,
      created_at: at,
    })
    .execute();
  return { kind: 'created', token, state };
}
