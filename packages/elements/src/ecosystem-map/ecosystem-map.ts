import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { unexpected } from '../shared/attributes.ts';
import { setBusy } from '../shared/busy-elements.ts';
import { DirectoryUnknownError } from '../shared/directory-unknown-error.ts';
import { warnOnce } from '../shared/log.ts';
import { StemElement } from '../shared/stem-element.ts';
import { themeStyles } from '../shared/theme.styles.ts';
import { whenAllIsShown } from '../shared/when-idle.ts';
import type { BasemapInstance } from './base/basemap.ts';
import { toolbar } from './toolbar.ts';
import { errorNotice, messageWithoutRecords, staleNotice } from './notices.ts';
import { footer } from './footer.ts';
import { layoutStyles } from './layout.styles.ts';
import { listStyles } from './list/list.styles.ts';
import {
  numberFrom,
  readCamera,
  readLayers,
  readRadius,
  readScopes,
  readSectors,
  readView,
  type AskedView,
  type MapViewName,
} from './map-attributes.ts';
import { MapModel } from './map-model.ts';
import type { RenderItem } from './list/place-list.ts';
import { mapStrings } from './map-words.ts';
import { mapStyles } from './map/map.styles.ts';
import { searchStyles } from './search/search.styles.ts';

/**
 * The ecosystems of the network as a list and a map of the same records, with one field that finds them by name, city,
 * state or ZIP code, filters, and all there is to know about each. Asks the directory only, and draws its own map.
 *
 * @slot basemap - The element that a map of the page's own draws in; see `basemap`.
 * @slot - Shown until the records have come, and for good if they never do: links, a static list.
 *
 * @event {StemReadyEvent} stem-ready - Records are shown.
 * @event {StemErrorEvent} stem-error - Something could not be loaded; the element says so itself.
 * @event {StemSelectEvent} stem-select - The user opened a record, or closed it (`id` is then undefined).
 * @event {StemFilterEvent} stem-filter - The user changed what is listed.
 * @event {StemMoveEvent} stem-move - The user moved the map; sent when it has come to rest.
 *
 * @csspart frame - The whole widget.
 * @csspart toolbar - Search field, filters and status.
 * @csspart search - The search field with its buttons and suggestions.
 * @csspart search-input - The input itself.
 * @csspart locate - The button that asks for the position of the device.
 * @csspart suggestions - The list under the input.
 * @csspart filters - The button of the filters and its panel.
 * @csspart filter-panel - The panel with all filters.
 * @csspart facet - One group of filters in the panel.
 * @csspart check - One value of a filter with its box and count.
 * @csspart status - How many are shown, in which order.
 * @csspart notice - A message that data is old or cannot be loaded.
 * @csspart side - The pane with the list or the details.
 * @csspart list - The list.
 * @csspart item - One entry of the list.
 * @csspart more - The button under the list that lengthens it.
 * @csspart empty - What is said where nothing matches.
 * @csspart details - The details of one ecosystem.
 * @csspart map-pane - The pane with the map.
 * @csspart map - The map.
 * @csspart controls - The buttons on the map.
 * @csspart tooltip - The name of the point under the pointer.
 * @csspart basemap-attribution - Who made the map that `basemap` names.
 * @csspart attribution - Where the data comes from.
 *
 * @cssproperty [--stem-height=40rem] - Height of the widget; reserved while it loads.
 * @cssproperty --stem-map-water - Seas and lakes.
 * @cssproperty --stem-map-land - The United States.
 * @cssproperty --stem-map-abroad - Other countries.
 * @cssproperty --stem-map-border - Borders.
 * @cssproperty --stem-map-label - Names of states and countries.
 * @cssproperty --stem-scope-local - Shape and colour of local ecosystems.
 * @cssproperty --stem-scope-regional - Regional ecosystems.
 * @cssproperty --stem-scope-state - Statewide ecosystems.
 * @cssproperty --stem-scope-national - National ecosystems.
 * @cssproperty --stem-mark-learning - Schools and higher education.
 * @cssproperty --stem-mark-youth - Out-of-school time.
 * @cssproperty --stem-mark-culture - Museums, science centers and libraries.
 * @cssproperty --stem-mark-work - Business and STEM experts.
 * @cssproperty --stem-mark-public - Government and funders.
 * @cssproperty --stem-mark-people - Community and families.
 * @cssproperty --stem-mark-program - Programs.
 *
 * @cssstate loading - Nothing has come yet.
 * @cssstate stale - The directory cannot be reached and earlier records are shown.
 * @cssstate empty - No record matches.
 * @cssstate error - Nothing can be shown.
 */
export class StemEcosystemMapElement extends StemElement {
  static override styles = [themeStyles, layoutStyles, searchStyles, listStyles, mapStyles];

  /** What is shown, of `ecosystems organizations programs`, with spaces between; `ecosystems` where absent. */
  @property() layers?: string;

  /** Where distances are counted from at first: a ZIP code, a city ("Springfield, IL"), or "lat,lng" in degrees. */
  @property() near?: string;

