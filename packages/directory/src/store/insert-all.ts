import type { Insertable, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Below the 32,766 parameters that SQLite takes in one statement (https://www.sqlite.org/limits.html, item 9). */
export const PARAMETERS_PER_STATEMENT = 10_000;

/** Inserts any number of rows, each with the same columns, in as few statements as are allowed. */
export async function insertAll<Table extends keyof Tables>(
  trx: Transaction<Tables>,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const rowsPerStatement = Math.floor(PARAMETERS_PER_STATEMENT / Object.keys(first).length);
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + rowsPerStatement))
      .execute();
  }
}
