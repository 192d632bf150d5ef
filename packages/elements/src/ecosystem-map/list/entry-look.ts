/** How a record of any layer is shown in one line, in the list and on the map. Pure. */
import { sharedStrings } from '../../shared/shared-strings.ts';
import { pickStrings, type Language } from '../../shared/strings.ts';
import type { MapRecord } from '../entry.ts';
import { placeName } from '../found-place.ts';
import type { MarkKind } from '../marks/mark-shapes.ts';

export interface EntryLook {
  readonly kind: MarkKind;
  /** "Regional", "Libraries", "Summer · Discovery Lab". */
  readonly what: string;
  /** "Tulsa, Oklahoma"; empty where unknown. */
  readonly where: string;
  /** The record is listed, but no longer works. */
  readonly isInactive: boolean;
}

export function lookOf(
  { recordType, record }: MapRecord,
  { language, locale }: { language: Language; locale: string },
): EntryLook {
  const words = pickStrings(sharedStrings, language);
  const where = placeName(record, locale);
  if (recordType === 'ecosystem') {
    const { scope, status } = record;
    return { kind: scope, what: words.scope[scope], where, isInactive: status === 'inactive' };
  }
  if (recordType === 'organization') {
    return { kind: record.sector, what: words.sector[record.sector], where, isInactive: false };
  }
  const what = [words.programKind[record.kind], record.organizationName]
    .filter(Boolean)
    .join(' · ');
  return { kind: 'program', what, where, isInactive: false };
}
