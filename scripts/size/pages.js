import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../browsers.js';
import { ROOT } from '../set-up.js';
import { LOADER_BYTES, OUTLINE_BYTES, TAG_BYTES, codeBudget, outlinesIn } from './budgets.js';
import { startDirectory } from './start-directory.js';
import { transferBytes, weightOf } from './weigh.js';

const EXAMPLES = join(ROOT, 'packages', 'directory', 'dist', 'public', 'examples');
const READY_WITHIN_MS = 30_000;

/**
 * Weighs what each example page transfers until all of its widgets are ready: every script that Chromium asks for.
 *
 * @returns {Promise<import('./weigh.js').Weight[]>}
 */
export async function weighPages() {
  const names = readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const directory = await startDirectory();
  const browser = await chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: [...CHROMIUM_FLAGS],
  });
  try {
    const weights = [];
    for (const name of names) {
      const url = `${directory.origin}/examples/${name}/`;
      weights.push(...classify(name, await loadedBy(browser, url)));
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
 * @returns {Promise<{ tags: (keyof typeof TAG_BYTES)[], files: import('./weigh.js').Weight['files'] }>} the tags on a
 *   page, and the scripts that it loads
 */
async function loadedBy(browser, url) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {import('playwright-core').Response[]} */
  const responses = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') responses.push(response);
  });
  await page.addInitScript(() => {
    globalThis.addEventListener('stem-ready', (event) => {
      /** @type {Element} */ (event.composedPath()[0]).toggleAttribute('data-weighed', true);
    });
  });
  await page.goto(url);
  const tags = /** @type {(keyof typeof TAG_BYTES)[]} */ (Object.keys(TAG_BYTES));
  for (const tag of tags) {
    for (const widget of await page.locator(`stem-${tag}`).all()) {
      await widget.scrollIntoViewIfNeeded();
    }
  }
  const waiting = tags.map((tag) => `stem-${tag}:not([data-weighed])`).join();
  await page.waitForFunction((selector) => !document.querySelector(selector), waiting, {
    timeout: READY_WITHIN_MS,
  });
  const onPage = await page.evaluate(
    (all) => all.filter((tag) => document.querySelector(`stem-${tag}`)),
    tags,
  );
  const files = await Promise.all(
    responses.map(async (response) => ({
      file: new URL(response.url()).pathname,
      bytes: transferBytes(await response.body()),
    })),
  );
  await context.close();
  return { tags: onPage, files };
}

/**
 * @param {string} page
 * @param {Awaited<ReturnType<typeof loadedBy>>} loaded
 * @returns {import('./weigh.js').Weight[]}
 */
function classify(page, { tags, files }) {
  const ours = files.filter(({ file }) => file.startsWith('/cdn/'));
  const loader = ours.filter(({ file }) => file === '/cdn/stem.js');
  const outlines = ours.filter(({ file }) => outlinesIn(file));
  const code = ours.filter((file) => !loader.includes(file) && !outlines.includes(file));
  const title = tags.length > 0 ? tags.join(' + ') : 'no widget';
  return [
    weightOf(`${page}: loader`, LOADER_BYTES, loader),
    weightOf(`${page}: ${title}`, codeBudget(tags), code),
    ...outlines.map((file) => {
      const name = outlinesIn(file.file);
      return weightOf(`${page}: outlines ${name}`, name ? OUTLINE_BYTES[name] : 0, [file]);
    }),
  ];
}
