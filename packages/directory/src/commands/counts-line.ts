import type { RecordType } from '@stem-ecosystems/schema/common';
import type { ImportCounts } from '../store/import-records.ts';

/** `programs:      3 added, 1 changed, 0 removed, 12 unchanged`. */
export function countsLine(
  type: RecordType,
  { added, changed, removed, unchanged }: ImportCounts,
): string {
  return `${`${type}s:`.padEnd(14)} ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}
