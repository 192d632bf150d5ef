import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../browsers.js';
import { ROOT } from '../set-up.js';
import { LOADER_BYTES, OUTLINE_BYTES, TAG_BYTES, codeBudget, outlinesIn } from './budgets.js';
import { startDirectory } from './start-directory.js';
import { transferBytes, weightOf } from './weigh.js';

const EXAMPLES = join(ROOT, 'packages', 'directory', 'dist', 'public', 'examples');
const READY_WITHIN_MS = 30_000;
/** A map that shows organizations or programs from the start. */
const WITH_LAYERS = '[layers*=organizations], [layers*=programs]';
/** So long nothing more is asked for, and the page is taken to have all that comes by itself. */
const QUIET_MS = 3_000;

/**
 * Weighs what each example page with a widget transfers until all of its widgets are ready: every script that Chromium
 * asks for. What comes after that without anybody's doing is weighed apart and has no budget.
 *
 * @returns {Promise<import('./weigh.js').Weight[]>}
 */
export async function weighPages() {
  const names = readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort();
  const directory = await startDirectory();
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const weights = [];
    for (const name of names) {
      const url = `${directory.origin}/examples/${name.replace(/index\.html$/, '')}`;
      weights.push(
        ...classify(name.replace(/(\/index)?\.html$/, ''), await loadedBy(browser, url)),
      );
    }
    return weights;
  } finally {
    await browser.close();
    await directory.stop();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Record<'files' | 'later', import('./weigh.js').Weight['files']>
 *   & { tags: (keyof typeof TAG_BYTES)[], hasLayers: boolean }>} the tags on a page and whether a map of it has layers,
 *   the scripts that it loads until they are ready, and those that come later by themselves
 */
async function loadedBy(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {import('playwright-core').Response[]} */
  const responses = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') responses.push(response);
  });
  await page.addInitScript(watchWidgets, WITH_LAYERS);
  await page.goto(url);
  const tags = /** @type {(keyof typeof TAG_BYTES)[]} */ (Object.keys(TAG_BYTES));
  for (const tag of tags) {
    for (const widget of await page.locator(`stem-${tag}`).all()) {
      await widget.scrollIntoViewIfNeeded();
    }
  }
  const waiting = tags.map((tag) => `stem-${tag}:not([data-weighed])`).join();
  const readyAtMs = await page.waitForFunction(
    (selector) => {
      if (document.querySelector(selector)) return undefined;
      const widgets = [...document.querySelectorAll('[data-weighed]')];
      return Math.max(...widgets.map((widget) => Number(widget.getAttribute('data-weighed'))), 1);
    },
    waiting,
    { timeout: READY_WITHIN_MS },
  );
  const onPage = await page.evaluate(
    (all) => all.filter((tag) => document.querySelector(`stem-${tag}`)),
    tags,
  );
  const hasLayers = (await page.locator(WITH_LAYERS).count()) > 0;
  await quiet(responses);
  const startedAtMs = await page.evaluate(() =>
    Object.fromEntries(
      performance.getEntriesByType('resource').map(({ name, startTime }) => [name, startTime]),
    ),
  );
  const readyMs = /** @type {number} */ (await readyAtMs.jsonValue());
  const all = await Promise.all(
    responses.map(async (response) => ({
      file: new URL(response.url()).pathname,
      isLater: (startedAtMs[response.url()] ?? 0) > readyMs,
      bytes: transferBytes(await response.body()),
    })),
  );
  await context.close();
  return {
    tags: onPage,
    hasLayers,
    files: all.filter(({ isLater }) => !isLater),
    later: all.filter(({ isLater }) => isLater),
  };
}

/**
 * Runs in the page: writes down on each widget when it was ready, milliseconds since the page began. A map with
 * organizations or programs is ready when it lists some, one with a place of its own when it tells how far all is.
 *
 * @param {string} withLayers selector of a map with organizations or programs
 */
function watchWidgets(withLayers) {
  performance.setResourceTimingBufferSize(2_000);
  /** @param {Element} widget */
  const setReady = (widget) => {
    const awaited = {
      [withLayers]: '[data-id^="organization/"], [data-id^="program/"]',
      'stem-ecosystem-map[near]': '.distance',
    };
    const isReady = Object.entries(awaited).every(
      ([kind, part]) => !widget.matches(kind) || widget.shadowRoot?.querySelector(part),
    );
    if (isReady) widget.setAttribute('data-weighed', String(performance.now()));
    else {
      requestAnimationFrame(() => {
        setReady(widget);
      });
    }
  };
  globalThis.addEventListener('stem-ready', (event) => {
    const widget = /** @type {Element} */ (event.composedPath()[0]);
    if (!widget.hasAttribute('data-weighed')) setReady(widget);
  });
}

/**
 * @param {readonly unknown[]} responses that grow
 * @returns {Promise<void>} once they have stopped growing
 */
async function quiet(responses) {
  let count = -1;
  while (count !== responses.length) {
    count = responses.length;
    await pause(QUIET_MS);
  }
}

/**
 * @param {string} page
 * @param {Awaited<ReturnType<typeof loadedBy>>} loaded
 * @returns {import('./weigh.js').Weight[]}
 */
function classify(page, { tags, hasLayers, files, later }) {
  if (tags.length === 0) return [];
  const ours = files.filter(({ file }) => file.startsWith('/cdn/'));
  const loader = ours.filter(({ file }) => file === '/cdn/stem.js');
  const outlines = ours.filter(({ file }) => outlinesIn(file));
  const code = ours.filter((file) => !loader.includes(file) && !outlines.includes(file));
  const codeLater = later.filter(({ file }) => file.startsWith('/cdn/') && !outlinesIn(file));
  return [
    weightOf(`${page}: loader`, LOADER_BYTES, loader),
    weightOf(`${page}: ${tags.join(' + ')}`, codeBudget(tags, { hasLayers }), code),
    weightOf(`${page}: later, by itself`, Infinity, codeLater),
    ...outlines.map((file) => {
      const name = outlinesIn(file.file);
      return weightOf(`${page}: outlines ${name}`, name ? OUTLINE_BYTES[name] : 0, [file]);
    }),
  ];
}
