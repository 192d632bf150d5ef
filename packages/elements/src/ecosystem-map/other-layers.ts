import type { ReactiveController } from 'lit';
import type { DirectorySource, TileSource } from '@stem-ecosystems/client/types';
import type { Sector } from '@stem-ecosystems/schema/common';
import { referenceOf, type Entry } from './entry.ts';
import { countsFor, pagesFor, type LayerCounts } from './layer-pages.ts';
import { located, matches, type OtherLayer, type OtherRecord } from './layer-queries.ts';
import { chosenFacets, FACETS, facetsFor, type LayerName, type MapFilters } from './map-filters.ts';
import type { MapModel } from './map-model.ts';
import { compareEntries, merge, RecordStream } from './record-stream.ts';
import type { ShownPlaces } from './tile-points.ts';

/** Typing pauses this long before words are asked for, milliseconds. */
const PAUSE_MS = 160;
/** So many records of a layer are read for a picture that is not drawn from tiles. */
const MOST_POINTS = 2000;

const OTHER_LAYERS = ['organizations', 'programs'] as const;

/** What was asked, and what has come of it. */
interface Question {
  readonly filters: MapFilters;
  readonly ending: AbortController;
  readonly streams: ReadonlyMap<OtherLayer, RecordStream>;
  /** How many match, as the directory says; absent for a layer that was read from a near cell. */
  readonly totals: Map<OtherLayer, number>;
}

