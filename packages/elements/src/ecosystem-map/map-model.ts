import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import type { LitElement, ReactiveController } from 'lit';
import {
  StemFilterEvent,
  StemMoveEvent,
  StemReadyEvent,
  StemSelectEvent,
} from '../shared/events.ts';
import type { DistanceUnit } from '../shared/format.ts';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import { DetailsPanel, type DetailsHost } from './details-panel.ts';
import { EcosystemList, type ListHost } from './ecosystem-list.ts';
import { EcosystemLoader, type LoaderHost } from './ecosystem-loader.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import { mapStrings } from './map-words.ts';
import {
  Catalog,
  NO_FILTERS,
  without,
  type EcosystemFilters,
  type FilterName,
  type ShownEcosystem,
} from './ecosystem-filter.ts';
import { FilterBar, type FilterHost } from './filter-bar.ts';
import { unitAt, type FoundArea, type FoundPlace } from './found-place.ts';
import { MapPane, type MapHost } from './map-pane.ts';
import { SearchField, type SearchHost } from './search-field.ts';
import { areasOf, type AreaCount } from './areas.ts';
import { centerOf, type Camera } from './viewport.ts';

/** What the model needs of the element it is the inside of. */
export interface ModelElement {
  readonly element: LitElement & { readonly locale: string; readonly language: Language };
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(): void;
  dispatchEvent(event: Event): boolean;
  openSource(): DirectorySource;
  /** Tells the page of an error. */
  tell(error: unknown): void;
  /** Which of the two a narrow page shows. */
  showPane(pane: 'list' | 'map'): void;
  /** The first records of a directory have come: what the page wants is applied to them. */
  begin(): void;
}

/** Where the focus goes back to when the details are closed. */
type Origin = 'list' | 'map' | 'search';

