/** A drawn map by itself, for tests. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { TilePlace, TileSource } from '@stem-ecosystems/client/types';
import { project } from '@stem-ecosystems/geo/mercator';
import type { Sector } from '@stem-ecosystems/schema/common';
import { render } from 'lit';
import { themeStyles } from '../../shared/theme.styles.ts';
import { layoutStyles } from '../layout.styles.ts';
import '../base/base-layers.ts';
import './map-hands.ts';
import './mark-popover.ts';
import { MapView, partsOf, type MapViewEvents, type MapViewParts } from './map-view.ts';
import { mapStyles } from './map.styles.ts';
import type { MapPoint } from '../marks/marks.ts';
import { paletteTemplate } from '../base/palette.ts';
import { PlaceLayer } from '../marks/place-layer.ts';
import type { ShownPlaces } from '../marks/tile-points.ts';
import { cameraAt, toScreen, type Camera } from './viewport.ts';

export const ALL: ShownPlaces = {
  layers: new Set(['organizations', 'programs']),
  sectors: new Set<Sector>(),
};
export const TULSA = { lat: 36.15, lng: -95.99 };
export const DALLAS = { lat: 32.78, lng: -96.8 };

/** Waits for something, as long as a busy machine takes. */
export async function until(isSo: () => boolean): Promise<void> {
  await waitUntil(isSo, 'it does not come', { interval: 10, timeout: 9000 });
}

/** Yields after `count` frames. */
export async function frames(count = 4): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
}

export interface Stage {
  readonly view: MapView;
  readonly map: HTMLElement;
  readonly chosen: string[];
  readonly errors: unknown[];
  /** Hints that were asked for. */
  readonly hints: string[];
  readonly labels: () => (string | null)[];
  readonly hit: (label: string) => HTMLElement | undefined;
  readonly end: () => void;
}

/** A map of 800 by 500 pixels that looks at Oklahoma and Texas, with the records given. */
export async function setup(points: MapPoint[] = []): Promise<Stage> {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const sheets = [themeStyles, layoutStyles, mapStyles].map(({ styleSheet }) => styleSheet);
  root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
  render(
    html`<div class="map" part="map" tabindex="-1">
      <canvas class="base"></canvas><canvas class="marks"></canvas>${paletteTemplate()}
      <div class="hits" role="group" aria-label="Points"></div>
      <div class="tip" part="tooltip" hidden></div>
    </div>`,
    root,
  );
  const part = (selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;
  const map = part('.map');
  Object.assign(map.style, { position: 'relative', width: '800px', height: '500px' });
  const chosen: string[] = [];
  const errors: unknown[] = [];
  const hints: string[] = [];
  const events: MapViewEvents = {
    choose: (reference) => chosen.push(reference),
    moved: () => undefined,
    whole: () => undefined,
    hint: (which) => hints.push(which),
    failed: (error) => errors.push(error),
  };
  const ending = new AbortController();
  const view = new MapView(partsOf(map), events, ending);
  view.usePlaces(PlaceLayer);
  view.setPoints(points, { locale: 'en-US', clusterLabel: (count) => `${count} ecosystems` });
  view.aim(() => cameraAt({ lat: 34.5, lng: -96.4 }, 6), { animate: false, isUsers: false });
  await frames();
  const hits = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.hit')];
  return {
    view,
    map,
    chosen,
    errors,
    hints,
    labels: () => hits().map((button) => button.ariaLabel),
    hit: (label) => hits().find((button) => button.ariaLabel === label),
    end: () => {
      ending.abort();
    },
  };
}

/** Places gathered in a tile, or one of them. */
export function aPlace(
  at: { lat: number; lng: number },
  overrides: Partial<TilePlace> = {},
): TilePlace {
  const sectors = { 'prek12-school': 30, library: 10 };
  const counts = { count: 42, ecosystems: 0, organizations: 40, programs: 2, sectors };
  return { ...project(at), ...counts, ...overrides };
}

export function aLibrary(at: { lat: number; lng: number }, id: string, name: string): TilePlace {
  const counts = { count: 1, ecosystems: 0, organizations: 1, programs: 0 };
  const record = { id, name, recordType: 'organization', kind: 'library' } as const;
  return { ...project(at), ...counts, sectors: { library: 1 }, ...record };
}

/** Every place is in the tiles that hold it, at every zoom. */
export function aTileSource(places: TilePlace[]): TileSource & { asked: number } {
  return {
    asked: 0,
    minZoom: 0,
    maxZoom: 14,
    tile(z, x, y) {
      this.asked += 1;
      const inTile = ({ x: px, y: py }: TilePlace): boolean =>
        Math.floor(px * 2 ** z) === x && Math.floor(py * 2 ** z) === y;
      return Promise.resolve(places.filter(inTile));
    },
  };
}

/** What is drawn, and from where. */
interface LookedAt {
  readonly camera: Camera;
  readonly parts: Pick<MapViewParts, 'base'>;
}

/** Colour of the base map under a place, as "r,g,b". */
export function landAt(view: LookedAt, at: { lat: number; lng: number }): string {
  const { base } = view.parts;
  const { x, y } = toScreen(view.camera, { width: base.width, height: base.height }, project(at));
  const pixel = base.getContext('2d')?.getImageData(Math.round(x), Math.round(y), 1, 1).data;
  return [...(pixel ?? [])].slice(0, 3).join();
}

/** Whether a mark is painted at a place. */
export function hasMark(view: MapView, at: { lat: number; lng: number }): boolean {
  const { marks } = view.parts;
  const { x, y } = toScreen(view.camera, { width: marks.width, height: marks.height }, project(at));
  // Some signs are open in their middle.
  const pixels = marks.getContext('2d')?.getImageData(x - 8, y - 8, 16, 16).data;
  return pixels?.some((value, at) => at % 4 === 3 && value === 255) ?? false;
}

/** Where neither a name nor a border is. */
export const OPEN_OKLAHOMA = { lat: 34.3, lng: -97.9 };
export const OPEN_TEXAS = { lat: 33.2, lng: -98.9 };
