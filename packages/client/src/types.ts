/** What a directory can be asked, whichever way it is hosted. */
import type { GazetteerPlace } from '@stem-ecosystems/geo/gazetteer';
import type { Point } from '@stem-ecosystems/geo/point';
import type {
  Application,
  ApplicationChange,
  ApplicationReceipt,
  ApplicationStatus,
} from '@stem-ecosystems/schema/application';
import type { RecordType, Sector } from '@stem-ecosystems/schema/common';
import type { Convening, ConveningOccurrence } from '@stem-ecosystems/schema/convening';
import type { ListCounts } from '@stem-ecosystems/schema/counts';
import type {
  EcosystemDetails,
  OrganizationDetails,
  ProgramDetails,
} from '@stem-ecosystems/schema/details';
import type { Directory } from '@stem-ecosystems/schema/directory';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { Distance } from '@stem-ecosystems/schema/lists';
import type { Organization } from '@stem-ecosystems/schema/organization';
import type { RecordIssue } from '@stem-ecosystems/schema/parse';
import type { Program } from '@stem-ecosystems/schema/program';
import type {
  ConveningQuery,
  EcosystemQuery,
  OrganizationQuery,
  ProgramQuery,
  SearchQuery,
} from '@stem-ecosystems/schema/queries';
import type { AnyRecord } from '@stem-ecosystems/schema/search';
import type { DirectoryError } from './errors/directory-error.ts';

export interface DirectoryOptions {
  /**
   * Address of the directory, absolute http(s); `https://directory.example` and `https://host.example/stem/` both do.
   * A folder of a browser extension's own files does too.
   */
  baseUrl: string | URL;
  /**
   * Makes the requests; the page's own unless given.
   * @default globalThis.fetch
   */
  fetch?: typeof fetch;
  /**
   * Where the last good answers are kept for when the directory is down; `'none'` keeps none.
   * @default the Cache API, else localStorage, else memory
   */
  storage?: AnswerStorage | 'none';
  /**
   * How long one attempt may take, milliseconds, above 0, at most 2147483647.
   * @default 10_000
   */
  timeoutMs?: number;
  /**
   * How often a request is sent again where that is safe: reads, and applications (they carry an idempotency key).
   * A whole number ≥ 0.
   * @default 2
   */
  retries?: number;
  /**
   * The clock: dates kept answers, and says what "from now on" is on a static host.
   * @default () => new Date()
   */
  now?: () => Date;
}

export interface CallOptions {
  /** Gives this call up; other callers waiting for the same answer still get it. */
  signal?: AbortSignal;
}

/** The last good answer of one address. */
export interface KeptAnswer {
  /** When it was received, ISO 8601 in UTC. */
  storedAt: string;
  /** JSON text as received. */
  body: string;
}

/** Keeps answers by address. Bounded by itself; may forget anything at any time. */
export interface AnswerStorage {
  read(url: string): Promise<KeptAnswer | undefined>;
  /** Replaces what was kept of this address. */
  write(url: string, answer: KeptAnswer): Promise<void>;
}

/** What was read, what had to be left out, and whether it is an older answer. */
export interface Answer<T> {
  value: T;
  /** One for each rule that a left-out record breaks; empty as a rule. */
  issues: RecordIssue[];
  /** Present where the directory could not be reached and this is the last good answer. */
  stale?: { storedAt: Date; cause: DirectoryError };
}

/** One page of a list. */
export interface RecordPage<T> {
  records: T[];
  /** Count of all matches, not of this page. */
  total: number;
  /** Opaque: give it back as `cursor`. Absent on the last page. */
  nextCursor?: string;
  /** By filter and value; only where the query has `counts`. */
  counts?: ListCounts;
}

/** A record, with its distance where the query had `near`. */
export type Located<T> = T & Distance;

/** What is near a point, each list nearest first, with true (ellipsoidal) distances computed on the device. */
export interface NearbyPlaces {
  ecosystems: Located<Ecosystem>[];
  organizations: Located<Organization>[];
  programs: Located<Program>[];
}

