import { geodesicKm } from '@stem-ecosystems/geo/geodesic';
import { conveningWords } from '@stem-ecosystems/geo/record-text';
import { matchesWords } from '@stem-ecosystems/geo/text';
import { selectConvenings } from '@stem-ecosystems/calendar/select-convenings';
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { Convening, ConveningOccurrence } from '@stem-ecosystems/schema/convening';
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
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { readCursor, writeCursor } from './cursor.ts';
import type { Database } from './database.ts';
import { countsOf, type CountedQuery } from './facet-counts.ts';
import { readEcosystem, readOrganization, readProgram } from './record-details.ts';
import { RECORD_TYPES, type RecordOf } from './record-kinds.ts';
import { contentsOf, pageByDistance, pageByName } from './record-pages.ts';
import { PlaceIndex } from './place-index.ts';
import { readBounds, readConvenings, readCounts } from './read-whole.ts';
import { SnapshotReader, type Snapshot } from './snapshot.ts';
import { readPlaces } from './staged-places.ts';
import { readTile } from './staged-tiles.ts';
import type { TileAddress } from '../tiles/place-key.ts';
import {
  CursorError,
  type Cell,
  type CellPlaces,
  type DirectoryStore,
  type RecordPage,
} from './types.ts';

/** Records of a page unless the query says otherwise; ecosystems come all at once. */
const DEFAULT_LIMIT = 100;

/** How many places of each group anyone can ask for as the nearest in a cell. */
const NEAREST_PER_GROUP = 10;

/** What organizations and programs are asked. */
type PlaceQuery = CountedQuery & {
  near?: readonly [number, number];
  limit?: number;
  cursor?: string;
};

/** The public directory in a database. */
export class KyselyDirectoryStore implements DirectoryStore {
  readonly #db: Database;
  readonly #reader: SnapshotReader;

  constructor(db: Database) {
    this.#db = db;
    this.#reader = new SnapshotReader(db);
  }

  version(): Promise<string> {
    return this.#reader.read(({ version }) => Promise.resolve(version));
  }

  counts(): Promise<Directory['counts']> {
    return this.#reader.read(readCounts);
  }

  bounds(): Promise<Directory['bounds']> {
    return this.#reader.read((snapshot) => snapshot.kept(readBounds));
  }

  ecosystems(query: EcosystemQuery): Promise<RecordPage<Ecosystem>> {
    return this.#reader.read(async (snapshot) =>
      recordsOnly(await pageByName(snapshot, ['ecosystem'], query, Infinity)),
    );
  }

  ecosystem(id: string): Promise<EcosystemDetails | undefined> {
    return this.#reader.read((snapshot) => readEcosystem(snapshot, id));
  }

  organization(id: string): Promise<OrganizationDetails | undefined> {
    return this.#reader.read((snapshot) => readOrganization(snapshot, id));
  }

  program(id: string): Promise<ProgramDetails | undefined> {
    return this.#reader.read((snapshot) => readProgram(snapshot, id));
  }

  organizations(query: OrganizationQuery): Promise<RecordPage<Organization & Distance>> {
    return this.#places('organization', query);
  }

  programs(query: ProgramQuery): Promise<RecordPage<Program & Distance>> {
    return this.#places('program', query);
  }

  tile(address: TileAddress): Promise<Uint8Array> {
    return this.#reader.read((snapshot) => readTile(snapshot, address));
  }

  placesOfCell(cell: Cell): Promise<CellPlaces> {
    return this.#reader.read(async (snapshot) => ({
      ecosystems: await candidates(snapshot, 'ecosystem', cell),
      organizations: await candidates(snapshot, 'organization', cell),
      programs: await candidates(snapshot, 'program', cell),
    }));
  }

  convenings(query: ConveningQuery, now: Date): Promise<RecordPage<ConveningOccurrence>> {
    return this.#reader.read(async (snapshot) =>
      pageOfConvenings(await snapshot.kept(readConvenings), query, now, snapshot.version),
    );
  }

  convening(id: string): Promise<Convening | undefined> {
    return this.#reader.read(async (snapshot) =>
      (await snapshot.kept(readConvenings)).find((convening) => convening.id === id),
    );
  }

  search(query: SearchQuery): Promise<RecordPage<AnyRecord>> {
    return this.#reader.read(async (snapshot) => {
      const page = await pageByName(snapshot, RECORD_TYPES, query, DEFAULT_LIMIT);
      return {
        ...page,
        records: page.records.map(
          ({ type, record }) => ({ recordType: type, record }) as AnyRecord,
        ),
      };
    });
  }

  async ping(): Promise<void> {
    await sql`select 1 from ${sql.table('directory_state')}`.execute(this.#db);
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }

  #places<Type extends 'organization' | 'program'>(
    type: Type,
    { near, ...query }: PlaceQuery,
  ): Promise<RecordPage<RecordOf[Type] & Distance>> {
    if (near === undefined) {
      return this.#reader.read(async (snapshot) => ({
        ...recordsOnly(await pageByName(snapshot, [type], query, DEFAULT_LIMIT)),
        ...(await countsOf(snapshot, type, query)),
      }));
    }
    return this.#reader.read(async (snapshot) => {
      const index = await placesOf(snapshot, type);
      const page = await pageByDistance(snapshot, index, type, { ...query, near }, DEFAULT_LIMIT);
      return { ...page, ...(await countsOf(snapshot, type, query, { near, index })) };
    });
  }
}

/** Of a type that has none. */
const NO_PLACES = new PlaceIndex([]);

async function placesOf(snapshot: Snapshot, type: RecordType): Promise<PlaceIndex> {
  return (await snapshot.kept(readPlaces)).get(type) ?? NO_PLACES;
}

async function candidates<Type extends 'ecosystem' | 'organization' | 'program'>(
  snapshot: Snapshot,
  type: Type,
  cell: Cell,
): Promise<RecordOf[Type][]> {
  const nums = (await placesOf(snapshot, type)).candidates(cell, NEAREST_PER_GROUP);
  return [...(await contentsOf<Type>(snapshot, nums)).values()];
}

function recordsOnly<T>({ records, ...page }: RecordPage<{ record: T }>): RecordPage<T> {
  return { ...page, records: records.map(({ record }) => record) };
}

/** No calendar is asked about a moment beyond these years, which a forged cursor could name. */
const LAST_MOMENT_MS = Date.UTC(2200, 0);

/** A later page counts from the same moment as the first, or what begins meanwhile would shift it. */
const conveningPosition = z.object({
  offset: z.int().check(z.nonnegative()),
  now: z.int().check(z.nonnegative(), z.lt(LAST_MOMENT_MS)),
  version: z.string(),
});

function pageOfConvenings(
  convenings: readonly Convening[],
  query: ConveningQuery,
  now: Date,
  version: string,
): RecordPage<ConveningOccurrence> {
  const after = readCursor('convening', query, conveningPosition);
  if (after !== undefined && after.version !== version) {
    throw new CursorError(
      'The directory has changed since `cursor` was made; begin with the first page again',
    );
  }
  const { offset, now: nowMs } = after ?? { offset: 0, now: now.getTime() };
  const { items, total } = selectConvenings(convenings, query, new Date(nowMs), {
    distanceKm: geodesicKm,
    matchesWords: (record, words) => matchesWords(conveningWords(record), words),
  });
  const end = offset + (query.limit ?? DEFAULT_LIMIT);
  return {
    records: items.slice(offset, end),
    total,
    ...(end < total && {
      nextCursor: writeCursor('convening', query, { offset: end, now: nowMs, version }),
    }),
  };
}
