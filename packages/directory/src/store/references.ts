/** References from record to record that lead nowhere. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { DirectoryRecords } from './record-files.ts';

/** A field that names a record which is not there. */
export interface DanglingReference {
  /** Type and id of the record that refers. */
  type: RecordType;
  id: string;
  /** Dotted path of the field, `ecosystemIds.1`. */
  path: string;
  /** What it refers to. */
  target: RecordType;
  value: string;
}

/**
 * References to types that are among the records given: where only programs are given, nothing is said of their
 * organizations. In the order of the records.
 */
export function danglingReferences(records: Partial<DirectoryRecords>): DanglingReference[] {
  const known = new Map(
    Object.entries(records).map(([type, list]) => [type, new Set(list.map(({ id }) => id))]),
  );
  return allReferences(records).filter(
    ({ target, value }) => known.get(target)?.has(value) === false,
  );
}

function allReferences(records: Partial<DirectoryRecords>): DanglingReference[] {
  return [
    ...(records.ecosystem ?? []).flatMap(({ id, parentId }) =>
      reference('ecosystem', id, 'parentId', 'ecosystem', parentId),
    ),
    ...(records.organization ?? []).flatMap(({ id, ecosystemIds }) =>
      ecosystemReferences('organization', id, ecosystemIds),
    ),
    ...(records.program ?? []).flatMap(({ id, organizationId, ecosystemIds }) => [
      ...reference('program', id, 'organizationId', 'organization', organizationId),
      ...ecosystemReferences('program', id, ecosystemIds),
    ]),
    ...(records.convening ?? []).flatMap(({ id, ecosystemIds = [] }) =>
      ecosystemReferences('convening', id, ecosystemIds),
    ),
  ];
}

function ecosystemReferences(
  type: RecordType,
  id: string,
  values: readonly string[],
): DanglingReference[] {
  return values.flatMap((value, index) =>
    reference(type, id, `ecosystemIds.${index}`, 'ecosystem', value),
  );
}

function reference(
  type: RecordType,
  id: string,
  path: string,
  target: RecordType,
  value: string | undefined,
): DanglingReference[] {
  return value === undefined ? [] : [{ type, id, path, target, value }];
}
