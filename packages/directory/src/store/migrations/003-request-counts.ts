import { sql, type Kysely } from 'kysely';

/** Requests per client and window of time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table request_counts (
        client text not null,
        window_seconds integer not null,
        starts_at integer not null,
        count integer not null,
        primary key (client, window_seconds, starts_at)
      ) strict, without rowid`,
    )
    .execute(db);
}
