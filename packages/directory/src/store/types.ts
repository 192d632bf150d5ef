/** What the HTTP side asks of the database, whichever it is. */
import type {
  Application,
  ApplicationChange,
  ApplicationState,
  ApplicationStatus,
} from '@stem-ecosystems/schema/application';
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
import type { Program } from '@stem-ecosystems/schema/program';
import type {
  ConveningQuery,
  EcosystemQuery,
  OrganizationQuery,
  ProgramQuery,
  SearchQuery,
} from '@stem-ecosystems/schema/queries';
import type { AnyRecord } from '@stem-ecosystems/schema/search';

import type { TileAddress } from '../tiles/place-key.ts';

/** One page of a list. */
export interface RecordPage<T> {
  records: T[];
  /** Count of all matches, not of this page. */
  total: number;
  /** Opaque; absent on the last page. */
  nextCursor?: string;
  /** Only where the query asks for them. */
  counts?: ListCounts;
}

/** Places that can be among the nearest ten of any point of a cell: per sector, all ecosystems, all programs. */
export interface CellPlaces {
  ecosystems: Ecosystem[];
  organizations: Organization[];
  programs: Program[];
}

/** The 0.1° cell whose south-west corner is latCell/10, lngCell/10. */
export interface Cell {
  /** -900 to 899. */
  latCell: number;
  /** -1800 to 1799. */
  lngCell: number;
}

/** The public directory. Records of low confidence are left out unless the query includes them. */
export interface DirectoryStore {
  /** Changes whenever a record does; the same for the same data. */
  version(): Promise<string>;
  counts(): Promise<Directory['counts']>;
  /** [west, south, east, north] of the listed ecosystems; undefined where there are none. */
  bounds(): Promise<Directory['bounds']>;
  /**
   * Every list throws `CursorError` for a cursor that was not made by the same list with the same filters.
   */
  ecosystems(query: EcosystemQuery): Promise<RecordPage<Ecosystem>>;
  /** With all that refers to it; undefined where there is none of that id. Answers for low confidence too. */
  ecosystem(id: string): Promise<EcosystemDetails | undefined>;
  /** As `ecosystem`. */
  organization(id: string): Promise<OrganizationDetails | undefined>;
  /** As `ecosystem`. */
  program(id: string): Promise<ProgramDetails | undefined>;
  organizations(query: OrganizationQuery): Promise<RecordPage<Organization & Distance>>;
  programs(query: ProgramQuery): Promise<RecordPage<Program & Distance>>;
  /** A vector tile of all places, z from 0 to 14; no bytes where it has none. */
  tile(address: TileAddress): Promise<Uint8Array>;
  placesOfCell(cell: Cell): Promise<CellPlaces>;
  convenings(query: ConveningQuery, now: Date): Promise<RecordPage<ConveningOccurrence>>;
  convening(id: string): Promise<Convening | undefined>;
  search(query: SearchQuery): Promise<RecordPage<AnyRecord>>;
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** What became of a submission. */
export type Submission =
  | { kind: 'created' | 'repeated'; token: string; state: ApplicationState }
  /** The key was used before with another body. */
  | { kind: 'conflict' };

/** What became of a change by the token's holder. */
export type ApplicationUpdate =
  | { kind: 'updated'; status: ApplicationStatus }
  | { kind: 'unknown' }
  /** Its state does not allow the change: withdrawn, declined, accepted or merged. */
  | { kind: 'closed'; state: ApplicationState };

/** An application as the office sees it. */
export interface StoredApplication extends ApplicationStatus {
  /** Readable number of the application, unique. */
  id: number;
}

/** Applications: in the database and flushed before a promise resolves. */
export interface ApplicationStore {
  /**
   * The same key with a deep-equal body answers the same token, across restarts and servers; the token is derived
   * from the key by a secret in the database and only its hash is stored. Keys are kept 30 days.
   */
  submit(idempotencyKey: string, application: Application, now: Date): Promise<Submission>;
  /** Undefined for a token nobody holds. */
  status(token: string): Promise<ApplicationStatus | undefined>;
  change(token: string, change: ApplicationChange, now: Date): Promise<ApplicationUpdate>;
  /**
   * Erases the answers and the notes about them, whatever the state; one that was open becomes `withdrawn`. Done again,
   * it changes nothing. Undefined for a token nobody holds.
   */
  withdraw(token: string, now: Date): Promise<ApplicationStatus | undefined>;
  /** As `withdraw`, by the office, for who has lost the token. Undefined where there is no such application. */
  erase(id: number, now: Date): Promise<StoredApplication | undefined>;
  /** Newest first. */
  list(filter: { state?: ApplicationState }): Promise<StoredApplication[]>;
  show(id: number): Promise<StoredApplication | undefined>;
}

/** Counts of requests per client and window, in the database so that they hold across servers. */
export interface RateLimitStore {
  /** Counts one request. `retryAfterSeconds` is 0 where it is allowed. */
  take(
    client: string,
    rule: { limit: number; windowSeconds: number },
    now: Date,
  ): Promise<{ allowed: boolean; retryAfterSeconds: number }>;
  /** Erases the counts of windows that are over, whoever's: no address is remembered longer than needed. */
  forget(now: Date): Promise<void>;
}

/** A cursor that this list did not make, or made for other filters. */
export class CursorError extends Error {
  override name = 'CursorError';
}
