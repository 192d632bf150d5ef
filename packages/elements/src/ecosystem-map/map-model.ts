import type { DirectorySource, TileSource } from '@stem-ecosystems/client/types';
import { compareByName } from '@stem-ecosystems/geo/text';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { LitElement } from 'lit';
import { StemMoveEvent, StemReadyEvent } from '../shared/events.ts';
import type { DistanceUnit } from '../shared/format.ts';
import { Later } from '../shared/later.ts';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import { EcosystemLoader } from './ecosystem-loader.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import type { Entry, MapRecord } from './entry.ts';
import type * as Extras from './extras.ts';
import { FilterButton } from './filters/filter-button.ts';
import { unitAt, type FoundArea, type FoundPlace } from './found-place.ts';
import {
  NO_FILTERS,
  select,
  type LayerName,
  type MapFilters,
  type WordFilter,
} from './filters/map-filters.ts';
import { MapPane } from './map/map-pane.ts';
import { mapStrings } from './map-words.ts';
import type { OtherLayers } from './layers/other-layers.ts';
import { PlaceList } from './list/place-list.ts';
import { SearchField } from './search/search-field.ts';
import { Selection } from './details/selection.ts';
import type { UrlState } from './url-state.ts';
import { centerOf, type Camera } from './map/viewport.ts';

/** Records that have come are shown at the latest so long after, whatever else is on its way. */
const MOST_WAIT_MS = 100;

/** What the model needs of the element it is the inside of. */
export interface ModelHost {
  readonly element: LitElement & { readonly locale: string; readonly language: Language };
  readonly openSource: () => DirectorySource;
  /** Tells the page of an error. */
  readonly tell: (error: unknown) => void;
  /** The first records of a directory have come: what the page wants is applied to them. */
  readonly begin: () => void;
}

/** What is shown and why: the records, the filters, the one that is selected; and what the user can do about it. */
export class MapModel {
  readonly element: ModelHost['element'];
  readonly openSource: ModelHost['openSource'];
  readonly tell: ModelHost['tell'];
  readonly #begin: () => void;
  readonly #nearTask = new LatestTask();
  /** What the page's attribute `near` was found as. */
  #near: FoundPlace | undefined;

  /** The ecosystems of the directory in name order, or the one that the page limits to. */
  records: readonly Ecosystem[] = [];
  /** The layers that the page offers. */
  offered: readonly LayerName[] = ['ecosystems'];
  filters = NO_FILTERS;
  /** The filters, with the layers that they leave. */
  inForce = NO_FILTERS;
  /** What is listed, in the order of the list; of large layers only what has been read. */
  shown: readonly Entry[] = [];
  /** What is drawn as points: all ecosystems that match, and of other layers what does not come from tiles. */
  points: readonly Entry[] = [];
  /** Which of the two a narrow page shows. */
  pane: 'list' | 'map' = 'list';
  /** Where the page wants the map to begin; undefined: the network decides. */
  startCamera: Camera | undefined;
  /** The unit that the page asks for; undefined: the usual one. */
  askedUnit: DistanceUnit | undefined;
  /** The unit that the user asks for; undefined: that of the page. */
  chosenUnit: DistanceUnit | undefined;
  /** Whether the list is shown when no details are. */
  hasList = true;
  /** What the page or its address asks for at first is being looked up. */
  isBeginning = false;
  /** Id of the one ecosystem to show. */
  onlyId: string | undefined;
  /** The ecosystems that match; undefined where these, or the filters, have changed since. */
  #own: readonly Entry[] | undefined;

  readonly loader: EcosystemLoader;
  readonly search: SearchField;
  readonly filterButton: FilterButton;
  readonly list: PlaceList;
  readonly map: MapPane;
  readonly selection: Selection;
  readonly #others: Later<OtherLayers>;
  #prepared: Promise<unknown> | undefined;
  /** What the last source has said of its tiles before it was asked for what they show. */
  #ahead: { readonly source: DirectorySource; readonly tiles: TileSource | undefined } | undefined;
  /** Loaded where the page wants its address to keep what the user chose. */
  readonly urlState: Later<UrlState>;
  /** What nobody needs at once: loaded when somebody comes near the map, or in a while. */
  readonly extras: Later<typeof Extras>;

