/** Entity tags (RFC 9110 section 8.8.3) and their comparison. */
import { createHash } from 'node:crypto';
import type { Coding } from './content-coding.ts';

/** The opaque part of the strong tag of a body before any coding: 22 characters of its SHA-256. */
export function tagOfBody(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}

/** The tag of one representation: `"abc"`, `"abc-br"`, `"abc-gzip"`. */
export function entityTag(bodyTag: string, coding: Coding): string {
  return coding === 'identity' ? `"${bodyTag}"` : `"${bodyTag}-${coding}"`;
}

/** Whether an `If-None-Match` header names the tag, compared weakly (RFC 9110 section 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  // A tag may hold commas, so tags are looked for, not split at them.
  return (header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []).some(
    (member) => member.replace(/^W\//, '') === tag,
  );
}