  /** Only what is at most this far from `near`: "50mi" or "80km". Its unit is used for all distances. */
  @property() radius?: string;

  /** Sectors that are chosen at first, names with spaces between; absent: all. */
  @property() sector?: string;

  /** Reaches that are chosen at first, of `local regional state national`; absent: all. */
  @property() scope?: string;

  /** Keeps filters, place and open record in the page's address and offers to copy it; several maps need an `id` each. */
  @property({ type: Boolean, attribute: 'url-state' }) urlState = false;

  /**
   * Draws the content of a row of the list instead of ours: a Lit template or a node, without controls, as it stands
   * in a button. What it throws is told, and ours is drawn.
   */
  @property({ attribute: false }) renderItem?: RenderItem;

  /** `both`, `map` or `list`; `both` where absent. */
  @property() view?: string;

  /** Centre of the map at first, degrees, -90 to 90; together with `longitude`. */
  @property({ converter: numberFrom }) latitude?: number;

  /** Centre of the map at first, degrees, -180 to 180. */
  @property({ converter: numberFrom }) longitude?: number;

  /** Zoom of the map at first, as of tiles of 256 px, 0 to 17, decimals allowed. */
  @property({ converter: numberFrom }) zoom?: number;

  /**
   * Address of raster tiles of the page's choice, with `{z}`, `{x}` and `{y}`; its policy must allow them. As a property
   * also a map that the page has made, which draws in a child with `slot="basemap"`.
   */
  @property() basemap?: string | BasemapInstance;

  /** Who made the map that `basemap` names, as its licence asks; shown on it. */
  @property({ attribute: 'basemap-attribution' }) basemapAttribution?: string;

  protected override readonly texts = [mapStrings];

