/**
 * `<stem-ecosystem-map>` with its list, as a page has it. Up to 1,000 points are ecosystems of a source of the page's
 * own; more come from a directory, through its tiles (`--own`).
 */
import { answer, frame, load, next, page, sourceOf } from '../../built.js';

/** Category n of the benchmark's points; the same order as in its export.mjs. */
const SECTORS = [
  'prek12-school',
  'out-of-school-time',
  'higher-education',
  'stem-expert',
  'museum-science-center',
  'library',
  'business',
  'community',
];
const MOST_RECORDS = 1000;
/** An animated step of the map takes 280 ms. */
const FLIGHT_MS = 280;
/** Narrower, the element shows its list or its map, not both. */
const BOTH_FROM_PX = 560;
/** Colours nothing else has, so that one can see by them what has been drawn. */
const LAND = { '--stem-map-land': [242, 242, 238], '--stem-map-abroad': [233, 231, 222] };
/** Of museums, an eighth of all points: a part of each large cluster. */
const MUSEUMS = { '--stem-mark-culture': [12, 108, 122] };
/** So many parts of the map, side by side, have to show them: no tile is still on its way. */
const PARTS = 3;

const defined = load('stem-ecosystem-map');
/** With a directory of its own the benchmark hands over no points, few as they may be. */
const { searchParams } = new URL(location.href);
const isFew = Number(searchParams.get('n')) <= MOST_RECORDS;
const rows = searchParams.has('own') && isFew ? fetchRows() : undefined;

/**
 * @typedef {[longitude: number, latitude: number, category: number, name: string]} Row
 *
 * @param {HTMLElement} el
 * @param {{ directory: string | null, view: { lon: number, lat: number, zoom: number } }} options
 */
export function create(el, { directory, view }) {
  const map = document.createElement('stem-ecosystem-map');
  map.style.setProperty('--stem-height', `${el.clientHeight}px`);
  for (const [name, rgb] of Object.entries({ ...LAND, ...MUSEUMS })) {
    map.style.setProperty(name, `rgb(${rgb})`);
  }
  Object.assign(map, { latitude: view.lat, longitude: view.lon, zoom: view.zoom });
  if (el.clientWidth < BOTH_FROM_PX) map.setAttribute('view', 'map');
  /** @type {PromiseWithResolvers<readonly Row[]>} */
  const given = Promise.withResolvers();
  if (isFew) Object.assign(map, { source: sourceOfRows(given.promise) });
  else {
    map.setAttribute('directory', directoryOf(directory));
    map.setAttribute('layers', 'ecosystems organizations');
  }
  const ready = next(map, 'stem-ready');
  // As on any page, the tag is there before its records are.
  el.append(map);
  return {
    ready: defined,
    /** @param {readonly Row[] | null} points */
    async load(points) {
      given.resolve(points ?? (await rows) ?? []);
      await ready;
      while (!isDrawn(map)) await frame();
    },
    /**
     * @param {number} zoom
     * @param {[number, number]} center
     * @param {boolean} animate
     */
    async zoom(zoom, [longitude, latitude], animate) {
      const from = performance.now();
      await Reflect.get(map, 'moveTo').call(map, { longitude, latitude, zoom }, { animate });
      // What is not animated is drawn by now.
      if (!animate) return;
      while (performance.now() < from + FLIGHT_MS) await frame();
      await frame();
    },
    /** @param {number[] | null} categories */
    async filter(categories) {
      Object.assign(map, { sector: (categories ?? []).map((at) => SECTORS[at]).join(' ') });
      await Reflect.get(map, 'updateComplete');
    },
  };
}

/**
 * The directory that has as many points as the page is to show.
 *
 * @param {string | null} directories addresses by number of points, as JSON
 * @returns {string}
 */
function directoryOf(directories) {
  const url = JSON.parse(directories ?? '{}')[searchParams.get('n') ?? ''];
  if (url === undefined) throw new Error('More than 1,000 points are read from a directory.');
  return url;
}

/** @returns {Promise<readonly Row[]>} */
async function fetchRows() {
  const answered = await fetch(`/data/map/${searchParams.get('n')}.json`);
  return (await answered.json()).rows;
}

/**
 * A source that answers once there are points.
 *
 * @param {Promise<readonly Row[]>} points
 */
function sourceOfRows(points) {
  return sourceOf({
    ecosystems: async () => page((await points).map(ecosystemOf)),
    tiles: () => answer(undefined),
  });
}

/**
 * @param {Row} row
 * @param {number} at
 */
function ecosystemOf([longitude, latitude, category, name], at) {
  return {
    id: `bench-${at}`,
    name,
    scope: 'local',
    status: 'active',
    country: 'US',
    latitude,
    longitude,
    sectors: [SECTORS[category]],
    source: 'generated',
    confidence: 'high',
  };
}

/**
 * Whether the picture is there: states, countries and marks are on their canvases.
 *
 * @param {HTMLElement} map
 */
function isDrawn({ shadowRoot }) {
  const [base, marks] = shadowRoot?.querySelectorAll('[part~=map] canvas') ?? [];
  if (!(base instanceof HTMLCanvasElement) || !(marks instanceof HTMLCanvasElement)) return false;
  // From north to south through the middle: Canada, the plains, Mexico.
  const middle = pixels(base, Math.floor(base.width / 2), 1);
  if (!Object.values(LAND).every((rgb) => has(middle, rgb))) return false;
  if (isFew) return pixels(marks, 0, marks.width).some((pixel) => pixel !== 0);
  const width = Math.floor(marks.width / PARTS);
  return Array.from({ length: PARTS }, (_, part) => pixels(marks, part * width, width)).every(
    (part) => has(part, MUSEUMS['--stem-mark-culture']),
  );
}

/**
 * Read whole and searched by the engine: looking must not cost what is measured.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {number} left
 * @param {number} width
 * @returns {Uint32Array} a number for each pixel, 0 where nothing is
 */
function pixels(canvas, left, width) {
  const { data } = canvas.getContext('2d')?.getImageData(left, 0, width, canvas.height) ?? {};
  return new Uint32Array(data?.buffer ?? []);
}

/**
 * @param {Uint32Array} area
 * @param {readonly number[]} rgb
 */
function has(area, rgb) {
  const [pixel] = new Uint32Array(new Uint8ClampedArray([...rgb, 255]).buffer);
  return pixel !== undefined && area.includes(pixel);
}
