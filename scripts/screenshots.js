/**
 * `npm run screenshots`: pictures of the examples for the README, into docs/screenshots. Run after a change of looks, and
 * look at what it wrote.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { CHROMIUM_FLAGS, requireBrowser } from './browsers.js';
import { ROOT, setUp } from './set-up.js';

await setUp(import.meta.url);

const build = spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.js')], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(1);

const { chromium } = await import('playwright-core');
const { startDirectory } = await import('./size/start-directory.js');

const FOLDER = join(ROOT, 'docs', 'screenshots');
const EXAMPLES = [
  { name: 'museum', path: 'museum/' },
  { name: 'school', path: 'school/' },
  { name: 'clubs', path: 'school/clubs.html' },
  { name: 'partner', path: 'partner/' },
];
const WIDTHS = [360, 1280];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
/** One picture of each tag by itself, where it looks as most hosts will have it. */
const WIDGETS = [
  { name: 'map', path: 'museum/', tag: 'stem-ecosystem-map' },
  { name: 'convenings', path: 'partner/', tag: 'stem-convening-list' },
  { name: 'form', path: 'museum/', tag: 'stem-join-form' },
];
const HEIGHT = 900;

mkdirSync(FOLDER, { recursive: true });
const directory = await startDirectory();
const browser = await chromium.launch({
  executablePath: requireBrowser('chromium'),
  args: [...CHROMIUM_FLAGS],
});
try {
  for (const { name, path } of EXAMPLES) {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        await withPage(path, width, colorScheme, (page) =>
          page.screenshot({
            path: join(FOLDER, `${name}-${width}-${colorScheme}.jpg`),
            fullPage: true,
            quality: 82,
            type: 'jpeg',
          }),
        );
      }
    }
  }
  for (const { name, path, tag } of WIDGETS) {
    await withPage(path, 1280, 'light', async (page) => {
      await page.locator(tag).screenshot({ path: join(FOLDER, `${name}.png`) });
    });
  }
} finally {
  await browser.close();
  await directory.stop();
}

/**
 * @param {string} path of an example
 * @param {number} width
 * @param {'light' | 'dark'} colorScheme
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} take
 */
async function withPage(path, width, colorScheme, take) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'America/Chicago',
  });
  const page = await context.newPage();
  await page.goto(`${directory.origin}/examples/${path}`);
  await page.waitForLoadState('networkidle');
  await drawAll(page);
  await take(page);
  await context.close();
}

/** Widgets draw what comes into view, so a picture of the whole page needs a walk over it. */
async function drawAll(/** @type {import('playwright-core').Page} */ page) {
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: length });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForLoadState('networkidle');
}
