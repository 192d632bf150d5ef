import { basename } from 'node:path';
import type { RecordType } from '@stem-ecosystems/schema/common';
import { RECORD_TYPES } from '../store/record-kinds.ts';

/** Fields that records of one type have and no other. */
const TELLTALE: { readonly [Type in RecordType]: string } = {
  ecosystem: 'scope',
  organization: 'sector',
  program: 'cost',
  convening: 'when',
};

/**
 * The type of the records in a file: what most of them show by a field that only it has; else what the name of the
 * file says; undefined where neither tells.
 */
export function recordTypeOf(path: string, list: readonly unknown[]): RecordType | undefined {
  const counts = RECORD_TYPES.map((type) => ({
    type,
    count: list.filter((record) => has(record, TELLTALE[type])).length,
  }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  if (best !== undefined && best.count > 0) return best.type;
  return RECORD_TYPES.find((type) => basename(path).toLowerCase().includes(type));
}

function has(record: unknown, field: string): boolean {
  return typeof record === 'object' && record !== null && Object.hasOwn(record, field);
}
