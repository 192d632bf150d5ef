import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Directory } from '@stem-ecosystems/schema/directory';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { hasOutcome, isSeries, type Entry } from './entries.ts';
import type { Period } from './period.ts';
import { readMore, readPart, type ListPart, type PartQuery } from './list-reader.ts';

/** What the attributes ask for. */
export interface Ask {
  /** @throws where no directory is known. */
  source: () => DirectorySource;
  query: Omit<PartQuery['query'], 'from' | 'to'>;
  /** The time asked for; absent where there is none. */
  period?: () => Promise<Period>;
  /** ZIP code, place name or "lat,lng" to sort by. */
  near?: string;
  /** Whether to look for the outcomes of the last one where no dated one is found. */
  wantsLast: boolean;
}

/** What the loader tells its element. */
export interface LoaderEvents {
  /** Something to render has changed. */
  changed: () => void;
  loaded: () => void;
  failed: (error: unknown) => void;
  /** The place of `near` is not in the gazetteer. */
  placeUnknown: (near: string) => void;
}

/** Of `past`: not asked for, on its way, there (shown or not), or failed. */
export type PastPhase = 'none' | 'loading' | 'loaded' | 'failed';

/** Reads the parts of the list, the newest request winning; keeps what was shown when a reading fails. */
export class ListLoader {
  phase: 'loading' | 'ready' | 'failed' = 'loading';
  main: ListPart | undefined;
  /** The latest past convening of which an outcome is known, where nothing dated is ahead. */
  last: Entry | undefined;
  past: ListPart | undefined;
  pastPhase: PastPhase = 'none';
  /** What the directory says of itself; undefined where it did not answer. */
  directory: Directory | undefined;

  /** Of the directory that is asked, ending in "/"; undefined until one was found. */
  baseUrl: string | undefined;

  readonly #events: LoaderEvents;
  readonly #mainTask = new LatestTask();
  readonly #pastTask = new LatestTask();
  #asked: (PartQuery & { source: DirectorySource }) | undefined;

  constructor(events: LoaderEvents) {
    this.#events = events;
  }

  /** Reads the main part anew. Never rejects: a failure is told through `failed`. */
  async load(ask: Ask): Promise<void> {
    this.phase = 'loading';
    this.#pastTask.cancel();
    this.past = undefined;
    this.pastPhase = 'none';
    try {
      const read = await this.#mainTask.run((signal) => this.#readAll(ask, signal));
      if (read === SUPERSEDED) return;
      Object.assign(this, read, { phase: 'ready' });
      this.#events.loaded();
    } catch (error) {
      this.phase = 'failed';
      this.#events.failed(error);
    }
    this.#events.changed();
  }

  /** Reads what is over, once. Never rejects. */
  async loadPast(): Promise<void> {
    const asked = this.#asked;
    if (asked === undefined || this.pastPhase === 'loading' || this.pastPhase === 'loaded') return;
    this.pastPhase = 'loading';
    this.#events.changed();
    try {
      const read = await this.#pastTask.run((signal) =>
        readPart(asked.source, pastOf(asked), signal),
      );
      if (read === SUPERSEDED) return;
      this.past = read;
      this.pastPhase = 'loaded';
    } catch (error) {
      this.pastPhase = 'failed';
      this.#events.failed(error);
    }
    this.#events.changed();
  }

  /** Reads the next page of a part, if there is one. Never rejects; what is shown stays. */
  async loadMore(name: 'main' | 'past'): Promise<void> {
    const asked = this.#asked;
    const part = this[name];
    if (asked === undefined || part?.nextCursor === undefined) return;
    const task = name === 'main' ? this.#mainTask : this.#pastTask;
    const query = name === 'main' ? asked : pastOf(asked);
    try {
      const read = await task.run((signal) => readMore(asked.source, query, part, signal));
      if (read !== SUPERSEDED) this[name] = read;
    } catch (error) {
      this.#events.failed(error);
    }
    this.#events.changed();
  }

  /** Gives up what is on its way. */
  cancel(): void {
    this.#mainTask.cancel();
    this.#pastTask.cancel();
    if (this.pastPhase === 'loading') this.pastPhase = 'none';
  }

  async #readAll({ source: resolve, query, near, period, wantsLast }: Ask, signal: AbortSignal) {
    const source = resolve();
    this.baseUrl = source.baseUrl;
    const directory = source.describe({ signal }).then(
      ({ value }) => value,
      // The line that names the directory can do without; the list itself tells of a failure.
      () => undefined,
    );
    const [sort, time = {}] = await Promise.all([this.#sorting(source, near, signal), period?.()]);
    const asked = { source, query: { ...query, ...time }, sort };
    const main = await readPart(source, asked, signal);
    const isOfATime = Object.keys(time).length > 0;
    const hasDated = main.entries.some((entry) => !isSeries(entry));
    const last =
      hasDated || isOfATime || !wantsLast ? undefined : await this.#readLast(asked, signal);
    this.#asked = asked;
    return { main, last, directory: await directory };
  }

  /** By distance from the place of `near`; as it came where there is none. */
  async #sorting(source: DirectorySource, near: string | undefined, signal: AbortSignal) {
    if (near === undefined) return asIs;
    const { findNear, nearestFirst } = await import('./near-place.ts');
    const point = await findNear(source, near, signal);
    if (point !== undefined) return (entries: Entry[]) => nearestFirst(entries, point);
    this.#events.placeUnknown(near);
    return asIs;
  }

  /** The list is worth showing without it, so a failure is told and no more. */
  async #readLast(asked: PartQuery & { source: DirectorySource }, signal: AbortSignal) {
    try {
      const latestFirst = { ...pastOf(asked), sort: asIs };
      const past = await readPart(asked.source, latestFirst, signal);
      return past.entries.find(({ record }) => hasOutcome(record) && record.status !== 'cancelled');
    } catch (error) {
      signal.throwIfAborted();
      this.#events.failed(error);
      return undefined;
    }
  }
}

function pastOf({ query, sort }: PartQuery): PartQuery {
  const { from: _, to: _to, ...filters } = query;
  return { query: { ...filters, past: true }, sort };
}

function asIs(entries: Entry[]): Entry[] {
  return entries;
}
