/** The tables as Kysely sees them. Booleans are 0 and 1, instants ISO 8601 texts in UTC, contents JSON texts. */
import type { ApplicationState } from '@stem-ecosystems/schema/application';
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Generated } from 'kysely';

/** One whole set of records. Readers see the one that `directory_state` names; an import stages the next. */
export interface GenerationRow {
  /** Never used twice, so that a cache by generation is never wrong. */
  id: Generated<number>;
  started_at: string;
}

/** The single row that says which generation is published. */
export interface DirectoryStateRow {
  only: 1;
  /** Null until anything was loaded. */
  generation: number | null;
  /** Hash of all published records; empty until anything was loaded. */
  version: string;
  /** Which rows stand beside its records: see `LAYOUT`. */
  layout: number;
}

export interface RecordRow {
  num: number;
  generation: number;
  type: RecordType;
  id: string;
  /** What lists are ordered by, from `nameKey`. */
  name_key: string;
  /** 0 for records of low confidence. */
  listed: 0 | 1;
  latitude: number | null;
  longitude: number | null;
  /** Scope, sector or kind of program: what the map tells apart. Null for convenings. */
  category: string | null;
  /** Where it stands in the order of the map, from `placeKey`; null for what the map does not show. */
  place_key: number | null;
  /** The record in canonical JSON. */
  content: string;
  /** Hash of the content last imported under this id; null for a record that no import brought. */
  origin_hash: string | null;
}

/** A value that a list can be filtered by: `sector` = `library`. */
export interface RecordFacetRow {
  generation: number;
  facet: string;
  value: string;
  record: number;
}

/** A folded word that `q` can find the record by. */
export interface RecordWordRow {
  generation: number;
  word: string;
  record: number;
}

/** R*Tree of points. Its numbers are rounded outwards to 32 bits: a filter before the exact one. */
export interface RecordPlaceRow {
  num: number;
  west: number;
  east: number;
  south: number;
  north: number;
}

/** A vector tile that has too many places to be made for a request. */
export interface TileRow {
  generation: number;
  z: number;
  x: number;
  y: number;
  body: Uint8Array;
}

/** Places that are compared with each other: see `PlaceColumns`. */
export interface PlaceGroupRow {
  generation: number;
  type: RecordType;
  /** Sector of organizations; empty for all else. */
  name: string;
  listed: 0 | 1;
  /** How many places. */
  size: number;
  columns: Uint8Array;
}

/** How many records of a type are listed that have a value in a facet; facet and value are empty for all of them. */
export interface ListTotalRow {
  generation: number;
  type: RecordType;
  facet: string;
  value: string;
  count: number;
}

export interface SecretRow {
  name: string;
  value: Uint8Array;
}

export interface ApplicationRow {
  id: Generated<number>;
  /** SHA-256 of the token; the token itself is nowhere. */
  token_hash: string;
  state: ApplicationState;
  received_at: string;
  updated_at: string;
  /** The answers in canonical JSON; null once they are erased. */
  content: string | null;
}

export interface ApplicationEventRow {
  id: Generated<number>;
  application: number;
  at: string;
  by: 'applicant' | 'office';
  state: ApplicationState;
  note: string | null;
}

export interface IdempotencyKeyRow {
  key_hash: string;
  content_hash: string;
  application: number;
  created_at: string;
}

/** Requests counted for one client in one window. */
export interface RequestCountRow {
  client: string;
  /** Seconds since 1970. */
  starts_at: number;
  window_seconds: number;
  count: number;
}

export interface Tables {
  generations: GenerationRow;
  directory_state: DirectoryStateRow;
  records: RecordRow;
  record_facets: RecordFacetRow;
  record_words: RecordWordRow;
  record_places: RecordPlaceRow;
  tiles: TileRow;
  place_groups: PlaceGroupRow;
  list_totals: ListTotalRow;
  secrets: SecretRow;
  applications: ApplicationRow;
  application_events: ApplicationEventRow;
  idempotency_keys: IdempotencyKeyRow;
  request_counts: RequestCountRow;
}
