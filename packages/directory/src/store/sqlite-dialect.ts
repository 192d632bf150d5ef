/** Kysely on Node's own SQLite. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  SqliteAdapter,
  SqliteDialect,
  type DialectAdapter,
  type Driver,
  type SqliteDatabase,
} from 'kysely';
import { ImmediateDriver } from './immediate-driver.ts';

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
