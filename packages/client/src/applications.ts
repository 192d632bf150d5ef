/** Applications: sent and followed, never stored on the device. */
import {
  applicationReceiptSchema,
  applicationStatusSchema,
  type Application,
  type ApplicationChange,
  type ApplicationReceipt,
  type ApplicationStatus,
} from '@stem-ecosystems/schema/application';
import type { Reader } from './core/reader.ts';
import { misuse } from './core/misuse.ts';
import type { CallOptions } from './types.ts';

/** RFC 9562 section 4. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const TOKEN = /^[A-Za-z0-9_-]{22,128}$/;
const STATUS = 'v1/applications/status';

export async function apply(
  reader: Reader,
  application: Application,
  { idempotencyKey, signal }: CallOptions & { idempotencyKey: string },
): Promise<ApplicationReceipt> {
  if (!UUID.test(idempotencyKey)) throw misuse('idempotencyKey', 'a UUID', idempotencyKey);
  return reader.exchange(
    {
      method: 'POST',
      path: 'v1/applications',
      headers: { 'idempotency-key': idempotencyKey },
      json: application,
      repeatable: true,
      signal,
    },
    applicationReceiptSchema,
  );
}

export async function applicationStatus(
  reader: Reader,
  token: string,
  { signal }: CallOptions,
): Promise<ApplicationStatus> {
  const headers = bearer(token);
  return reader.exchange(
    { method: 'GET', path: STATUS, headers, repeatable: true, cache: 'no-store', signal },
    applicationStatusSchema,
  );
}

export async function changeApplication(
  reader: Reader,
  token: string,
  change: ApplicationChange,
  { signal }: CallOptions,
): Promise<ApplicationStatus> {
  const headers = bearer(token);
  return reader.exchange(
    { method: 'PATCH', path: STATUS, headers, json: change, repeatable: false, signal },
    applicationStatusSchema,
  );
}

export async function withdrawApplication(
  reader: Reader,
  token: string,
  { signal }: CallOptions,
): Promise<ApplicationStatus> {
  const headers = bearer(token);
  return reader.exchange(
    { method: 'DELETE', path: STATUS, headers, repeatable: false, signal },
    applicationStatusSchema,
  );
}

/** The token opens the application: it is told to nobody, not even in the text of an error. */
function bearer(token: string): Record<string, string> {
  if (TOKEN.test(token)) return { authorization: `Bearer ${token}` };
  throw new TypeError(
    `Expected \`token\` to be 22 to 128 letters, digits, "-" or "_", got ${token.length} characters.`,
  );
}
