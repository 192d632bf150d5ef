import { CompiledQuery, type Insertable, type Transaction } from 'kysely';
import { insertText } from './engine-sql.ts';
import type { Tables } from './tables.ts';

/** Below the 32,766 parameters that SQLite takes in one statement (https://www.sqlite.org/limits.html, item 9). */
export const PARAMETERS_PER_STATEMENT = 10_000;

/** Rows of one statement, most first: few statements, and few kinds of them, which are kept prepared. */
const ROWS_PER_STATEMENT = [100, 10, 1] as const;

/**
 * Inserts any number of rows, each with the same columns. The statements are written here: Kysely's builder makes
 * several objects of each value, which takes longer than the database.
 */
export async function insertAll<Table extends keyof Tables>(
  trx: Transaction<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Insertable<Tables[Table]>)[];
  let start = 0;
  for (const size of ROWS_PER_STATEMENT) {
    const text = insertText(table, columns.map(String), size);
    for (; start + size <= rows.length; start += size) {
      const step = rows.slice(start, start + size);
      const parameters = step.flatMap((row) => columns.map((column) => row[column]));
      await trx.executeQuery(CompiledQuery.raw(text, parameters));
    }
  }
}
