import { sql, type Kysely } from 'kysely';

/** Applications with their history, the keys they were sent under, and the secret their tokens are derived with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table secrets (
    name text primary key,
    value blob not null
  ) strict`,
  `create table applications (
    id integer primary key autoincrement,
    token_hash text not null unique,
    state text not null check (state in
      ('received', 'in-review', 'needs-information', 'accepted', 'declined', 'withdrawn', 'merged')),
    received_at text not null,
    updated_at text not null,
    content text
  ) strict`,
  `create table application_events (
    id integer primary key autoincrement,
    application integer not null references applications (id) on delete cascade,
    at text not null,
    by text not null check (by in ('applicant', 'office')),
    state text not null,
    note text
  ) strict`,
  `create index application_events_by_application on application_events (application, id)`,
  `create table idempotency_keys (
    key_hash text primary key,
    content_hash text not null,
    application integer not null references applications (id) on delete cascade,
    created_at text not null
  ) strict`,
  `create index idempotency_keys_by_age on idempotency_keys (created_at)`,
  `create index idempotency_keys_by_application on idempotency_keys (application)`,
];
