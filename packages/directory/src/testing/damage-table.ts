import { closeSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Overwrites the first page of a table in a database file that nobody has open, as a failing disk would. */
export function damageTable(path: string, table: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  const { page_size: size } = database.prepare('pragma page_size').get() as { page_size: number };
  const { rootpage } = database
    .prepare('select rootpage from sqlite_schema where name = ?')
    .get(table) as { rootpage: number };
  database.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (rootpage - 1) * size);
  closeSync(file);
}
