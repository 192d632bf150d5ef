import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { TileSource } from '@stem-ecosystems/client/types';
import { boundsCenter, type Bounds } from '@stem-ecosystems/geo/bounds';
import { project } from '@stem-ecosystems/geo/mercator';
import { formatNumber, plural } from '../../shared/format.ts';
import { Later } from '../../shared/later.ts';
import type { Basemap } from '../base/basemap.ts';
import { isPlaced, pointOf, referenceOf, type Entry, type MapRecord } from '../entry.ts';
import { type FoundArea, type FoundPlace } from '../found-place.ts';
import { boundsCamera, homeCamera, onMap, placeCamera, recordsCamera } from './map-aims.ts';
import { mapPointOf, type PointWords } from '../marks/entry-point.ts';
import type { AskedView } from '../map-attributes.ts';
import { mapControls, type MapControlsContext } from './map-controls.ts';
import type { MapHint } from './map-hint.ts';
import type { MapModel } from '../map-model.ts';
import type { MapView, MapViewEvents } from './map-view.ts';
import { countries, NO_OUTLINES, states } from '../base/outline-store.ts';
import { paletteTemplate } from '../base/palette.ts';
import type { PlaceLayer } from '../marks/place-layer.ts';
import type { ShownPlaces } from '../marks/tile-points.ts';
import { centerOf, type Camera, type SizePx } from './viewport.ts';

/** With a place, the view holds so many of the nearest. */
const NEAREST_IN_VIEW = 5;
/** How close it comes to organizations and programs; ecosystems are regions. */
const STREETS_ZOOM = 10;
/** And to what is within a radius, which is to fill the view as long as there is something to see in it. */
const RADIUS_ZOOM = 12;
/** From this width on a map is shown beside or below the list; see the styles. */
const MAP_FROM_PX = 560;
/** How close the view comes to a small state or territory: the District of Columbia fills it. */
const AREA_ZOOM = 10;

/** The pane with the map: makes the drawn map once there is room for it, and tells it what to show. */
export class MapPane implements ReactiveController {
  readonly #model: MapModel;
  #view: MapView | undefined;
  #map: HTMLElement | undefined;
  /** The code that draws the map could not be loaded. */
  #isMissing = false;
  #ending = new AbortController();
  #shown: readonly Entry[] | undefined;
  #wording: PointWords | undefined;
  #selected: MapRecord | undefined;
  /** The state or country that "go to" led to, until the view has left it. */
  #goneTo: FoundArea | undefined;
  /** The one that is set off from its neighbours. */
  #found: FoundArea | undefined;
  /** More is to come that the view may be fitted to. */
  #isWaiting = false;
  #basemap: Basemap | undefined;
  #Places: typeof PlaceLayer | undefined;
  #tiles: { source: TileSource | undefined; shown: ShownPlaces } | undefined;
  /** Where the map was looking when it was taken away, unless it was fitted to something. */
  #left: Camera | undefined;

