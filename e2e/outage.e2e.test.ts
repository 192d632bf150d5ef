import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '@stem-ecosystems/testing/static-server';
import { accessibilityViolations } from './support/accessibility.ts';
import { useSuite, widgetsShown } from './support/suite.ts';
import { openWatched } from './support/watched-page.ts';

const PUBLIC = fileURLToPath(new URL('../packages/directory/dist/public', import.meta.url));
const suite = useSuite();

test('after a reload with the directory down, the last good answer is shown with its date', async () => {
  const host = await startStaticServer(PUBLIC);
  const watched = await openWatched(suite.browser);
  const { page } = watched;
  try {
    const body = `<!doctype html><html lang="en"><head><title>A site elsewhere</title>
      <meta name="stem-directory" content="${suite.directory.url}">
      <script type="module" src="${host.url}cdn/stem.js"></script></head><body><main><h1>A site elsewhere</h1>
      <h2>Map</h2><stem-ecosystem-map><p>Host content</p></stem-ecosystem-map>
      <h2>List</h2><stem-convening-list><p>Host content</p></stem-convening-list></main></body></html>`;
    await page.route(`${host.url}page`, (route) =>
      route.fulfill({ body, contentType: 'text/html' }),
    );
    await page.goto(`${host.url}page`);
    await widgetsShown(watched);
    await page.waitForLoadState('networkidle');

    await suite.directory.end('SIGKILL');
    await page.reload();
    for (const tag of ['stem-ecosystem-map', 'stem-convening-list']) {
      await page.waitForFunction(
        (name) => document.querySelector(name)?.matches(':state(stale)'),
        tag,
      );
    }
    const year = String(new Date().getFullYear());
    for (const tag of ['stem-ecosystem-map', 'stem-convening-list']) {
      const told = new RegExp(`cannot be reached\\. Shown as of .*${year}`);
      await page.locator(tag).getByText(told).waitFor();
    }
    await page.locator('stem-ecosystem-map').getByText('99 ecosystems').first().waitFor();
    assert.deepEqual(await accessibilityViolations(page), []);
  } finally {
    await watched.context.close();
    await host.close();
    await suite.directory.restart();
  }
});

test('with the directory down from the start, the host’s content stays and a message tells why', async () => {
  const host = await startStaticServer(PUBLIC);
  const watched = await openWatched(suite.browser);
  const { page } = watched;
  try {
    const body = `<!doctype html><html lang="en"><head><title>A site elsewhere</title>
      <meta name="stem-directory" content="http://127.0.0.1:9/">
      <script type="module" src="${host.url}cdn/stem.js"></script></head><body><main><h1>A site elsewhere</h1>
      <h2>Map</h2><stem-ecosystem-map><p>Content of the host, map</p></stem-ecosystem-map>
      <h2>List</h2><stem-convening-list><p>Content of the host, list</p></stem-convening-list></main></body></html>`;
    await page.route(`${host.url}page`, (route) =>
      route.fulfill({ body, contentType: 'text/html' }),
    );
    await page.goto(`${host.url}page`);
    for (const tag of ['stem-ecosystem-map', 'stem-convening-list']) {
      await page.waitForFunction(
        (name) => document.querySelector(name)?.matches(':state(error)'),
        tag,
      );
      await page.locator(tag).getByRole('button', { name: 'Try again' }).waitFor();
    }
    assert.ok(await page.getByText('Content of the host, map').isVisible());
    assert.ok(await page.getByText('Content of the host, list').isVisible());
    assert.deepEqual(await accessibilityViolations(page), []);
  } finally {
    await watched.context.close();
    await host.close();
  }
});