/** What is shown and why: the records, the filters, the one that is selected; and what the user can do about it. */
export class MapModel
  implements LoaderHost, SearchHost, ListHost, FilterHost, DetailsHost, MapHost
{
  readonly #element: ModelElement;
  readonly loader: EcosystemLoader;
  readonly search: SearchField;
  readonly list: EcosystemList;
  readonly filterBar: FilterBar;
  readonly details: DetailsPanel;
  readonly map: MapPane;
  readonly #nearTask = new LatestTask();

  catalog = new Catalog([], 'en');
  filters: EcosystemFilters = NO_FILTERS;
  shown: readonly ShownEcosystem[] = [];
  areas: { states: readonly AreaCount[]; countries: readonly AreaCount[] } = {
    states: [],
    countries: [],
  };
  selectedId: string | undefined;
  /** Where the page wants the map to begin; undefined: the network decides. */
  startCamera: Camera | undefined;
  /** The unit that the page asks for; undefined: the usual one. */
  askedUnit: DistanceUnit | undefined;
  /** Whether the list is shown when no details are. */
  hasList = true;
  /** Id of the one ecosystem to show. */
  onlyId: string | undefined;
  #origin: Origin = 'list';

  constructor(element: ModelElement) {
    this.#element = element;
    this.loader = new EcosystemLoader(this);
    this.search = new SearchField(this);
    this.filterBar = new FilterBar(this);
    this.list = new EcosystemList(this);
    this.details = new DetailsPanel(this);
    this.map = new MapPane(this);
  }

  get renderRoot(): HTMLElement | DocumentFragment {
    return this.#element.element.renderRoot;
  }
  get updateComplete(): Promise<boolean> {
    return this.#element.element.updateComplete;
  }
  get locale(): string {
    return this.#element.element.locale;
  }
  get language(): Language {
    return this.#element.element.language;
  }
  get strings(): MapStrings {
    return pickStrings(mapStrings, this.language);
  }
  get records(): readonly Ecosystem[] {
    return this.catalog.records;
  }
  get hostWidthPx(): number {
    return this.#element.element.offsetWidth;
  }
  get selected(): string | undefined {
    return this.selectedId && `ecosystem/${this.selectedId}`;
  }
  get place(): FoundPlace | undefined {
    return this.filters.place;
  }
  get radiusKm(): number | undefined {
    return this.filters.radiusKm;
  }
  get unit(): DistanceUnit {
    return this.askedUnit ?? unitAt(this.place, this.locale);
  }

  addController(controller: ReactiveController): void {
    this.#element.addController(controller);
  }
  removeController(controller: ReactiveController): void {
    this.#element.removeController(controller);
  }
  requestUpdate(): void {
    this.#element.requestUpdate();
  }
  openSource(): DirectorySource {
    return this.#element.openSource();
  }

  loaded({ afresh }: { afresh: boolean }): void {
    const all = this.loader.records ?? [];
    const kept = this.onlyId === undefined ? all : all.filter(({ id }) => id === this.onlyId);
    this.catalog = new Catalog(kept, this.locale);
    this.areas = areasOf(this.catalog, this.locale);
    if (afresh) this.#element.begin();
    this.#refresh();
    if (afresh) this.map.showStart({ animate: false });
    const [only] = this.records;
    if (this.onlyId !== undefined && only !== undefined) this.#open(only);
    const isStale = this.loader.storedAt !== undefined;
    this.#element.dispatchEvent(new StemReadyEvent(kept.length, isStale));
  }

  loadFailed(error: unknown): void {
    this.#element.tell(error);
  }
  searchFailed(error: unknown): void {
    this.#element.tell(error);
  }
  detailsFailed(error: unknown): void {
    this.#element.tell(error);
  }
  mapFailed(error: unknown): void {
    this.#element.tell(error);
  }

  /** Filters as the page sets them: nothing is said to the page. */
  setFilters(filters: EcosystemFilters): void {
    this.filters = filters;
    this.#refresh();
  }

  changeFilters(filters: EcosystemFilters): void {
    const hasOtherRadius = filters.radiusKm !== this.radiusKm;
    this.filters = filters;
    this.#refresh();
    if (filters.place !== undefined && hasOtherRadius) this.map.showPlace(filters.place);
    else this.map.followShown();
    this.#tellFilters();
  }

  /** Drops one filter; the field is emptied with the words it stands for. */
  drop(name: FilterName): void {
    if (name === 'words' || name === 'area') this.search.setText('');
    this.changeFilters(without(this.filters, name));
  }

  clearFilters(): void {
    this.#nearTask.cancel();
    this.search.setText('');
    this.changeFilters(NO_FILTERS);
    this.map.showStart({ animate: true });
    this.search.focus();
  }

  searchWords(text: string): void {
    this.#nearTask.cancel();
    const hasHits = this.catalog.select({ ...NO_FILTERS, words: text }).length > 0;
    const words = hasHits ? text : '';
    if (words === this.filters.words && this.place === undefined && this.filters.area === undefined)
      return;
    this.changeFilters({ ...this.#withoutPlace(), words });
  }

  searchPlace(place: FoundPlace): void {
    this.#nearTask.cancel();
    const { radiusKm } = this.filters;
    this.changeFilters({
      ...this.#withoutPlace(),
      place,
      ...(radiusKm === undefined ? {} : { radiusKm }),
    });
    this.#showList();
    this.map.showPlace(place);
  }

  searchArea(area: FoundArea): void {
    this.changeFilters({ ...this.#withoutPlace(), area });
    this.#showList();
    this.map.showArea(area);
  }

  searchEcosystem(id: string): void {
    this.choose(`ecosystem/${id}`);
  }

  searchCleared(): void {
    this.#nearTask.cancel();
    const { place, area } = this.filters;
    this.changeFilters(this.#withoutPlace());
    if (place !== undefined || area !== undefined) this.map.showStart({ animate: true });
  }

  /**
   * The place of the attribute `near`: a pair of degrees, a ZIP code, or a city. Dropped where the user searches for
   * something before it is found.
   * @throws what the source throws.
   */
  async findNear(text: string): Promise<void> {
    const found = await this.#nearTask.run(async (signal) => {
      const { findNear } = await import('./place-finder.ts');
      return findNear(text, this.openSource(), signal);
    });
    if (found === SUPERSEDED) return;
    if (found === undefined) {
      this.search.setText('', this.strings.nearUnknown(text));
      return;
    }
    this.search.setText(found.label);
    this.setFilters({ ...this.filters, place: found });
    this.map.showPlace(found);
  }

  /** Opens a record for the user. `reference` is `type/id`. */
  choose(reference: string): void {
    const id = reference.slice('ecosystem/'.length);
    const record = this.catalog.find(id);
    if (record === undefined) return;
    this.#origin = this.#originOfFocus();
    this.#open(record);
    this.#element.dispatchEvent(new StemSelectEvent('ecosystem', id, record));
    void this.updateComplete.then(() => {
      this.details.focus();
    });
  }

  /** Opens a record for the page; whether there is such a record. */
  show(id: string): boolean {
    const record = this.catalog.find(id);
    if (record !== undefined) this.#open(record);
    return record !== undefined;
  }

  closeDetails(): void {
    const id = this.selectedId;
    this.selectedId = undefined;
    this.details.close();
    this.#element.showPane(this.#origin === 'map' ? 'map' : 'list');
    this.#element.dispatchEvent(new StemSelectEvent('ecosystem'));
    void this.updateComplete.then(() => {
      if (id !== undefined) this.#focusOrigin(id);
    });
  }

  pointAt(id: string | undefined): void {
    this.map.highlight(id && `ecosystem/${id}`);
  }

  mapMoved(camera: Camera): void {
    const { lat, lng } = centerOf(camera);
    this.#element.dispatchEvent(new StemMoveEvent(lat, lng, camera.zoom));
  }

  #open(record: Ecosystem): void {
    this.selectedId = record.id;
    this.details.open(record);
    this.#element.showPane('list');
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('.side-scroll')?.scrollTo(0, 0);
      this.map.reveal(`ecosystem/${record.id}`);
    });
  }

  #originOfFocus(): Origin {
    const active = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    const isIn = (selector: string): boolean =>
      active !== null && active.closest(selector) !== null;
    if (isIn('.map')) return 'map';
    if (isIn('.search')) return 'search';
    return isIn('.details') ? this.#origin : 'list';
  }

  #focusOrigin(id: string): void {
    if (this.#origin === 'map') this.map.focusPoint(`ecosystem/${id}`);
    else if (this.#origin === 'search') this.search.focus();
    else this.list.focus(id);
  }

  /** A new search is about the list, so open details make room. */
  #showList(): void {
    this.selectedId = undefined;
    this.details.close();
  }

  #withoutPlace(): EcosystemFilters {
    const { scopes, sectors } = this.filters;
    return { scopes, sectors, words: '' };
  }

  #refresh(): void {
    this.shown = this.catalog.select(this.filters);
    this.requestUpdate();
  }

  #tellFilters(): void {
    const { scopes, sectors, words, area, place, radiusKm } = this.filters;
    const told = {
      scope: scopes.join(' '),
      sector: sectors.join(' '),
      words,
      area: area?.label ?? '',
      near: place?.near ?? '',
      radius: radiusKm === undefined ? '' : `${radiusKm}km`,
    };
    const filters = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''));
    this.#element.dispatchEvent(
      new StemFilterEvent(filters, this.shown.length, this.records.length),
    );
  }
}
