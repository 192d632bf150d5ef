import { writeSeveral } from '@stem-ecosystems/schema/several-values';

/**
 * A query as the end of a URL, "?…" or empty: the same question is the same URL, whatever order its fields came in.
 * Writes what `writeQuery` of the schema's tables writes, without loading their texts and checks: a host that answers
 * queries checks them, and says what it would have expected.
 */
export function querySearch(query: object): string {
  const entries = Object.entries(query as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return '';
  return `?${new URLSearchParams(entries.map(([name, value]) => [name, textOf(value)])).toString()}`;
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? writeSeveral(value) : String(value);
}
