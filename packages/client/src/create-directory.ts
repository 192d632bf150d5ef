import type {
  ConveningQuery,
  EcosystemQuery,
  OrganizationQuery,
  ProgramQuery,
} from '@stem-ecosystems/schema/queries';
import { describe, hostOf, readsFor } from './core/host.ts';
import { once } from './core/once.ts';
import { querySearch } from './core/query-search.ts';
import { Reader } from './core/reader.ts';
import { requireOptions } from './core/require-options.ts';
import { readRecord } from './core/read-record.ts';
import { createTransport } from './core/transport.ts';
import type { AnswerStorage, DirectoryOptions, DirectorySource, TileSource } from './types.ts';

/** The first answers are kept this long after they came. */
const KEEP_AFTER_MS = 2_000;

/**
 * A directory over HTTP, live or static. Nothing is asked before a method is called; what a method needs is loaded with
 * its first call, beside its request.
 * @throws {TypeError} for an option that breaks its rule.
 */
export function createDirectory(options: DirectoryOptions): DirectorySource {
  const { baseUrl, timeoutMs, retries } = requireOptions(options);
  const { fetch, now = () => new Date(), storage = defaultStorage() } = options;
  const transport = createTransport({ fetch, timeoutMs, retries });
  const reader = new Reader({
    baseUrl,
    transport,
    now,
    storage: storage === 'none' ? undefined : storage,
  });
  return {
    baseUrl,
    describe: (callOptions) => describe(reader, callOptions),
    ...listMethods(reader),
    ...eventAndSearchMethods(reader),
    ...recordMethods(reader),
    tiles: tilesMethod(reader),
    ...gazetteerMethods(reader),
    ...applicationMethods(reader),
  };
}

/** What a live host's lists and tiles are read by. */
const listReads = once(() => import('./reads/lists.ts'));
const tileReads = once(() => import('./reads/tiles.ts'));

type Methods<Name extends keyof DirectorySource> = Pick<DirectorySource, Name>;

function listMethods(
  reader: Reader,
): Methods<'ecosystems' | 'organizations' | 'programs' | 'near'> {
  const onStaticFiles = () => import('./static-host/lists.ts');
  return {
    async ecosystems(query: EcosystemQuery = {}, call = {}) {
      const liveEcosystems = () => import('./reads/ecosystems.ts');
      // The whole list is the same file on both kinds of host, so the first paint waits for one answer only.
      if (querySearch(query) === '') {
        const load = async () => (await liveEcosystems()).parseEcosystems;
        return reader.read('v1/ecosystems.geojson', load, call);
      }
      const { reads, options } = await readsFor(reader, call, liveEcosystems, onStaticFiles);
      return reads.ecosystems(reader, query, options);
    },
    async organizations(query: OrganizationQuery = {}, call = {}) {
      const { reads, options } = await readsFor(reader, call, listReads, onStaticFiles);
      return reads.organizations(reader, query, options);
    },
    async programs(query: ProgramQuery = {}, call = {}) {
      const { reads, options } = await readsFor(reader, call, listReads, onStaticFiles);
      return reads.programs(reader, query, options);
    },
    async near(point, call = {}) {
      const [host, { near }] = await Promise.all([hostOf(reader, call), import('./reads/near.ts')]);
      return near(reader, host, point, { ...call, outage: host.outage });
    },
  };
}

function eventAndSearchMethods(reader: Reader): Methods<'convenings' | 'search'> {
  return {
    async convenings(query: ConveningQuery = {}, call = {}) {
      const live = () => import('./reads/convenings.ts');
      const onStaticFiles = () => import('./static-host/convenings.ts');
      const { reads, options } = await readsFor(reader, call, live, onStaticFiles);
      return reads.convenings(reader, query, options);
    },
    async search(query, call = {}) {
      const live = () => import('./reads/search.ts');
      const onStaticFiles = () => import('./static-host/search.ts');
      const { reads, options } = await readsFor(reader, call, live, onStaticFiles);
      return reads.search(reader, query, options);
    },
  };
}

/** Every widget of the directory reads through one source, so that no tile is loaded twice. */
function tilesMethod(reader: Reader): DirectorySource['tiles'] {
  const sources = new Map<string, TileSource>();
  return async (call = {}) => {
    const [{ links }, { openTiles }] = await Promise.all([hostOf(reader, call), tileReads()]);
    const { tile } = links;
    if (tile === undefined) return undefined;
    const source = sources.get(tile) ?? openTiles(reader, tile);
    sources.set(tile, source);
    return source;
  };
}

function recordMethods(
  reader: Reader,
): Methods<'ecosystem' | 'organization' | 'program' | 'convening'> {
  return {
    ecosystem(id, call) {
      const load = async () => (await import('./reads/details.ts')).parseEcosystemDetails;
      return readRecord(reader, 'v1/ecosystems', id, load, call);
    },
    organization(id, call) {
      const load = async () => (await import('./reads/details.ts')).parseOrganizationDetails;
      return readRecord(reader, 'v1/organizations', id, load, call);
    },
    program(id, call) {
      const load = async () => (await import('./reads/details.ts')).parseProgramDetails;
      return readRecord(reader, 'v1/programs', id, load, call);
    },
    convening(id, call) {
      const load = async () => (await import('./reads/convenings.ts')).parseConvening;
      return readRecord(reader, 'v1/convenings', id, load, call);
    },
  };
}

function gazetteerMethods(reader: Reader): Methods<'findZip' | 'findCities'> {
  return {
    async findZip(zip, call = {}) {
      return (await import('./reads/zip.ts')).findZip(reader, zip, call);
    },
    async findCities(text, call = {}) {
      return (await import('./reads/cities.ts')).findCities(reader, text, call);
    },
  };
}

function applicationMethods(
  reader: Reader,
): Methods<'apply' | 'applicationStatus' | 'changeApplication' | 'withdrawApplication'> {
  const load = () => import('./applications.ts');
  return {
    apply: async (application, call) => (await load()).apply(reader, application, call),
    applicationStatus: async (token, call = {}) =>
      (await load()).applicationStatus(reader, token, call),
    changeApplication: async (token, change, call = {}) =>
      (await load()).changeApplication(reader, token, change, call),
    withdrawApplication: async (token, call = {}) =>
      (await load()).withdrawApplication(reader, token, call),
  };
}

/**
 * The page's best place. Its code is loaded when the first answer is to be kept, and that can wait: the page is shown
 * first. Without a window (a worker, Node) nothing is shown and nothing waits.
 */
function defaultStorage(): AnswerStorage {
  let loading: Promise<AnswerStorage> | undefined;
  const load = (): Promise<AnswerStorage> =>
    (loading ??= import('./storage/default-storage.ts').then(
      ({ DefaultStorage }) => new DefaultStorage(),
    ));
  return {
    read: async (url) => (await load()).read(url),
    async write(url, answer) {
      if (loading === undefined && 'document' in globalThis) await pause(KEEP_AFTER_MS);
      await (await load()).write(url, answer);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
