import type { ReactiveController } from 'lit';
import type { DirectorySource, TileSource } from '@stem-ecosystems/client/types';
import type { Sector } from '@stem-ecosystems/schema/common';
import { adoptStyles } from '../../shared/adopt-styles.ts';
import { formatNumber } from '../../shared/format.ts';
import { pickStrings } from '../../shared/strings.ts';
import { boundOf, canTilesTell, isBounded, loadBound } from './drawn-bound.ts';
import { referenceOf, type Entry } from '../entry.ts';
import { countsFor, type LayerCounts } from './layer-pages.ts';
import { isWithin, located, matches, type OtherLayer } from './layer-queries.ts';
import { LayerQuestion } from './layer-question.ts';
import { facetsFor } from '../filters/map-filters.ts';
import type { MapModel } from '../map-model.ts';
import { placeInkStyles } from '../marks/place-inks.styles.ts';
import { PlaceLayer } from '../marks/place-layer.ts';
import { otherLayersStrings } from './other-layers.strings.ts';
import { compareEntries, merge, type RecordStream } from './record-stream.ts';
import type { ShownPlaces } from '../marks/tile-points.ts';

/** Typing pauses this long before words are asked for, milliseconds. */
const PAUSE_MS = 160;
/** So many records of a layer are read for a picture that is not drawn from tiles. */
const MOST_POINTS = 2000;
/** A number that is not exact has no more digits than are worth something. */
const ROUNDED_TO = 100;
/** Whoever waits so long for an answer is told, milliseconds; until then what was said before stands. */
const SLOW_MS = 1000;

const OTHER_LAYERS = ['organizations', 'programs'] as const;

