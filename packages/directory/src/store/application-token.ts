import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

const SECRET_NAME = 'application-token';

/**
 * The token of an application: 43 characters, the same whenever it is asked for, so that an answer can be repeated
 * although only the token's hash is kept. The moment is part of it because a key that was forgotten may come again.
 */
export async function tokenFor(
  trx: Transaction<Tables>,
  key: string,
  receivedAt: string,
): Promise<string> {
  const secret = await readSecret(trx);
  return createHmac('sha256', secret).update(`${receivedAt} ${key}`).digest('base64url');
}

/** The secret of this database; made when it is first needed. */
async function readSecret(trx: Transaction<Tables>): Promise<Uint8Array> {
  const row = await trx
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', SECRET_NAME)
    .executeTakeFirst();
  if (row !== undefined) return row.value;
  const value = randomBytes(32);
  await trx.insertInto('secrets').values({ name: SECRET_NAME, value }).execute();
  return value;
}
