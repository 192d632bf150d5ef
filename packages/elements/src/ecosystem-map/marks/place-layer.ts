import type { TileSource } from '@stem-ecosystems/client/types';
import { formatList, plural } from '../../shared/format.ts';
import { sharedStrings } from '../../shared/shared-strings.ts';
import { languageOf, pickStrings } from '../../shared/strings.ts';
import { makeWay } from './make-way.ts';
import type { MinorMarks } from './map-marks.ts';
import { CLUSTER_RADIUS_PX, marksAt, tally, type MapPoint, type Mark } from './marks.ts';
import { placeLayerStrings } from './place-layer.strings.ts';
import { cover, tilesInView, type TileAddress } from './tile-cover.ts';
import { pointOfPlace, type ShownPlaces } from './tile-points.ts';
import { TileStore, type TileViewer } from './tile-store.ts';
import type { Camera, SizePx } from '../map/viewport.ts';

/** So far apart that the land, and its names, are seen between clusters. */
const GATHERED_RADIUS_PX = 60;

export interface PlaceLayerEvents {
  /** Other marks are to be shown. */
  changed(): void;
  /** Tiles cannot be loaded; told once, until one has come again. */
  failed(error: unknown): void;
}

/**
 * Organizations and programs: those that are known one by one, and those of the tiles that the view shows. Loaded with
 * the first of them.
 */
export class PlaceLayer implements MinorMarks, TileViewer {
  readonly #events: PlaceLayerEvents;
  #locale = 'en';
  #points: readonly MapPoint[] = [];
  /** Undefined where they are to be read anew: once a frame, however many tiles come before it. */
  #tilePoints: readonly MapPoint[] | undefined = [];
  #source: TileSource | undefined;
  #shown: ShownPlaces = { layers: new Set(), sectors: new Set() };
  /** Tiles of where the camera comes to rest. */
  #wanted: readonly TileAddress[] = [];
  /** Tiles of what is seen, or was seen a little way off. */
  #tiles: readonly TileAddress[] = [];
  /** Zoom at which they were taken. */
  #zoom = NaN;
  #isFailing = false;

  constructor(events: PlaceLayerEvents, signal: AbortSignal) {
    this.#events = events;
    signal.addEventListener('abort', () => {
      this.#want([]);
    });
  }

  /** Shows other records, in the words of a locale. */
  setPoints(points: readonly MapPoint[], locale: string): void {
    this.#points = points;
    this.#locale = locale;
    this.#renew();
  }

  /** Shows places of a source, or other ones of the same: those need no new data; in the words of a locale. */
  setTiles(source: TileSource | undefined, shown: ShownPlaces, locale: string): void {
    if (source === this.#source && locale === this.#locale && isSameChoice(shown, this.#shown)) {
      return;
    }
    this.#shown = shown;
    this.#locale = locale;
    if (source !== this.#source) {
      this.#want([]);
      this.#source = source;
      this.#tiles = [];
    }
    this.#renew();
  }

  /** Shows what a camera sees, and asks for what it will see where it comes to rest. */
  look({ camera, target, size }: { camera: Camera; target: Camera; size: SizePx }): void {
    if (this.#source === undefined || size.width === 0) return;
    const wanted = tilesInView(target, size, this.#source);
    // What failed is asked for again with the next view, not with every frame.
    if (!isSame(wanted, this.#wanted)) this.#want(wanted);
    // On the way the old picture is moved; the new one comes with the rest.
    if (camera !== target || isSame(wanted, this.#tiles)) return;
    // Marks of what was moved out of view are seen by nobody: they go with those that come, or with another zoom.
    if (camera.zoom === this.#zoom && isWithin(wanted, this.#tiles)) return;
    this.#tiles = wanted;
    this.#zoom = camera.zoom;
    this.#renew();
  }

  /** Those with the most in them are the seeds of clusters, so that cities stay where they are. */
  marksAt(zoom: number, majors: readonly Mark[]): Mark[] {
    this.#tilePoints ??= this.#readTiles();
    const hasGathered = this.#tilePoints.some(({ gathered }) => gathered !== undefined);
    const radiusPx = hasGathered ? GATHERED_RADIUS_PX : CLUSTER_RADIUS_PX;
    const others = new Set(majors.flatMap(({ members }) => members.map(({ id }) => id)));
    const points = [...this.#points, ...this.#tilePoints].filter(({ id }) => !others.has(id));
    return makeWay(marksAt(points, zoom, radiusPx), majors, zoom);
  }

  labelOf(mark: Mark): string {
    const { language } = languageOf(this.#locale);
    const words = pickStrings(placeLayerStrings, language);
    let [organizations, programs] = [0, 0];
    for (const [kind, count] of tally(mark)) {
      if (kind === 'program') programs += count;
      else organizations += count;
    }
    const parts = [
      ...(organizations > 0 ? [plural(organizations, words.organizations, this.#locale)] : []),
      ...(programs > 0 ? [plural(programs, words.programs, this.#locale)] : []),
    ];
    return words.cluster(formatList(parts, this.#locale));
  }

  tileCame(): void {
    this.#isFailing = false;
    this.#renew();
  }

  tileFailed(error: unknown): void {
    if (!this.#isFailing) this.#events.failed(error);
    this.#isFailing = true;
  }

  #want(tiles: readonly TileAddress[]): void {
    this.#wanted = tiles;
    if (this.#source !== undefined) TileStore.of(this.#source).want(this, tiles);
  }

  #renew(): void {
    this.#tilePoints = undefined;
    this.#events.changed();
  }

  #readTiles(): MapPoint[] {
    const source = this.#source;
    const words = pickStrings(sharedStrings, languageOf(this.#locale).language);
    const places = source && this.#tiles.flatMap((tile) => cover(tile, TileStore.of(source).read));
    const known = new Set(this.#points.map(({ id }) => id));
    return (places ?? [])
      .sort((a, b) => b.count - a.count)
      .flatMap((place) => pointOfPlace(place, this.#shown, words) ?? [])
      .filter(({ id }) => !known.has(id));
  }
}

/** Whether two choices show the same of every tile. */
function isSameChoice(some: ShownPlaces, others: ShownPlaces): boolean {
  const isSameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean =>
    a.size === b.size && [...a].every((value) => b.has(value));
  return (
    some.isIn === others.isIn &&
    isSameSet(some.layers, others.layers) &&
    isSameSet(some.sectors, others.sectors)
  );
}

function isSame(some: readonly TileAddress[], others: readonly TileAddress[]): boolean {
  return some.length === others.length && isWithin(some, others);
}

/** Whether all of some tiles are among others. */
function isWithin(some: readonly TileAddress[], others: readonly TileAddress[]): boolean {
  const names = new Set(others.map(nameOf));
  return some.every((tile) => names.has(nameOf(tile)));
}

function nameOf({ z, x, y }: TileAddress): string {
  return `${z}/${x}/${y}`;
}
