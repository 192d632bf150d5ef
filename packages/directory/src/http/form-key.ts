/**
 * Idempotency keys of plain forms: UUIDs of version 7 (RFC 9562 section 5.7), which carry the time the form was shown.
 * That time stands for the moment of consent, so that a form posted twice is the same application both times.
 */
import { createHash, randomBytes } from 'node:crypto';

/** How long the same answers count as the same post, where the form brought no key. */
const SAME_POST_MS = 10 * 60_000;

/** A key for a form that is about to be shown. */
export function createFormKey(now: Date): string {
  return uuidOf(now.getTime(), randomBytes(16));
}

/**
 * The key of a form that brought none, from a page that cannot make one each time it is shown: made from the answers, so
 * that a second press of the button is not a second application.
 */
export function formKeyOfAnswers(answers: Readonly<Record<string, string>>, now: Date): string {
  const time = Math.floor(now.getTime() / SAME_POST_MS) * SAME_POST_MS;
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify(sorted)).digest();
  return uuidOf(time, digest.subarray(0, 16));
}

function uuidOf(timeMs: number, bytes: Buffer): string {
  bytes.writeUIntBE(timeMs, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The time in a key; undefined for a UUID of another version. */
export function formKeyTime(key: string): Date | undefined {
  const digits = key.replaceAll('-', '');
  return digits[12] === '7' ? new Date(Number.parseInt(digits.slice(0, 12), 16)) : undefined;
}

/** Any UUID in its usual form (RFC 9562 section 4). */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
