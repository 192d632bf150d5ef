/**
 * Records of several lists in one order, read page by page: an entry is given once nothing that has not been read can
 * come before it. Pure but for the reading, which is given.
 */
import { compareByName } from '@stem-ecosystems/geo/text';
import { compareByPlace, referenceOf, type Entry } from '../entry.ts';

/** One page of a list. `reachedKm` is how far everything has been read from the place; absent in name order. */
export interface StreamPage {
  readonly entries: readonly Entry[];
  readonly reachedKm?: number;
  /** Whether there is nothing after it. */
  readonly isLast: boolean;
}

/** Reads the next page of a list; called again only when the one before has come. */
export type ReadPage = () => Promise<StreamPage>;

/** The order of the list: nearest first where distances are known, else by name. */
export function compareEntries(a: Entry, b: Entry): number {
  return compareByPlace(a, b) || compareByName(a.record, b.record);
}

/** One list, as far as it was read. */
export class RecordStream {
  readonly #read: ReadPage;
  readonly #known = new Map<string, Entry>();
  #last: StreamPage | undefined;
  #reading: Promise<void> | undefined;
  #sorted: readonly Entry[] | undefined;

  constructor(read: ReadPage) {
    this.#read = read;
  }

  get isDone(): boolean {
    return this.#last?.isLast ?? false;
  }

  /** All that was read, in order. */
  get entries(): readonly Entry[] {
    this.#sorted ??= [...this.#known.values()].sort(compareEntries);
    return this.#sorted;
  }

  /** Whether nothing unread can come before an entry. */
  isCertain(entry: Entry): boolean {
    if (this.isDone || entry.serving !== undefined) return true;
    if (this.#last === undefined) return false;
    const { entries, reachedKm } = this.#last;
    if (reachedKm !== undefined) return (entry.distanceKm ?? Infinity) <= reachedKm;
    const end = entries.at(-1);
    return end !== undefined && compareEntries(entry, end) <= 0;
  }

  /** Reads one page more; all who ask while one is read wait for that one. */
  readOn(): Promise<void> {
    this.#reading ??= this.#take().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #take(): Promise<void> {
    if (this.isDone) return;
    const page = await this.#read();
    for (const entry of page.entries) this.#known.set(entry.record.id, entry);
    this.#sorted = undefined;
    this.#last = page;
  }
}

/**
 * What is certain of several lists together with entries that are all known.
 * @param held - Reference of an entry that is given though it is not certain.
 */
export function merge(
  streams: readonly RecordStream[],
  known: readonly Entry[],
  held?: string,
): Entry[] {
  return [...known, ...streams.flatMap(({ entries }) => entries)]
    .sort(compareEntries)
    .filter(
      (entry) => streams.every((stream) => stream.isCertain(entry)) || referenceOf(entry) === held,
    );
}
