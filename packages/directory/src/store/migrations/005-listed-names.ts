import { sql, type Kysely } from 'kysely';

/**
 * The order of names with who is listed, so that a list is counted from the index alone: at 169,000 places in some
 * milliseconds, where looking into each record takes a third of a second.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `drop index records_by_name`,
  `create index records_by_name on records (generation, type, name_key, id, listed)`,
];
