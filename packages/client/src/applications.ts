/** Applications: sent and followed, never stored on the device. */
import type {
  Application,
  ApplicationChange,
  ApplicationReceipt,
  ApplicationStatus,
  Purpose,
} from '@stem-ecosystems/schema/application';
import {
  contactApplicationSchema,
  joinEcosystemApplicationSchema,
} from '@stem-ecosystems/schema/application-answers';
import {
  applicationProgressSchema,
  applicationReceiptSchema,
  proposeSessionApplicationSchema,
  startEcosystemApplicationSchema,
} from '@stem-ecosystems/schema/application-progress';
import { parseOne } from '@stem-ecosystems/schema/parse';
import * as z from 'zod/mini';
import { misuse } from './core/misuse.ts';
import { whole, type Parsed, type Reader } from './core/reader.ts';
import type { CallOptions } from './types.ts';

/** RFC 9562 section 4. */
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const TOKEN = /^[A-Za-z0-9_-]{22,128}$/;
const STATUS = 'v1/applications/status';

/** By their purpose, so that zod's way to tell them apart is not on every page; the directory uses that. */
const ANSWERS = {
  contact: contactApplicationSchema,
  'join-ecosystem': joinEcosystemApplicationSchema,
  'propose-session': proposeSessionApplicationSchema,
  'start-ecosystem': startEcosystemApplicationSchema,
} as const satisfies Record<Purpose, unknown>;

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
    whole(applicationReceiptSchema),
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
    parseStatus,
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
    parseStatus,
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
    parseStatus,
  );
}

function parseStatus(json: unknown): Parsed<ApplicationStatus> {
  const parsed = parseOne(applicationProgressSchema, json);
  if (!parsed.ok) return parsed;
  const { application: named, ...progress } = parsed.value;
  if (named === undefined) return { ok: true, value: progress, issues: [] };
  const status = z.object({ application: ANSWERS[named.purpose] });
  const answers = parseOne<z.ZodMiniType<{ application: Application }>>(status, json);
  if (!answers.ok) return answers;
  return { ok: true, value: { ...progress, ...answers.value }, issues: [] };
}

/** The token opens the application: it is told to nobody, not even in the text of an error. */
function bearer(token: string): Record<string, string> {
  if (TOKEN.test(token)) return { authorization: `Bearer ${token}` };
  throw new TypeError(
    `Expected \`token\` to be 22 to 128 letters, digits, "-" or "_", got ${token.length} characters.`,
  );
}
