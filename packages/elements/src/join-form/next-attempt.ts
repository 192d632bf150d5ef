/** The key of what is sent: the same answers sent again never make a second application. */
import type { Attempt, FormApplication } from './attempt.ts';

/**
 * What to send now: the earlier attempt as it was, where the answers are the same (the moment the box was ticked does
 * not count: it is sent as it was the first time); else these answers with a key of their own.
 */
export function nextAttempt(earlier: Attempt | undefined, application: FormApplication): Attempt {
  if (earlier !== undefined && fingerprint(earlier.application) === fingerprint(application)) {
    return earlier;
  }
  return { key: createUuid(), application };
}

function fingerprint({ consent, ...answers }: FormApplication): string {
  const entries = Object.entries({ ...answers, consent: consent.textVersion });
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A random UUID (RFC 9562 section 5.4). `crypto.randomUUID` is missing on pages without https. */
function createUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
