import type { Facet } from '@stem-ecosystems/geo/record-facets';
import { nameKey } from '@stem-ecosystems/geo/text';
import type { RecordType } from '@stem-ecosystems/schema/common';
import { placeKey, worldPlace } from '../tiles/place-key.ts';
import { canonicalJson, sha256 } from './canonical-json.ts';
import { RECORD_KINDS, type DirectoryRecord, type RecordKind } from './record-kinds.ts';
import type { RecordRow } from './tables.ts';

/** All rows of one record, before it has a number. */
export interface RecordRows {
  record: Omit<RecordRow, 'num' | 'generation' | 'origin_hash'>;
  /** Hash of the content. */
  hash: string;
  facets: Facet[];
  words: string[];
}

/** What the database keeps of a record. */
export function rowsOf(type: RecordType, record: DirectoryRecord): RecordRows {
  const kind = RECORD_KINDS[type] as RecordKind<DirectoryRecord>;
  const place = kind.place(record);
  const content = canonicalJson(record);
  const category = kind.category(record);
  const isListed = record.confidence !== 'low';
  const isMapped = isListed && category !== null && place !== undefined;
  return {
    record: {
      type,
      id: record.id,
      name_key: nameKey(record.name),
      listed: isListed ? 1 : 0,
      latitude: place?.lat ?? null,
      longitude: place?.lng ?? null,
      category,
      place_key: isMapped ? placeKey(worldPlace(place)) : null,
      content,
    },
    hash: sha256(content),
    facets: kind.facets(record),
    words: [...new Set(kind.words(record))],
  };
}