  /** Comes with the extras, as the hands that call for it come with the first sign of one. */
  hint: MapHint | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    model.element.addController(this);
  }

  hostConnected(): void {
    this.#ending = new AbortController();
    this.#model.update();
  }

  hostDisconnected(): void {
    this.#end();
  }

  hostUpdated(): void {
    // It comes after the list, so looking for it means looking through all of that.
    const map = this.#map?.isConnected ? this.#map : this.#model.find('.map');
    if (map === null || map !== this.#map) this.#end();
    if (map === null) return;
    if (this.#map === undefined) void this.#watch(map);
    if (this.#view === undefined) return;
    this.#tell(this.#view);
    // List and picture change together.
    this.#view.draw();
  }

  /** Loads the code and outlines of a map that will be shown, so that they come along with the records. */
  prepare({ isAlone }: { isAlone: boolean }): void {
    if (!isAlone && this.#model.element.offsetWidth < MAP_FROM_PX) return;
    // What fails here is tried again, and told, when the map is made.
    for (const part of [mapView, states, countries]) part.prepare();
  }

  /** Shows organizations and programs from now on, by code that comes with them. */
  usePlaces(Layer: typeof PlaceLayer): void {
    this.#Places = Layer;
    this.#view?.usePlaces(Layer);
  }

  /** Shows organizations and programs of tiles; undefined: none. Another choice of the same source needs no new data. */
  setTiles(source: TileSource | undefined, shown: ShownPlaces): void {
    this.#tiles = { source, shown };
    this.#view?.setTiles(source, shown);
  }

  /** Shows tiles or a map of the page's own choice in place of our land. */
  setBasemap(basemap: Basemap): void {
    this.#basemap = basemap;
    this.#view?.setBasemap(basemap);
  }

  /** Brings a point, named `type/id`, into view. */
  reveal(reference: string): void {
    this.#view?.reveal(reference);
  }

  /** Marks the point of a list entry that the pointer or the focus is on. */
  highlight(reference: string | undefined): void {
    this.#view?.highlight(reference);
  }

  /** Puts the focus on the mark that has a point. */
  focusPoint(reference: string): void {
    this.#view?.focusPoint(reference);
  }

  /** Shows what the page or the network as a whole begins with. */
  showStart({ animate }: { animate: boolean }): void {
    const { startCamera } = this.#model;
    this.#turnTo(undefined);
    this.#view?.aim((size) => startCamera ?? homeCamera(this.#model.records, size), {
      animate,
      isUsers: false,
    });
  }

  /** What the map shows, or will when it has come to rest; empty as long as there is none. */
  get asked(): AskedView {
    if (this.#view === undefined) return {};
    const { target } = this.#view;
    const { lat: latitude, lng: longitude } = centerOf(target);
    return { latitude, longitude, zoom: target.zoom };
  }

  /** Shows what the page asks for, now or when there is a map. */
  moveTo(camera: Camera, { animate }: { animate: boolean }): void {
    if (this.#view === undefined) this.#model.startCamera = camera;
    else this.#view.moveTo(camera, { animate, isUsers: false });
    if (!animate) this.#view?.draw();
  }

  /** Shows every point of the network. */
  readonly showWhole = (): void => {
    this.#turnTo(undefined);
    this.#view?.aim((size) => recordsCamera(this.#model.records, size), {
      animate: true,
      isUsers: true,
    });
  };

  /** Shows a found place with what is nearest to it, or all that is within the radius. */
  showPlace(place: FoundPlace): void {
    this.#turnTo(undefined);
    this.#view?.aim(
      (size) => {
        const { filters, shown, wording } = this.#model;
        const nearest = shown.slice(0, NEAREST_IN_VIEW).map(recordOf).filter(isPlaced);
        const { radiusKm } = filters;
        const closest = wording === 'mixed' ? STREETS_ZOOM : undefined;
        const maxZoom = radiusKm === undefined ? closest : RADIUS_ZOOM;
        return placeCamera(place, { records: nearest, radiusKm, maxZoom }, size);
      },
      { animate: true, isUsers: false },
    );
  }

  /** Shows a state or country, as soon as its outline has come or cannot be had. */
  readonly showArea = (area: FoundArea): void => {
    this.#turnTo(area);
    this.#model.update();
    const aim = (): void => {
      // Meanwhile something else may have been asked for.
      if (this.#goneTo !== area) return;
      this.#view?.aim((size) => this.#areaCamera(area, size), { animate: true, isUsers: true });
    };
    (area.region === undefined ? countries : states).load().then(aim, aim);
  };

  /** Shows what is listed, if none of it is in view. */
  followShown(): void {
    const { shown } = this.#model;
    const view = this.#view;
    if (view === undefined || shown.length === 0) return;
    const records = shown.map(recordOf).filter(isPlaced);
    if (records.some((record) => view.isInView(project(pointOf(record))))) return;
    view.aim((size) => recordsCamera(records, size), { animate: true, isUsers: false });
  }

  render(): TemplateResult {
    const { locale, records, strings } = this.#model;
    return html`<div class="map-pane" part="map-pane">
      <button type="button" class="button skip" @click=${this.#skip}>${strings.skipMap}</button>
      <div
        class="map"
        part="map"
        role="group"
        tabindex="-1"
        aria-label=${plural(records.length, strings.map, locale)}
      >
        <div class="host-map" inert><slot name="basemap"></slot></div>
        <canvas class="base" aria-hidden="true"></canvas>
        <canvas class="marks" aria-hidden="true"></canvas>
        ${paletteTemplate()} ${mapControls(this.#controls())}
        ${
          this.#basemap?.attribution
            ? html`<div class="credit small" part="basemap-attribution">
                ${this.#basemap.attribution}
              </div>`
            : nothing
        }
        <div class="hits" role="group" aria-label=${strings.points}></div>
        <div class="tip" part="tooltip" aria-hidden="true" hidden></div>
        ${
          this.#isMissing
            ? html`<p class="hint" role="status">${strings.mapUnavailable}</p>`
            : nothing
        }
        ${this.hint?.render()}
      </div>
    </div>`;
  }

  #controls(): MapControlsContext {
    return {
      strings: this.#model.strings,
      goTo: this.#model.extras.part?.goTo(this.#model),
      step: (step) => this.#view?.step(step),
      whole: this.showWhole,
    };
  }

  /** Makes the map as soon as there is room for it: not behind the list of a narrow page. */
  async #watch(map: HTMLElement): Promise<void> {
    this.#map = map;
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    // Maps that are rendered in one task are laid out together: none is measured before all have been.
    await Promise.resolve();
    if (signal.aborted) return;
    const size = map.getBoundingClientRect();
    if (size.width > 0) {
      void this.#create(map, signal, size);
      return;
    }
    const observer = new ResizeObserver(() => {
      if (map.offsetWidth === 0) return;
      observer.disconnect();
      // In the next frame: what is observed from within an observer is one that the page is told of as an error.
      requestAnimationFrame(() => void this.#create(map, signal));
    });
    observer.observe(map);
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  async #create(map: HTMLElement, signal: AbortSignal, size?: SizePx): Promise<void> {
    try {
      const { MapView, partsOf } = await mapView.load();
      if (signal.aborted) return;
      this.#view = new MapView(partsOf(map), this.#viewEvents(), { signal, size });
    } catch (error) {
      this.#isMissing = true;
      this.#model.update();
      this.#model.tell(error);
      return;
    }
    this.#shown = undefined;
    this.#selected = this.#found = undefined;
    if (this.#Places !== undefined) this.#view.usePlaces(this.#Places);
    this.#tell(this.#view);
    if (this.#basemap !== undefined) this.#view.setBasemap(this.#basemap);
    const { filters, selected } = this.#model;
    const { area, place } = filters;
    if (this.#left !== undefined) this.moveTo(this.#left, { animate: false });
    else if (place !== undefined) this.showPlace(place);
    else if (area !== undefined) this.showArea(area);
    else this.showStart({ animate: false });
    if (this.#tiles !== undefined) this.#view.setTiles(this.#tiles.source, this.#tiles.shown);
    if (selected !== undefined) this.#view.reveal(selected);
  }

  #viewEvents(): MapViewEvents {
    return {
      choose: (reference) => {
        this.#model.selection.choose(reference);
      },
      moved: (camera) => {
        this.#forgetGoTo();
        this.#model.mapMoved(camera);
      },
      whole: this.showWhole,
      hint: (which) => {
        this.hint?.show(which);
      },
      failed: (error) => {
        this.#model.tell(error);
      },
    };
  }

  #tell(view: MapView): void {
    const { filters, isWaiting, locale, points, strings, unit } = this.#model;
    const { locale: oldLocale, strings: oldStrings, unit: oldUnit } = this.#wording ?? {};
    const isWorded = locale === oldLocale && strings === oldStrings && unit === oldUnit;
    if (points !== this.#shown || !isWorded) this.#give(points, locale);
    this.#select(view);
    const found = this.#goneTo ?? filters.area;
    if (found !== this.#found) view.setFound((this.#found = found));
    view.setPlace(filters.place && onMap(filters.place, filters.radiusKm));
    if (this.#isWaiting && !isWaiting) view.motion.refit({ animate: true, isUsers: false });
    this.#isWaiting = isWaiting;
  }

  /** Shows which record is selected, and the area it serves where codes tell it. */
  #select(view: MapView): void {
    const { record: selected, reference } = this.#model.selection;
    if (selected === this.#selected) return;
    this.#selected = selected;
    const entry = this.#model.shown.find((one) => referenceOf(one) === reference) ?? selected;
    view.select(reference, entry && mapPointOf(entry, this.#words));
    const record = this.#model.records.find(({ id }) => `ecosystem/${id}` === reference);
    view.setAreas(record?.serviceArea && { country: record.country, ...record.serviceArea });
  }

  #give(entries: readonly Entry[], locale: string): void {
    const { strings } = this.#model;
    this.#shown = entries;
    const words = (this.#wording = this.#words);
    const points = entries.flatMap((entry) => mapPointOf(entry, words) ?? []);
    this.#view?.setPoints(points, {
      locale,
      clusterLabel: (count, first) => strings.cluster(formatNumber(count, locale), first.place),
    });
  }

  get #words(): PointWords {
    const { language, locale, strings, unit } = this.#model;
    return { language, locale, strings, unit };
  }

  #areaCamera(area: FoundArea, size: SizePx): Camera {
    const bounds = this.#areaBounds(area);
    const inside = this.#model.records.filter(area.holds);
    return bounds === undefined
      ? recordsCamera(inside, size)
      : boundsCamera(bounds, size, AREA_ZOOM);
  }

  /** Undefined where the outline has not come. */
  #areaBounds({ country, region }: FoundArea): Bounds | undefined {
    const { states, countries } = this.#view?.outlines ?? NO_OUTLINES;
    const shape =
      region === undefined
        ? countries.find(({ id }) => id === country)
        : states.find(({ id }) => id === region);
    return shape?.bounds;
  }

  /** What "go to" names is forgotten once its middle is out of view; the same area can be chosen again. */
  #forgetGoTo(): void {
    const bounds = this.#goneTo && this.#areaBounds(this.#goneTo);
    if (!bounds || !this.#view?.isInView(project(boundsCenter(bounds)))) this.#goneTo = undefined;
    this.#model.update();
    const select = this.#model.find('.go-to select:not(:focus)') as HTMLSelectElement | null;
    if (select !== null) select.value = '';
  }

  readonly #skip = (): void => {
    this.#model.find('.footer')?.focus();
  };

  #turnTo(area: FoundArea | undefined): void {
    this.#goneTo = area;
    this.#left = undefined;
  }

  #end(): void {
    this.#left = this.#view?.motion.fixed ?? this.#left;
    this.hint?.clear();
    this.#ending.abort();
    this.#view = undefined;
    this.#map = undefined;
    this.#isMissing = false;
  }
}

const recordOf = ({ record }: Entry): MapRecord['record'] => record;

const mapView = new Later(() => import('./map-view.ts'));
