/**
 * Several values in one text, as they stand in a query and in an address: comma between them, and within a value
 * "," and "%" percent-encoded, as RFC 6570 writes lists (section 3.2.1).
 */
export function writeSeveral(values: readonly unknown[]): string {
  return values.map((value) => String(value).replace(/[,%]/g, encodeURIComponent)).join(',');
}

/** The values of a text that `writeSeveral` wrote, or a hand; "%" before anything but 2C and 25 is itself. */
export function readSeveral(text: string): string[] {
  return text.split(',').map((part) => part.trim().replace(/%2C|%25/gi, decodeURIComponent));
}
