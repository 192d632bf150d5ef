import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '@stem-ecosystems/testing/static-server';
import { accessibilityViolations } from './support/accessibility.ts';
import { useSuite, widgetsShown } from './support/suite.ts';
import { openWatched, type WatchedPage } from './support/watched-page.ts';

const CDN = fileURLToPath(new URL('../packages/directory/dist/public/cdn', import.meta.url));
const TAGS = ['stem-ecosystem-map', 'stem-convening-list'];
const suite = useSuite();

const pageFor = (directory: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A site elsewhere</title>
    <meta name="stem-directory" content="${directory}" />
    <script type="module" src="/cdn/stem.js"></script>
  </head>
  <body>
    <main>
      <h1>A site elsewhere</h1>
      <h2>Map</h2>
      <stem-ecosystem-map><p>The host’s own words about the map</p></stem-ecosystem-map>
      <h2>List</h2>
      <stem-convening-list><p>The host’s own words about dates</p></stem-convening-list>
    </main>
  </body>
</html>`;

/** A site of its own origin, with the scripts but not the data, that shows a directory. */
async function onSiteElsewhere(
  directory: string,
  work: (watched: WatchedPage) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stem-site-'));
  await symlink(CDN, join(folder, 'cdn'));
  await writeFile(join(folder, 'index.html'), pageFor(directory));
  const site = await startStaticServer(folder);
  const watched = await openWatched(suite.browser);
  try {
    await watched.page.goto(`${site.url}index.html`);
    await work(watched);
  } finally {
    await watched.context.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
}

function inState({ page }: WatchedPage, tag: string, state: string): Promise<unknown> {
  return page.waitForFunction(
    ([name, selector]) => document.querySelector(name)?.matches(selector),
    [tag, `:state(${state})`] as const,
  );
}

/** Runs in the page: resolves when the description, the ecosystems, and the convenings ahead and past are kept. */
async function untilKept(): Promise<void> {
  const wanted = ['directory.json', 'ecosystems.geojson', 'convenings.json', 'past=true'];
  while (true) {
    const names = await caches.keys();
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    const urls = kept.flat().map(({ url }) => decodeURIComponent(url));
    if (wanted.every((part) => urls.some((url) => url.includes(part)))) return;
    await new Promise(requestAnimationFrame);
  }
}

test('after a reload with the directory down, the last good answer is shown with its date', async () => {
  await onSiteElsewhere(suite.directory.url, async (watched) => {
    const { page } = watched;
    await widgetsShown(watched);
    await page.evaluate(untilKept);

    await suite.directory.end('SIGKILL');
    // As it is once the answers' max-age is over.
    const protocol = await watched.context.newCDPSession(page);
    await protocol.send('Network.clearBrowserCache');
    await page.reload();
    const year = String(new Date().getFullYear());
    for (const tag of TAGS) {
      await inState(watched, tag, 'stale');
      const told = new RegExp(`cannot be reached\\. Shown as of .*${year}`);
      await page.locator(tag).getByText(told).first().waitFor();
    }
    await page.locator('stem-ecosystem-map').getByText('99 ecosystems').first().waitFor();
    assert.deepEqual(await accessibilityViolations(page), []);
  });
  await suite.directory.restart();
});

test('with the directory down from the start, the host’s content stays and a message tells why', async () => {
  await onSiteElsewhere('http://127.0.0.1:9/', async (watched) => {
    const { page } = watched;
    for (const tag of TAGS) {
      await inState(watched, tag, 'error');
      await page.locator(tag).getByRole('button', { name: 'Try again' }).waitFor();
    }
    assert.ok(await page.getByText('The host’s own words about the map').isVisible());
    assert.ok(await page.getByText('The host’s own words about dates').isVisible());
    assert.deepEqual(await accessibilityViolations(page), []);
  });
});

test('with the scripts out of reach later on, whoever asks for more is told, and the list goes on working', async () => {
  await onSiteElsewhere(suite.directory.url, async (watched) => {
    const { page } = watched;
    await widgetsShown(watched);
    await page.route('**/cdn/*/details-panel-*', (route) => route.abort());
    const map = page.locator('stem-ecosystem-map');
    const row = map.getByRole('button', { name: /^Alabama STEM Learning Ecosystem/ }).first();
    await row.click();
    await map.getByText('This part cannot be loaded right now. The list still works.').waitFor();
    assert.ok(await row.isVisible());
    await page.unroute('**/cdn/*/details-panel-*');
  });
});

test('with the hands of the map out of reach, a pointer that moves over a mark does not ask for them on and on', async () => {
  await onSiteElsewhere(suite.directory.url, async (watched) => {
    const { page } = watched;
    await widgetsShown(watched);
    let asked = 0;
    await page.route('**/cdn/*/map-hands-*', (route) => {
      asked++;
      return route.abort();
    });
    const map = page.locator('stem-ecosystem-map');
    const told = await map.evaluateHandle((element) => {
      const errors: Event[] = [];
      element.addEventListener('stem-error', (event) => errors.push(event));
      return errors;
    });
    const box = await map
      .getByRole('button', { name: /around .*, zoom in$/ })
      .first()
      .boundingBox();
    assert.ok(box);
    const refused = page.waitForEvent('requestfailed');
    await page.mouse.move(box.x + box.width / 2 - 5, box.y + box.height / 2);
    await refused;
    for (let step = -4; step < 6; step++) {
      await page.mouse.move(box.x + box.width / 2 + step, box.y + box.height / 2);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    assert.equal(asked, 1);
    assert.equal(await told.evaluate((errors) => errors.length), 0);
  });
});
