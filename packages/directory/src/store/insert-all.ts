import { CompiledQuery, type Insertable, type Kysely, type Transaction } from 'kysely';
import { insertText } from './engine-sql.ts';
import type { Tables } from './tables.ts';

/** Below the 32,766 parameters that SQLite takes in one statement (https://www.sqlite.org/limits.html, item 9). */
export const PARAMETERS_PER_STATEMENT = 10_000;

/** Rows of one statement, most first: few statements, and few kinds of them, which are kept prepared. */
const ROWS_PER_STATEMENT = [100, 10, 1] as const;

/** Inserts any number of rows, each with the same columns. */
export function insertAll<Table extends keyof Tables>(
  trx: Transaction<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  return insertInto(trx, table, rows);
}

/**
 * As `insertAll`, also into tables of this connection alone. The statements are written here: Kysely's builder makes
 * several objects of each value, which takes longer than the database.
 */
export async function insertInto(
  db: Kysely<Tables>,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  let start = 0;
  for (const size of ROWS_PER_STATEMENT) {
    const text = insertText(table, columns, size);
    for (; start + size <= rows.length; start += size) {
      const step = rows.slice(start, start + size) as readonly Record<string, unknown>[];
      const parameters = step.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery(CompiledQuery.raw(text, parameters));
    }
  }
}