/** Organizations and programs, as far as they are read. Loaded with the first page that offers them. */
export class OtherLayers implements ReactiveController {
  readonly #model: MapModel;
  #source: DirectorySource | undefined;
  #tiles: TileSource | undefined;
  /** The source whose tiles those are; another one until it has answered. */
  #tilesOf: DirectorySource | undefined;
  #asked: LayerQuestion | undefined;
  /** The last question that was answered. */
  #answered: LayerQuestion | undefined;
  #isCounted = false;
  /** Of the last question they were told for: until others come, filters do not vanish under whoever uses them. */
  #counts: LayerCounts | undefined;
  hasFailed = false;
  /** The last question is long without an answer, or nothing was ever answered. */
  isSlow = true;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** Settled when the last question is answered, has failed, or was overtaken. Never rejects. */
  #answering: Promise<void> | undefined;
  #reading: Promise<void> | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    model.element.addController(this);
    adoptStyles(model.element.renderRoot, placeInkStyles);
    model.map.usePlaces(PlaceLayer);
  }

  /** Back on the page: what was given up is asked for again. */
  hostConnected(): void {
    if (this.#source !== undefined && this.#asked === undefined) this.#model.refresh();
  }

  hostDisconnected(): void {
    clearTimeout(this.#slowTimer);
    this.#asked?.end();
    this.#asked = undefined;
  }

  /** The present filters have not been answered. */
  get isLoading(): boolean {
    return !this.hasFailed && this.#current === undefined;
  }

  /** Whether the number of matches is not certain yet, but will be: within a radius it is known when all is read. */
  get isCounting(): boolean {
    const { place, radiusKm } = this.#model.inForce;
    const isGuessed = place !== undefined && radiusKm !== undefined;
    return !this.hasFailed && isGuessed && this.layers.some((layer) => this.#isToBeRead(layer));
  }

  /** What is to be said where the picture has less than the list; empty where it has all. */
  get note(): string {
    const { language, locale, total } = this.#model;
    const missing = this.layers.reduce((sum, layer) => {
      const stream = this.#streamOf(layer);
      const isCut = stream !== undefined && !stream.isDone && !this.#isTiled(layer);
      const isFull = isCut && stream.entries.length >= MOST_POINTS;
      return sum + (isFull ? (this.#totalOf(layer) ?? 0) - stream.entries.length : 0);
    }, 0);
    if (missing <= 0 || !this.#hasPicture) return '';
    const { pictured } = pickStrings(otherLayersStrings, language);
    return pictured(formatNumber(total - missing, locale));
  }

  /**
   * How many records match, worded. Within a radius the directory counts those of the cells around the place, which is
   * told as about so many until all of them have been read and measured here.
   */
  get totalInWords(): string {
    const { inForce, language, locale, total } = this.#model;
    const hasRadius = inForce.place !== undefined && inForce.radiusKm !== undefined;
    const isRough = this.layers.some((layer) => this.#streamOf(layer)?.isDone === false);
    if (!hasRadius || !isRough) return formatNumber(total, locale);
    const { about } = pickStrings(otherLayersStrings, language);
    return about(formatNumber(Math.round(total / ROUNDED_TO) * ROUNDED_TO, locale));
  }

  /** Whether there is more to read than `entries` gives. */
  get hasMore(): boolean {
    return this.#current?.isDone === false;
  }

  /** How many records match, as far as that is known. */
  get total(): number {
    // Of what could not be asked no more is known than what was read before.
    if (this.hasFailed && this.#current === undefined) return this.#present().length;
    return this.layers.reduce((sum, layer) => {
      const stream = this.#answered?.streams.get(layer);
      if (stream?.isDone) return sum + stream.entries.filter(this.#isShown).length;
      return sum + (this.#totalOf(layer) ?? stream?.entries.length ?? 0);
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
      isIn: boundOf(this.#model.inForce),
    };
  }

  /** What is drawn as points, because no tiles tell it. */
  get points(): Entry[] {
    return this.#present().filter(
      ({ recordType }) => !this.#isTiled(`${recordType}s` as OtherLayer),
    );
  }

  /**
   * The list: ecosystems, and of the other layers what is certain to come next. What the reader is at stays in it, though
   * something unread may come before that.
   */
  entries(ecosystems: readonly Entry[]): Entry[] {
    return this.#current === undefined
      ? [...ecosystems, ...this.#present()].sort(compareEntries)
      : merge(this.#current.lists, ecosystems, this.#model.list.visited).filter(this.#isShown);
  }

  /** A record that was read. */
  find(reference: string): Entry | undefined {
    return (this.#answered?.records ?? []).find((entry) => referenceOf(entry) === reference);
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
    this.#asked?.end();
    const before = this.#asked?.filters;
    if (source !== this.#source) this.#tiles = this.#answered = this.#counts = undefined;
    this.#source = source;
    const question = new LayerQuestion(this.layers, { source, filters, onlyId });
    this.#asked = question;
    this.hasFailed = false;
    this.#watch(question);
    // What is known of tiles is shown before the list is asked for.
    const known = this.#tilesOf === source ? undefined : this.#model.tilesOf(source);
    if (known !== undefined) this.#takeTiles(source, known.tiles);
    const { signal } = question;
    const hasTyped = filters.words !== undefined && filters.words.text !== before?.words?.text;
    this.#answering = this.#attempt(question, async () => {
      if (hasTyped) await pause(signal);
      const tiles = this.#tilesOf === source ? undefined : this.#loadTiles(source, signal);
      await Promise.all([tiles, question.readToFirst()]);
      // What has been overtaken may come all the same, and later.
      signal.throwIfAborted();
      this.#answered = question;
      this.isSlow = false;
      clearTimeout(this.#slowTimer);
    });
    await this.#answering;
    if (this.#isCounted) void this.#count();
    const isMore = filters.area !== undefined || this.layers.some(this.#isToBeRead);
    this.#reading = isMore
      ? this.#attempt(question, () => this.#readForPicture(question))
      : undefined;
    await this.#reading;
  }

  /** Resolves when what the present filters leave was answered, cannot be had, or is overtaken. */
  async answered(): Promise<void> {
    void this.ask();
    await this.#answering;
  }

  /** Resolves when the number of matches is certain, cannot be had, or is overtaken. */
  async known(): Promise<void> {
    await this.answered();
    if (this.isCounting) await this.#reading;
  }

  /** Reads on until the list is longer, or at its end. */
  async more(): Promise<void> {
    const question = this.#answered;
    if (question === undefined) return;
    await this.#attempt(question, () => question.readMore());
  }

  /** Asks again for what could not be loaded. */
  readonly retry = (): void => {
    this.#asked = undefined;
    this.#model.refresh();
  };

  async #loadTiles(source: DirectorySource, signal: AbortSignal): Promise<void> {
    const tiles = await source.tiles({ signal });
    signal.throwIfAborted();
    this.#takeTiles(source, tiles);
  }

  #takeTiles(source: DirectorySource, tiles: TileSource | undefined): void {
    this.#tiles = tiles;
    this.#tilesOf = source;
    // The picture need not wait for the list.
    this.#model.map.setTiles(tiles, this.drawn);
  }

  /** What tiles do not draw is drawn from records: they are read, up to a bound. */
  async #readForPicture({ filters, signal, streams }: LayerQuestion): Promise<void> {
    await loadBound(filters);
    for (const [layer, stream] of streams) {
      while (this.#isToBeRead(layer)) {
        if (signal.aborted) return;
        await stream.readOn();
      }
    }
  }

  /** Whether records are missing that the picture is drawn from, and the number of matches told by. */
  readonly #isToBeRead = (layer: OtherLayer): boolean => {
    const { inForce } = this.#model;
    const stream = this.#streamOf(layer);
    if (stream === undefined || stream.isDone || stream.entries.length >= MOST_POINTS) return false;
    if (this.#hasPicture && !this.#canTile(layer)) return true;
    const isCounted = inForce.area === undefined;
    const total = this.#totalOf(layer) ?? Infinity;
    return (this.#hasPicture || isCounted) && isBounded(inForce) && total <= MOST_POINTS;
  };

  /** How many match, as the directory says. */
  #totalOf(layer: OtherLayer): number | undefined {
    return this.#answered?.totals.get(layer) ?? this.#model.loader.directory?.counts[layer];
  }

  get #hasPicture(): boolean {
    return this.#model.find('.map') !== null;
  }

  /** What the present question has read of a layer; undefined until it is answered. */
  #streamOf(layer: OtherLayer): RecordStream | undefined {
    return this.#current?.streams.get(layer);
  }

  /** The question of the present filters; undefined until it is answered. */
  get #current(): LayerQuestion | undefined {
    return this.#answered?.filters === this.#model.inForce ? this.#answered : undefined;
  }

  async #count(): Promise<void> {
    const question = this.#asked;
    const source = this.#source;
    if (question === undefined || source === undefined) return;
    const { offered, onlyId } = this.#model;
    const layers = OTHER_LAYERS.filter((layer) => offered.includes(layer));
    await this.#attempt(question, async () => {
      const { filters, signal } = question;
      const counts = await countsFor(layers, { source, filters, onlyId, signal });
      signal.throwIfAborted();
      this.#counts = counts;
    });
  }

  /** Does what a question needs; nothing comes of it once another has been asked. */
  async #attempt({ signal }: LayerQuestion, work: () => Promise<void>): Promise<void> {
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
    return (this.#answered?.records ?? [])
      .filter((entry) => matches(entry, inForce))
      .map((entry) => located(entry, inForce))
      .filter(this.#isShown);
  }

  readonly #isShown = (entry: Entry): boolean => isWithin(entry, this.#model.inForce);

  /** Whether a layer is drawn from tiles: what has a bound only until all of it is read, for at the bound they are rough. */
  readonly #isTiled = (layer: OtherLayer): boolean => {
    const isRead = isBounded(this.#model.inForce) && this.#streamOf(layer)?.isDone === true;
    return !isRead && this.#canTile(layer);
  };

  #canTile(layer: OtherLayer): boolean {
    const { inForce, onlyId } = this.#model;
    return this.#tiles !== undefined && onlyId === undefined && canTilesTell(layer, inForce);
  }

  /** Says so where an answer takes long. */
  #watch({ signal }: LayerQuestion): void {
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => {
      if (signal.aborted) return;
      this.isSlow = true;
      this.#model.update();
    }, SLOW_MS);
  }
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
