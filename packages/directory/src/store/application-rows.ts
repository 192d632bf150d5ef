/** Reading and writing the rows of applications. */
import type {
  Application,
  ApplicationEvent,
  ApplicationStatus,
} from '@stem-ecosystems/schema/application';
import type { Selectable, Transaction } from 'kysely';
import { sha256 } from './canonical-json.ts';
import { PARAMETERS_PER_STATEMENT } from './insert-all.ts';
import type { ApplicationEventRow, ApplicationRow, Tables } from './tables.ts';
import type { StoredApplication } from './types.ts';

export type StoredRow = Selectable<ApplicationRow>;
type EventRow = Omit<Selectable<ApplicationEventRow>, 'id'>;

export function findByToken(
  trx: Transaction<Tables>,
  token: string,
): Promise<StoredRow | undefined> {
  return trx
    .selectFrom('applications')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
}

export function findById(trx: Transaction<Tables>, id: number): Promise<StoredRow | undefined> {
  return trx.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The applications of some rows, in their order, each with its history. */
export async function withHistory(
  trx: Transaction<Tables>,
  rows: readonly StoredRow[],
): Promise<StoredApplication[]> {
  const events = await eventsOf(
    trx,
    rows.map(({ id }) => id),
  );
  const histories = Map.groupBy(events, ({ application }) => application);
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    receivedAt: row.received_at,
    updatedAt: row.updated_at,
    ...(row.content !== null && { application: JSON.parse(row.content) as Application }),
    history: (histories.get(row.id) ?? []).map(({ at, by, state, note }) => ({
      at,
      by,
      state,
      ...(note !== null && { note }),
    })),
  }));
}

/** All that happened to some applications, in order for each of them. */
async function eventsOf(
  trx: Transaction<Tables>,
  applications: readonly number[],
): Promise<EventRow[]> {
  const events: EventRow[] = [];
  for (let start = 0; start < applications.length; start += PARAMETERS_PER_STATEMENT) {
    const some = applications.slice(start, start + PARAMETERS_PER_STATEMENT);
    const found = await trx
      .selectFrom('application_events')
      .select(['application', 'at', 'by', 'state', 'note'])
      .where('application', 'in', some)
      .orderBy('id')
      .execute();
    for (const event of found) events.push(event);
  }
  return events;
}

/** What the holder of the token sees of a row: all but its number. */
export async function readStatus(
  trx: Transaction<Tables>,
  row: StoredRow,
): Promise<ApplicationStatus | undefined> {
  const [stored] = await withHistory(trx, [row]);
  if (stored === undefined) return undefined;
  const { id: _id, ...status } = stored;
  return status;
}

export async function addEvent(
  trx: Transaction<Tables>,
  application: number,
  { note, ...event }: ApplicationEvent,
): Promise<void> {
  await trx
    .insertInto('application_events')
    .values({ application, ...event, note: note ?? null })
    .execute();
}
