/** How a record of any layer is shown in one line, in the list and on the map. Pure. */
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import type { MapRecord } from './entry.ts';
import { placeName } from './found-place.ts';
import type { MarkKind } from './mark-shapes.ts';

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
  entry: MapRecord,
  { language, locale }: { language: Language; locale: string },
): EntryLook {
  const { scope, status, ...place } = entry.record as Ecosystem;
  const what = pickStrings(sharedStrings, language).scope[scope];
  return { kind: scope, what, where: placeName(place, locale), isInactive: status === 'inactive' };
}