/** What stands at one point of a tile: several places gathered, or one. */
export interface TilePlace {
  /** World units, 0 to 1 (Web Mercator, see geo/mercator): the place, or the mean of those gathered. */
  x: number;
  y: number;
  /** How many places, ≥ 1: the sum of the three counts. */
  count: number;
  ecosystems: number;
  organizations: number;
  programs: number;
  /** The organizations by sector; absent = 0. */
  sectors: Partial<Record<Sector, number>>;
  /** Which record it is; these four only where `count` is 1. */
  id?: string;
  recordType?: RecordType;
  name?: string;
  /** Its scope, sector or kind of program. */
  kind?: string;
}

/** All places of a directory in square tiles, gathered by zoom. */
export interface TileSource {
  /** Zooms of 512-pixel tiles: at zoom z the world is `512 × 2^z` CSS pixels wide. */
  minZoom: number;
  /** At this zoom nothing is gathered any more, places at the very same point included. */
  maxZoom: number;
  /**
   * The places of one tile, x and y from 0 to 2^z - 1; empty where there is none.
   * Rejects with a `DirectoryError`, or with the reason of the signal.
   */
  tile(z: number, x: number, y: number, options?: CallOptions): Promise<readonly TilePlace[]>;
}

/**
 * A directory to read from and write to. Every method rejects with a `DirectoryError` (or `SchemaError`), or with the
 * reason of the caller's signal. A record that does not exist is an `HttpError` with `status` 404.
 */
export interface DirectorySource {
  /** Ends in "/". */
  readonly baseUrl: string;
  /** Who the directory is, how much it has, and where its data comes from; at most five minutes old. */
  describe(options?: CallOptions): Promise<Answer<Directory>>;
  ecosystems(query?: EcosystemQuery, options?: CallOptions): Promise<Answer<RecordPage<Ecosystem>>>;
  ecosystem(id: string, options?: CallOptions): Promise<Answer<EcosystemDetails>>;
  organizations(
    query?: OrganizationQuery,
    options?: CallOptions,
  ): Promise<Answer<RecordPage<Located<Organization>>>>;
  programs(
    query?: ProgramQuery,
    options?: CallOptions,
  ): Promise<Answer<RecordPage<Located<Program>>>>;
  organization(id: string, options?: CallOptions): Promise<Answer<OrganizationDetails>>;
  program(id: string, options?: CallOptions): Promise<Answer<ProgramDetails>>;
  /** Undefined where the host has no tiles: its lists hold all there is to draw. */
  tiles(options?: CallOptions): Promise<TileSource | undefined>;
  /** Only the 0.1° cell of the point leaves the device, never the point. */
  near(point: Point, options?: CallOptions): Promise<Answer<NearbyPlaces>>;
  convenings(
    query?: ConveningQuery,
    options?: CallOptions,
  ): Promise<Answer<RecordPage<ConveningOccurrence>>>;
  convening(id: string, options?: CallOptions): Promise<Answer<Convening>>;
  search(query: SearchQuery, options?: CallOptions): Promise<Answer<RecordPage<AnyRecord>>>;
  /** Only the first three digits leave the device. Undefined for a ZIP code that does not exist. */
  findZip(zip: string, options?: CallOptions): Promise<GazetteerPlace | undefined>;
  /** Best match first; only the first two or three letters leave the device. */
  findCities(text: string, options?: CallOptions): Promise<GazetteerPlace[]>;
  /**
   * The same key and answers sent again never make a second application. Never stored on the device.
   * Rejects with a `TypeError` where `idempotencyKey` is no UUID, with status 409 where other answers went under it.
   */
  apply(
    application: Application,
    options: CallOptions & { idempotencyKey: string },
  ): Promise<ApplicationReceipt>;
  /**
   * State and history, with the answers unless they were erased. `token` is that of the receipt: here and below, one
   * that nobody holds is status 401, one that cannot be any a `TypeError`.
   */
  applicationStatus(token: string, options?: CallOptions): Promise<ApplicationStatus>;
  /** Answers what was asked, or corrects. Status 409 once the application is closed; never sent twice by itself. */
  changeApplication(
    token: string,
    change: ApplicationChange,
    options?: CallOptions,
  ): Promise<ApplicationStatus>;
  /** Takes the application back and erases its answers; the history stays. Never sent twice by itself. */
  withdrawApplication(token: string, options?: CallOptions): Promise<ApplicationStatus>;
}
