/** Kysely on Node's own SQLite. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
  type TransactionSettings,
} from 'kysely';
import { Turns } from '../turns.ts';
import { reasonOf } from './store-error.ts';

/** The dialect for a database that is open already. `Kysely.destroy` closes it. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: DatabaseSync) {
    const adapted = adapt(database);
    super({ database: adapted });
    this.#database = adapted;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalDdlAdapter();
  }
}

/**
 * Takes the write lock when a transaction begins, unless it says that it only reads. A deferred transaction that
 * reads first and writes later fails with SQLITE_BUSY_SNAPSHOT when another process wrote in between, and no
 * time-out helps (https://www.sqlite.org/rescode.html#busy_snapshot).
 */
class ImmediateDriver extends SqliteDriver {
  readonly #turns = new Turns(1);

  /** There is one connection. Kysely's own lock lets newcomers go first, and under load some would wait for good. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.take();
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.#turns.giveBack();
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings = {},
  ): Promise<void> {
    const begin = settings.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
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
}

/** SQLite undoes DDL with its transaction; told so, the Migrator runs all migrations in one. */
class TransactionalDdlAdapter extends SqliteAdapter {
  /** Keeps Kysely from locking: the driver gives its one connection in turn. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Statements that yield rows. `StatementSync.columns()` would tell, but not in Node 22.13. */
const YIELDS_ROWS = /^\s*(select|with|pragma|explain)\b|\breturning\b/i;

/** Statements that are kept ready; the one used longest ago goes first. */
const MOST_PREPARED = 100;

/** Longer ones name what they look for one by one, and hardly two of them are the same. Characters. */
const LONGEST_KEPT = 10_000;

function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text);
    if (text.length > LONGEST_KEPT) return statement;
    prepared.delete(text);
    prepared.set(text, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      const statement = prepare(text);
      return {
        reader: YIELDS_ROWS.test(text),
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
