import { sql, type Kysely } from 'kysely';

/**
 * What the server would otherwise make of all records each time it starts and after each import: the places in the
 * order that finds the nearest, and how many records each list has. Both are made from the records: see
 * `renewGeneration`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table place_groups (
    generation integer not null references generations (id),
    type text not null,
    name text not null,
    listed integer not null check (listed in (0, 1)),
    size integer not null,
    columns blob not null,
    primary key (generation, type, name, listed)
  ) strict`,
  `create table list_totals (
    generation integer not null references generations (id),
    type text not null,
    facet text not null,
    value text not null,
    count integer not null,
    primary key (generation, type, facet, value)
  ) strict, without rowid`,
];
