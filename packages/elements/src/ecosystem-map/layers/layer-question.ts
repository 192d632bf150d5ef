/** One question for organizations and programs, and what has been read of its answer. */
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { pagesFor } from './layer-pages.ts';
import { isWithin, type OtherLayer, type OtherRecord } from './layer-queries.ts';
import type { MapFilters } from '../filters/map-filters.ts';
import { compareEntries, merge, RecordStream } from './record-stream.ts';

/** The lists that filters leave, read page by page until the question is given up. */
export class LayerQuestion {
  readonly filters: MapFilters;
  /** How many match, as the directory says; absent for a layer that was read from a near cell. */
  readonly totals = new Map<OtherLayer, number>();
  readonly streams: ReadonlyMap<OtherLayer, RecordStream>;
  readonly #ending = new AbortController();

  constructor(
    layers: readonly OtherLayer[],
    asked: { source: DirectorySource; filters: MapFilters; onlyId: string | undefined },
  ) {
    this.filters = asked.filters;
    const pages = pagesFor({ ...asked, signal: this.signal, totals: this.totals });
    this.streams = new Map(layers.map((layer) => [layer, new RecordStream(pages(layer))]));
  }

  /** Aborted once another question is asked. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get lists(): RecordStream[] {
    return [...this.streams.values()];
  }

  /** Whether all of it has been read. */
  get isDone(): boolean {
    return this.lists.every(({ isDone }) => isDone);
  }

  /** All that was read, layer by layer. */
  get records(): OtherRecord[] {
    return this.lists.flatMap(({ entries }) => entries as readonly OtherRecord[]);
  }

  end(): void {
    this.#ending.abort();
  }

  /** Reads until something is sure to be shown, or nothing is left: a page may be all beyond the radius. */
  async readToFirst(): Promise<void> {
    const { lists } = this;
    const isShort = (): boolean => !merge(lists, []).some((entry) => isWithin(entry, this.filters));
    do {
      await Promise.all(lists.map((list) => list.readOn()));
    } while (isShort() && !this.isDone);
  }

  /** Reads until more than before is certain, or to the end. */
  async readMore(): Promise<void> {
    const { length } = merge(this.lists, []);
    while (!this.isDone && merge(this.lists, []).length <= length) await this.#readOn();
  }

  /** One page more of the lists that hold the others up. */
  async #readOn(): Promise<void> {
    const open = this.lists.filter(({ isDone }) => !isDone);
    const next = open
      .flatMap(({ entries }) => entries)
      .sort(compareEntries)
      .find((entry) => open.some((list) => !list.isCertain(entry)));
    const behind = next === undefined ? open : open.filter((list) => !list.isCertain(next));
    await Promise.all(behind.map((list) => list.readOn()));
  }
}
