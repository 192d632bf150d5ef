/** A record as a business card for an address book: vCard 4.0, RFC 6350. Pure. */
import type { MapRecord } from '../entry.ts';

/** Longest line, octets without its end (RFC 6350 section 3.2). */
const MOST_OCTETS = 75;

/** The card as the text of a `.vcf` file. */
export function vcardOf({ record }: MapRecord): string {
  const { name, city, region, country, latitude, longitude, website } = record;
  const street = 'street' in record ? record.street : undefined;
  const postalCode = 'postalCode' in record ? record.postalCode : undefined;
  const parts = ['', '', street, city, region, postalCode, country];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escaped(name)}`,
    `ORG:${escaped(name)}`,
    `ADR:${parts.map((part) => escaped(part ?? '')).join(';')}`,
    ...(latitude === undefined || longitude === undefined
      ? []
      : [`GEO:geo:${latitude},${longitude}`]),
    ...(website === undefined ? [] : [`URL:${new URL(website).href}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Section 3.4: a backslash before what has a meaning of its own. */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Section 3.2: a long line goes on after a line break and a space; a letter is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  let result = '';
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > MOST_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += letter;
    octets += size;
  }
  return result;
}
