import { sql, type Kysely } from 'kysely';

/**
 * Words and facets by generation, so that a new one is appended and an old one cut off whole; the order of places on
 * the map, and tiles made ahead. All of this is made from the records: see `renewGeneration`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table directory_state add column layout integer not null default 0`,
  `alter table records add column category text`,
  `alter table records add column place_key integer`,
  `create index records_by_place on records (generation, place_key) where place_key is not null`,
  `drop table record_facets`,
  `create table record_facets (
    generation integer not null references generations (id),
    facet text not null,
    value text not null,
    record integer not null,
    primary key (generation, facet, value, record)
  ) strict, without rowid`,
  `drop table record_words`,
  `create table record_words (
    generation integer not null references generations (id),
    word text not null,
    record integer not null,
    primary key (generation, word, record)
  ) strict, without rowid`,
  `create table tiles (
    generation integer not null references generations (id),
    z integer not null,
    x integer not null,
    y integer not null,
    body blob not null,
    primary key (generation, z, x, y)
  ) strict`,
];