  constructor({ element, openSource, tell, begin }: ModelHost) {
    this.element = element;
    this.openSource = openSource;
    this.tell = tell;
    this.#begin = begin;
    this.loader = new EcosystemLoader(this);
    this.search = new SearchField(this);
    this.filterButton = new FilterButton(this);
    this.list = new PlaceList(this);
    this.map = new MapPane(this);
    this.selection = new Selection(this);
    this.#others = this.later(async () => {
      const { OtherLayers } = await import('./layers/other-layers.ts');
      return new OtherLayers(this);
    });
    this.urlState = this.later(async () => {
      const { UrlState } = await import('./url-state.ts');
      return new UrlState(this);
    });
    this.extras = new Later(
      async () => {
        const extras = await import('./extras.ts');
        extras.beginExtras(this);
        return extras;
      },
      { failed: this.tell },
    );
  }

  get locale(): string {
    return this.element.locale;
  }
  get language(): Language {
    return this.element.language;
  }
  get strings(): MapStrings {
    return pickStrings(mapStrings, this.language);
  }
  get unit(): DistanceUnit {
    return this.chosenUnit ?? this.askedUnit ?? unitAt(this.filters.place, this.locale);
  }
  /** Reference of the record whose details are open. */
  get selected(): string | undefined {
    return this.selection.reference;
  }

  /** Organizations and programs; undefined where the page does not offer them, or their code has not come. */
  get others(): OtherLayers | undefined {
    return this.#offersOthers ? this.#others.part : undefined;
  }
  /** Whether something is still to come that the list will show. */
  get isWaiting(): boolean {
    return this.#offersOthers && (this.others?.isLoading ?? true);
  }
  /** How many records match, read or not. */
  get total(): number {
    return (this.#own?.length ?? 0) + (this.others?.total ?? 0);
  }
  /** How many records there are in the layers that the page offers. */
  get all(): number {
    const counts = this.loader.directory?.counts;
    return this.offered.reduce(
      (sum, layer) => sum + (layer === 'ecosystems' ? this.records.length : (counts?.[layer] ?? 0)),
      0,
    );
  }
  /** Which of two wordings is meant. */
  get wording(): 'ecosystems' | 'mixed' {
    return this.#offersOthers ? 'mixed' : 'ecosystems';
  }
  get #offersOthers(): boolean {
    return this.offered.some((layer) => layer !== 'ecosystems');
  }

  /** Address of the page with a record open; undefined where the page keeps no such state. */
  linkTo(reference: string): string | undefined {
    return this.urlState.part?.linkTo(reference);
  }

  /** A part that is loaded when it is first needed; reader and page are told where it cannot be. */
  later<T>(load: () => Promise<T>): Later<T> {
    const arrived = (): void => {
      this.update();
    };
    const failed = (error: unknown): void => {
      this.search.setMessage(this.strings.partMissing);
      this.tell(error);
    };
    return new Later(load, { arrived, failed });
  }

  /** Begins to load what shows organizations and programs along with the records, instead of after them. */
  prepareOthers(): void {
    this.#others.prepare();
    // Distances are named here because they are a chunk of their own, known of only when the layers have come.
    import('@stem-ecosystems/geo/geodesic').catch(() => undefined);
    const prepare = async (): Promise<void> => {
      const source = this.openSource();
      this.#ahead = { source, tiles: await source.tiles() };
    };
    // What has failed is asked for again, and told, when there is something to show.
    this.#prepared = prepare().catch(() => undefined);
  }

  /** Where the tiles of a source are, if it has said so by now; `tiles` is undefined where it has none. */
  tilesOf(source: DirectorySource): { readonly tiles: TileSource | undefined } | undefined {
    return this.#ahead?.source === source ? this.#ahead : undefined;
  }

  /** Resolves once it is known where tiles are, or that takes too long to be waited for. */
  async whenPrepared(): Promise<void> {
    if (this.#prepared === undefined) return;
    const late = new Promise((resolve) => {
      setTimeout(resolve, MOST_WAIT_MS);
    });
    await Promise.race([this.#prepared, late]);
  }

  /** Something has changed that is seen. */
  update(): void {
    this.element.requestUpdate();
  }

  /** A part of the element, by CSS selector. */
  find(selector: string): HTMLElement | null {
    return this.element.renderRoot.querySelector(selector);
  }

  /** What comes into the pane of the list is read from its beginning. */
  toTop(): void {
    this.find('.side-scroll')?.scrollTo(0, 0);
  }

  /** New records have come; `afresh` where they are the first of a directory. */
  loaded({ afresh }: { afresh: boolean }): void {
    const all = this.loader.records ?? [];
    this.records = all
      .filter(({ id }) => this.onlyId === undefined || id === this.onlyId)
      .sort(compareByName);
    this.#own = undefined;
    if (afresh) {
      this.selection.clear();
      this.#begin();
    }
    this.refresh();
    if (afresh) this.map.showStart({ animate: false });
    const [only] = this.records;
    if (this.onlyId !== undefined && only !== undefined) {
      void this.selection.show(`ecosystem/${only.id}`, { focus: false });
    }
    const isStale = this.loader.storedAt !== undefined;
    this.element.dispatchEvent(new StemReadyEvent(this.records.length, isStale));
  }

  /** Filters as the page sets them: nothing is said to the page. */
  setFilters(filters: MapFilters): void {
    this.filters = filters;
    this.refresh();
  }

  /** Filters as the user sets them. */
  changeFilters(filters: MapFilters): void {
    const hasOtherRadius = filters.radiusKm !== this.filters.radiusKm;
    this.toTop();
    this.setFilters(filters);
    if (filters.place !== undefined && hasOtherRadius) this.map.showPlace(filters.place);
    else this.map.followShown();
    this.urlState.part?.keep();
    void this.extras.get().then((extras) => extras?.tellFilters(this, filters));
  }

  /** Fewer filters, because nothing matched; the field is emptied with the words it stands for. */
  relax(filters: MapFilters): void {
    const { area, words } = this.filters;
    if (filters.area !== area || filters.words !== words) this.search.setText('');
    this.changeFilters(filters);
    void this.element.updateComplete.then(() => {
      this.list.focus();
    });
  }

  clearFilters(): void {
    this.#nearTask.cancel();
    this.search.setText('');
    this.changeFilters(NO_FILTERS);
    this.map.showStart({ animate: true });
  }

  /** Words are typed that narrow the list; undefined: what was typed does not. */
  searchWords(words: WordFilter | undefined): void {
    this.#searchFor({ words });
  }

  searchPlace(place: FoundPlace): void {
    this.selection.leave();
    this.#searchFor({ place });
    this.map.showPlace(place);
  }

  searchArea(area: FoundArea): void {
    this.selection.leave();
    this.#searchFor({ area });
    this.map.showArea(area);
  }

  /** The field was emptied. */
  searchCleared(): void {
    const { place, area } = this.filters;
    this.#searchFor({});
    if (place !== undefined || area !== undefined) this.map.showStart({ animate: true });
  }

  /**
   * The place of the attribute `near`: a pair of degrees, a ZIP code, or a city. Dropped where the user searches for
   * something before it is found. Yields false where no place is known so. Empty: the page asks for none.
   * @throws what the source throws.
   */
  async findNear(text: string): Promise<boolean> {
    if (text === '') {
      this.#nearTask.cancel();
      this.#dropNear();
      return true;
    }
    const found = await this.#nearTask.run(async (signal) => {
      const { findNear } = await import('./search/place-finder.ts');
      return findNear(text, { source: this.openSource(), locale: this.locale, signal });
    });
    if (found === SUPERSEDED) return true;
    if (found === undefined) {
      this.#dropNear();
      this.search.setText('', this.strings.nearUnknown(text));
      return false;
    }
    this.search.setText(found.label);
    this.#near = found;
    this.setFilters({ ...this.filters, place: found });
    this.map.showPlace(found);
    return true;
  }

  /** The user types: what the page asked for is overtaken, also before that is known to mean anything. */
  overtakeNear(): void {
    this.#nearTask.cancel();
  }

  /** A record that is at hand. */
  record(reference: string): MapRecord | undefined {
    const record = this.records.find(({ id }) => `ecosystem/${id}` === reference);
    return record ? { recordType: 'ecosystem', record } : this.others?.find(reference);
  }

  /** The user moved the map. */
  mapMoved(camera: Camera): void {
    const { lat, lng } = centerOf(camera);
    this.element.dispatchEvent(new StemMoveEvent(lat, lng, camera.zoom));
  }

  /** The field has one meaning at a time: words, an area or a place. What the page asked for is overtaken. */
  #searchFor(search: Pick<MapFilters, 'words' | 'area' | 'place'>): void {
    this.#nearTask.cancel();
    const { area, facets, layers, place, radiusKm, words } = this.filters;
    const before = words?.text ?? area ?? place;
    if (before === (search.words?.text ?? search.area ?? search.place)) return;
    this.changeFilters({ facets, layers, radiusKm, ...search });
  }

  /** The page asks for a place no more: that one is forgotten, unless something else was searched for since. */
  #dropNear(): void {
    const { filters } = this;
    if (filters.place === undefined || filters.place !== this.#near) return;
    this.search.setText('');
    this.setFilters({ ...filters, place: undefined });
    this.map.showStart({ animate: true });
  }

  /** Selects anew what is listed, after the filters or the records have changed. */
  refresh(): void {
    const { filters, offered } = this;
    const layers = filters.layers.length > 0 ? filters.layers : offered;
    if (this.inForce.layers !== layers || !isSame(this.inForce, filters)) {
      this.inForce = { ...filters, layers };
      this.#own = undefined;
    }
    const own = (this.#own ??= select(this.records, this.inForce));
    const { others } = this;
    this.shown = others?.entries(own) ?? own;
    const further = others?.points ?? [];
    // The same as before where nothing has changed: what is drawn of them stays.
    this.points = further.length === 0 ? own : [...own, ...further];
    this.update();
    if (others !== undefined) this.map.setTiles(others.tiles, others.drawn);
    if (this.#offersOthers) void this.#others.get().then((loaded) => loaded?.ask());
  }
}

/** Whether two filters narrow alike, whatever layers they name. */
function isSame(some: MapFilters, others: MapFilters): boolean {
  return (['facets', 'words', 'area', 'place', 'radiusKm'] as const).every(
    (name) => some[name] === others[name],
  );
}