  readonly #model = new MapModel({
    element: this,
    openSource: () => this.resolveSource(),
    tell: (error) => {
      this.fail(error, { recoverable: !(error instanceof DirectoryUnknownError) });
    },
    begin: () => {
      this.#begin();
    },
  });
  #loading: Promise<void> = Promise.resolve();
  #restoring: Promise<void> = Promise.resolve();
  #hasStarted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // Back on the page after the loading was given up.
    if (this.#hasStarted && this.#model.loader.isLoading) this.#load({ afresh: false });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#model.hasList = this.#view !== 'map';
    this.#model.list.renderItem = this.renderItem;
    const isElsewhere =
      changed.has('directory') || changed.has('source') || changed.has('ecosystem');
    if (!this.#hasStarted || isElsewhere) {
      this.#hasStarted = true;
      this.#model.onlyId = this.ecosystem === '' ? undefined : this.ecosystem;
      this.#prepare();
      this.#load({ afresh: true });
    } else if (this.#model.loader.records !== undefined) this.#followAttributes(changed);
    if (changed.has('basemap') || changed.has('basemapAttribution')) this.#applyBasemap();
    const { isBeginning, isWaiting, loader, records, shown } = this.#model;
    const hasAnswer = loader.records !== undefined;
    this.setStates({
      loading: loader.isLoading,
      error: !hasAnswer && loader.error !== undefined,
      stale: hasAnswer && loader.storedAt !== undefined,
      empty: hasAnswer && !isWaiting && (records.length === 0 || shown.length === 0),
    });
    if (hasAnswer) setBusy(this, (isWaiting || isBeginning) && this.isConnected);
  }

  protected override firstUpdated(): void {
    const view = this.#view;
    if (view !== 'list') this.#model.map.prepare({ isAlone: view === 'map' });
    // For paper, and for the first touch.
    whenAllIsShown(() => void this.#model.extras.get());
  }

  protected override render(): TemplateResult {
    const { loader, offered, records } = this.#model;
    const hasRecords = loader.records !== undefined && (records.length > 0 || offered.length > 1);
    return html`<div
      class="frame ${hasRecords ? '' : 'waiting'}"
      part="frame"
      @focusin=${this.#model.extras.get}
      @pointerenter=${this.#model.extras.get}
    >
      ${hasRecords ? this.#renderWidget() : messageWithoutRecords(this.#model, this.#retry)}
      <div class="host-content" ?hidden=${hasRecords}><slot></slot></div>
    </div>`;
  }

  /**
   * Opens the details of a record and shows it on the map. Yields whether there is such a record.
   * @param reference - Type and id, as "ecosystem/tulsa-regional-stem-alliance", "organization/…" or "program/…".
   * @param options - `focus`: whether the focus moves to the name of the record; it stays where it is unless asked.
   */
  async focusPlace(reference: string, { focus = false } = {}): Promise<boolean> {
    if (!/^(ecosystem|organization|program)\/./.test(reference)) {
      this.#report('focusPlace', unexpected('reference', 'type/id, as "program/a"', reference));
      return false;
    }
    await this.updateComplete;
    await this.#loading;
    await this.#restoring;
    return this.#model.selection.show(reference, { focus });
  }

  /**
   * Shows another part of the map. What is not named stays as it is.
   * @param view - `latitude` and `longitude` of the centre, degrees; `zoom` as the attribute.
   * @param options - `animate`: whether it flies there; it never does where reduced motion is asked for.
   */
  async moveTo(view: AskedView, { animate = true } = {}): Promise<void> {
    await this.updateComplete;
    await this.#loading;
    const camera = readCamera({ ...this.#model.map.asked, ...view }, this.#report);
    if (camera !== undefined) this.#model.map.moveTo(camera, { animate });
  }

  readonly #retry = (): void => {
    this.#load({ afresh: false });
  };

  #renderWidget(): TemplateResult {
    const view = this.#view;
    const model = this.#model;
    const { details } = model.selection;
    const { filterButton, isWaiting, list, loader, map, onlyId, others, pane, shown } = model;
    const isEmpty = shown.length === 0 && !isWaiting;
    const side = isEmpty ? filterButton.renderEmpty() : list.render();
    return html`${
        loader.storedAt === undefined ? nothing : staleNotice(loader.storedAt, this.#retry, model)
      }
      ${onlyId === undefined ? toolbar(model, view) : nothing}
      <div class="body view-${view} pane-${pane} ${details ? 'has-details' : ''}">
        ${
          view === 'map' && !details && !list.isPrinted
            ? nothing
            : html`<div class="side" part="side">
                <div class="side-scroll" tabindex="-1">
                  ${
                    others?.hasFailed
                      ? errorNotice(model.strings.partMissing, others.retry, model)
                      : nothing
                  }
                  ${details?.render() ?? side}
                </div>
              </div>`
        }
        ${view === 'list' ? nothing : map.render()}
      </div>
      ${footer(model)}`;
  }

  get #view(): MapViewName {
    return readView(this.view, this.#report);
  }

  /** Asks for what shows the other layers before the records: of all that is asked for they take the most steps. */
  #prepare(): void {
    const isMixed = readLayers(this.layers, this.#report).some((name) => name !== 'ecosystems');
    if (isMixed) this.#model.prepareOthers();
  }

  #load(options: { afresh: boolean }): void {
    this.#loading = this.#model.loader.load(options);
  }

  /** The page's own wishes, once there are records to apply them to. */
  #begin(): void {
    this.#model.offered = readLayers(this.layers, this.#report);
    const { onlyId, records } = this.#model;
    if (onlyId !== undefined && records.length === 0) {
      this.#report('ecosystem', unexpected('ecosystem', 'the id of a listed ecosystem', onlyId));
    }
    this.#applyCamera();
    this.#applyFilters();
    if (this.urlState || this.near) this.#restoring = this.#beginWhere();
  }

  /** Nothing is said of the list before it is the one that is asked for. */
  async #beginWhere(): Promise<void> {
    this.#model.isBeginning = true;
    await (this.urlState ? this.#restore() : this.#applyNear());
    this.#model.isBeginning = false;
    this.#model.update();
  }

  /** What the address says goes before what the page says. */
  async #restore(): Promise<void> {
    const state = await this.#model.urlState.get();
    if (state?.isAsked) await this.#look(() => state.restore());
    else await this.#applyNear();
  }

  #followAttributes(changed: PropertyValues<this>): void {
    if (changed.has('layers')) {
      this.#model.offered = readLayers(this.layers, this.#report);
      this.#model.refresh();
    }
    if (changed.has('latitude') || changed.has('longitude') || changed.has('zoom')) {
      this.#applyCamera();
      this.#model.map.showStart({ animate: true });
    }
    if (changed.has('scope') || changed.has('sector') || changed.has('radius'))
      this.#applyFilters();
    if (changed.has('near')) void this.#applyNear();
  }

  #applyFilters(): void {
    const radius = readRadius(this.radius, this.#report);
    this.#model.askedUnit = radius?.unit;
    this.#model.setFilters({
      ...this.#model.filters,
      facets: {
        scope: readScopes(this.scope, this.#report),
        sector: readSectors(this.sector, this.#report),
      },
      radiusKm: radius?.km,
    });
  }

  #applyCamera(): void {
    this.#model.startCamera = readCamera(this, this.#report);
  }

  #applyBasemap(): void {
    const { basemap: map, basemapAttribution: attribution = '' } = this;
    const refuse = (message: string): void => {
      this.#report('basemap', message);
    };
    this.#model.map.setBasemap({ map, attribution, refuse });
  }

  async #applyNear(): Promise<void> {
    const { near = '' } = this;
    await this.#look(async () => {
      if (await this.#model.findNear(near)) return;
      this.#report('near', unexpected('near', 'a ZIP code, a known city or "lat,lng"', near));
    });
  }

  /** Looks a place up for the page, and says when that cannot be. */
  async #look(find: () => Promise<void>): Promise<void> {
    try {
      await find();
    } catch (error) {
      this.#model.search.setText('', this.#model.strings.partMissing);
      this.fail(error, { recoverable: true });
    }
  }

  readonly #report = (name: string, message: string): void => {
    warnOnce(this.localName, name, message);
  };
}
