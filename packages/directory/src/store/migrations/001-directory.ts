import { sql, type Kysely } from 'kysely';

/** Records with what lists filter and sort by, in generations of which one is published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table generations (
    id integer primary key autoincrement,
    started_at text not null
  ) strict`,
  `create table directory_state (
    only integer primary key check (only = 1),
    generation integer references generations (id),
    version text not null
  ) strict`,
  `insert into directory_state (only, generation, version) values (1, null, '')`,
  `create table records (
    num integer primary key,
    generation integer not null references generations (id),
    type text not null check (type in ('ecosystem', 'organization', 'program', 'convening')),
    id text not null,
    name_key text not null,
    listed integer not null check (listed in (0, 1)),
    latitude real,
    longitude real,
    content text not null,
    origin_hash text,
    unique (generation, type, id),
    check ((latitude is null) = (longitude is null))
  ) strict`,
  `create index records_by_name on records (generation, type, name_key, id)`,
  `create table record_facets (
    facet text not null,
    value text not null,
    record integer not null references records (num) on delete cascade,
    primary key (facet, value, record)
  ) strict, without rowid`,
  `create index record_facets_by_record on record_facets (record)`,
  `create table record_words (
    word text not null,
    record integer not null references records (num) on delete cascade,
    primary key (word, record)
  ) strict, without rowid`,
  `create index record_words_by_record on record_words (record)`,
  `create virtual table record_places using rtree (num, west, east, south, north)`,
];