/** Organizations and programs, as far as they are read. Loaded with the first page that offers them. */
export class OtherLayers implements ReactiveController {
  readonly #model: MapModel;
  #source: DirectorySource | undefined;
  #tiles: TileSource | undefined;
  /** The source whose tiles those are; another one until it has answered. */
  #tilesOf: DirectorySource | undefined;
  #asked: Question | undefined;
  /** The last question that was answered. */
  #answered: Question | undefined;
  #isCounted = false;
  /** Of the last question they were told for: until others come, filters do not vanish under whoever uses them. */
  #counts: LayerCounts | undefined;
  hasFailed = false;
  /** Settled when the last question is answered, has failed, or was overtaken. Never rejects. */
  answered: Promise<void> | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    model.element.addController(this);
  }

  hostDisconnected(): void {
    this.#asked?.ending.abort();
    this.#asked = undefined;
  }

  /** The present filters have not been answered. */
  get isLoading(): boolean {
    return !this.hasFailed && this.#answered?.filters !== this.#model.inForce;
  }

  /** Whether there is more to read than `entries` gives. */
  get hasMore(): boolean {
    return !this.isLoading && this.#streams.some(({ isDone }) => !isDone);
  }

  /** How many records match, as far as that is known. */
  get total(): number {
    const { loader } = this.#model;
    return this.layers.reduce((sum, layer) => {
      const stream = this.#answered?.streams.get(layer);
      if (stream?.isDone) return sum + stream.entries.filter(this.#isWithin).length;
      const told = this.#answered?.totals.get(layer) ?? loader.directory?.counts[layer];
      return sum + (told ?? stream?.entries.length ?? 0);
    }, 0);
  }

  /** Those that the present filters leave. */
  get layers(): OtherLayer[] {
    return OTHER_LAYERS.filter((layer) => facetsFor(layer, this.#model.inForce) !== undefined);
  }

  /** Where the picture comes from besides points; undefined where there are no tiles. */
  get tiles(): TileSource | undefined {
    return this.#tiles;
  }

  /** What of the tiles is drawn. */
  get drawn(): ShownPlaces {
    const { sector = [] } = this.#model.inForce.facets;
    return {
      layers: new Set(this.layers.filter(this.#isTiled)),
      sectors: new Set(sector as Sector[]),
    };
  }

  /** What is drawn as points, because no tiles tell it. */
  get points(): Entry[] {
    return this.#present().filter(
      ({ recordType }) => !this.#isTiled(`${recordType}s` as OtherLayer),
    );
  }

  /** The list: ecosystems, and of the other layers what is certain to come next. */
  entries(ecosystems: readonly Entry[]): Entry[] {
    return this.isLoading
      ? [...ecosystems, ...this.#present()].sort(compareEntries)
      : merge(this.#streams, ecosystems).filter(this.#isWithin);
  }

  /** A record that was read. */
  find(reference: string): Entry | undefined {
    return this.#read().find((entry) => referenceOf(entry) === reference);
  }

  /** How many records each value would leave; undefined until that has come. Asked for once somebody looks. */
  get counts(): LayerCounts | undefined {
    if (!this.#isCounted) {
      this.#isCounted = true;
      void this.#count();
    }
    return this.#counts;
  }

  /** Asks for what the present filters leave, unless that was asked. */
  async ask(): Promise<void> {
    const { inForce: filters, onlyId } = this.#model;
    const source = this.#model.openSource();
    if (filters === this.#asked?.filters && source === this.#source) return;
    this.#asked?.ending.abort();
    const before = this.#asked?.filters;
    if (source !== this.#source) this.#tiles = this.#answered = this.#counts = undefined;
    this.#source = source;
    const ending = new AbortController();
    const totals = new Map<OtherLayer, number>();
    const pages = pagesFor({ source, filters, onlyId, signal: ending.signal, totals });
    const streams = new Map(this.layers.map((layer) => [layer, new RecordStream(pages(layer))]));
    const question: Question = { filters, ending, streams, totals };
    this.#asked = question;
    this.hasFailed = false;
    const hasTyped = filters.words !== undefined && filters.words.text !== before?.words?.text;
    this.answered = this.#attempt(question, async () => {
      if (hasTyped) await pause(ending.signal);
      const tiles = this.#tilesOf === source ? undefined : this.#loadTiles(source, ending.signal);
      await Promise.all([tiles, ...[...streams.values()].map((stream) => stream.readOn())]);
      await this.#readToFirst([...streams.values()]);
      // What has been overtaken may come all the same, and later.
      ending.signal.throwIfAborted();
      this.#answered = question;
    });
    await this.answered;
    if (this.#isCounted) void this.#count();
    await this.#attempt(question, () => this.#readForPicture(question));
  }

  /** Reads on until the list is longer, or at its end. */
  async more(): Promise<void> {
    const question = this.#answered;
    if (question === undefined) return;
    const { length } = merge(this.#streams, []);
    await this.#attempt(question, async () => {
      while (this.hasMore && merge(this.#streams, []).length <= length) await this.#readOn();
    });
  }

  /** Asks again for what could not be loaded. */
  readonly retry = (): void => {
    this.#asked = undefined;
    this.#model.refresh();
  };

  get #streams(): RecordStream[] {
    return [...(this.#answered?.streams.values() ?? [])];
  }

  async #loadTiles(source: DirectorySource, signal: AbortSignal): Promise<void> {
    const tiles = await source.tiles({ signal });
    signal.throwIfAborted();
    this.#tiles = tiles;
    this.#tilesOf = source;
    // The picture need not wait for the list.
    this.#model.map.setTiles(tiles, this.drawn);
  }

  /** Until something is sure to be shown, or nothing is left: a page may be all beyond the radius. */
  async #readToFirst(streams: readonly RecordStream[]): Promise<void> {
    const isShort = (): boolean => !merge(streams, []).some(this.#isWithin);
    while (isShort() && streams.some(({ isDone }) => !isDone)) {
      await Promise.all(streams.map((stream) => stream.readOn()));
    }
  }

  /** One page more of the lists that hold the others up. */
  async #readOn(): Promise<void> {
    const open = this.#streams.filter(({ isDone }) => !isDone);
    const next = open
      .flatMap(({ entries }) => entries)
      .sort(compareEntries)
      .find((entry) => open.some((stream) => !stream.isCertain(entry)));
    const behind = next === undefined ? open : open.filter((stream) => !stream.isCertain(next));
    await Promise.all(behind.map((stream) => stream.readOn()));
  }

  /** What tiles do not draw is drawn from records: they are read, up to a bound. */
  async #readForPicture({ ending, streams }: Question): Promise<void> {
    for (const [layer, stream] of streams) {
      while (!this.#isTiled(layer) && !stream.isDone && stream.entries.length < MOST_POINTS) {
        if (ending.signal.aborted) return;
        await stream.readOn();
      }
    }
  }

  async #count(): Promise<void> {
    const question = this.#asked;
    const source = this.#source;
    if (question === undefined || source === undefined) return;
    const { offered, onlyId } = this.#model;
    const layers = OTHER_LAYERS.filter((layer) => offered.includes(layer));
    await this.#attempt(question, async () => {
      const { filters, ending } = question;
      this.#counts = await countsFor(layers, { source, filters, onlyId, signal: ending.signal });
    });
  }

  /** Does what a question needs; nothing comes of it once another has been asked. */
  async #attempt({ ending: { signal } }: Question, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      this.hasFailed = true;
      this.#model.tell(error);
    }
    if (!signal.aborted) this.#model.refresh();
  }

  /** All that was read and the present filters leave. */
  #present(): Entry[] {
    const { inForce } = this.#model;
    return this.#read()
      .filter((entry) => matches(entry, inForce))
      .map((entry) => located(entry, inForce))
      .filter(this.#isWithin);
  }

  #read(): OtherRecord[] {
    return this.#streams.flatMap(({ entries }) => entries as readonly OtherRecord[]);
  }

  readonly #isWithin = ({ distanceKm }: Entry): boolean => {
    const { place, radiusKm } = this.#model.inForce;
    return place === undefined || radiusKm === undefined || (distanceKm ?? Infinity) <= radiusKm;
  };

  /** Whether tiles tell what the filters leave of a layer. */
  readonly #isTiled = (layer: OtherLayer): boolean => {
    const { area, facets, words } = this.#model.inForce;
    const own = chosenFacets(facets).filter((name) =>
      (FACETS[name] as readonly LayerName[]).includes(layer),
    );
    return (
      this.#tiles !== undefined &&
      words === undefined &&
      area === undefined &&
      own.every((name) => name === 'sector')
    );
  };
}

/**
 * Waits for whoever types.
 * @throws the reason of the signal, where it is aborted meanwhile.
 */
function pause(signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, PAUSE_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    reject(signal.reason as Error);
  });
  return promise;
}
