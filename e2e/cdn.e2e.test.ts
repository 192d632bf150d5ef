/** The scripts of the CDN as a page gets them: built, minified, at an address of their own. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium, openContext } from './support/browser.ts';
import { startCdnHost, type CdnHost } from './support/cdn-host.ts';

const TAGS = ['stem-ecosystem-map', 'stem-convening-list', 'stem-join-form'];
const WIDE = { width: 1280, height: 720 };
const NARROW = { width: 360, height: 640 };
const DEFINED_TWICE = 'was already defined by another copy; that one stays.';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>CDN</title><link rel="icon" href="data:,">${body}</html>`;
const script = (origin = ''): string =>
  `<script type="module" src="${origin}/cdn/stem.js"></script>`;

describe('the scripts of the CDN', () => {
  let browser: Browser;
  let first: CdnHost;
  let second: CdnHost;
  let context: BrowserContext | undefined;

  before(async () => {
    second = await startCdnHost('2.0.0');
    first = await startCdnHost('1.0.0', {
      '/none': page(script()),
      '/map': page(`<stem-ecosystem-map>links</stem-ecosystem-map>${script()}`),
      '/layers': page(
        `<stem-ecosystem-map layers="ecosystems programs"></stem-ecosystem-map>${script()}`,
      ),
      '/numbers': page(
        `<stem-ecosystem-map latitude="38.9" longitude="-77.03" zoom="9.6"></stem-ecosystem-map>
        <stem-convening-list limit="5" heading-level="4"></stem-convening-list>${script()}`,
      ),
      '/list': page(`<stem-ecosystem-map view="list"></stem-ecosystem-map>${script()}`),
      '/attributes': page(
        `<stem-ecosystem-map latitude="36.15" longitude=" " zoom="near" url-state></stem-ecosystem-map>
        <stem-convening-list limit="3" kind="summit"></stem-convening-list>${script()}`,
      ),
      '/all': page(TAGS.map((tag) => `<${tag}></${tag}>`).join('') + script()),
      '/pinned': page(
        '<stem-join-form></stem-join-form><script type="module" src="/cdn/1.0.0/join-form.js"></script>',
      ),
      '/both': page(
        `<stem-join-form></stem-join-form><stem-join-form></stem-join-form>${script()}${script(second.origin)}`,
      ),
    });
    browser = await launchChromium();
  });

  after(async () => {
    await browser.close();
    await Promise.all([first.close(), second.close()]);
  });

  afterEach(() => context?.close());

  /** Opens a page of the first host; scripts asked for and console texts are kept. */
  async function open(
    path: string,
    viewport = WIDE,
  ): Promise<{ tab: Page; scripts: string[]; texts: string[] }> {
    context = await openContext(browser, { viewport });
    const tab = await context.newPage();
    const scripts: string[] = [];
    const texts: string[] = [];
    tab.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    tab.on('console', (message) => texts.push(message.text()));
    await tab.goto(`${first.origin}${path}`, { waitUntil: 'load' });
    return { tab, scripts, texts };
  }

  const whenDefined = (tab: Page, tag: string): Promise<void> =>
    tab.evaluate(async (name) => {
      await customElements.whenDefined(name);
    }, tag);

  it('read attributes that are numbers', async () => {
    const { tab } = await open('/numbers');
    await whenDefined(tab, 'stem-ecosystem-map');
    await whenDefined(tab, 'stem-convening-list');
    const read = await tab.evaluate(() => {
      const { latitude, longitude, zoom } = document.querySelector('stem-ecosystem-map') as never;
      const { limit, headingLevel } = document.querySelector('stem-convening-list') as never;
      return { latitude, longitude, zoom, limit, headingLevel };
    });
    assert.deepEqual(read, {
      latitude: 38.9,
      longitude: -77.03,
      zoom: 9.6,
      limit: 5,
      headingLevel: 4,
    });
  });

  it('are the loader alone on a page without a tag', async () => {
    const { scripts } = await open('/none');
    assert.deepEqual(scripts, ['/cdn/stem.js']);
  });

  it('are those of the tag that is on the page', async () => {
    const { tab, scripts } = await open('/map');
    await whenDefined(tab, 'stem-ecosystem-map');
    assert.ok(scripts.some((path) => path.includes('ecosystem-map-')));
    assert.deepEqual(scripts, [...new Set(scripts)]);
    assert.deepEqual(
      scripts.filter((path) => /convening-list|join-form/.test(path)),
      [],
    );
  });

  it('are asked for with the land that a wide map will draw, and without it elsewhere', async () => {
    const isLand = (path: string): boolean => /us-states\.data|world\.data/.test(path);
    const wide = await open('/map');
    await whenDefined(wide.tab, 'stem-ecosystem-map');
    assert.deepEqual(wide.scripts.slice(1, 3).map(isLand), [true, true]);
    await context?.close();
    for (const other of [await open('/map', NARROW), await open('/list')]) {
      await whenDefined(other.tab, 'stem-ecosystem-map');
      assert.deepEqual(other.scripts.filter(isLand), []);
    }
  });

  it('read the land without waiting for the map', async () => {
    const wide = await open('/map');
    await whenDefined(wide.tab, 'stem-ecosystem-map');
    const land = wide.scripts.slice(1, 3);
    await context?.close();
    const { tab, scripts } = await open('/none');
    await tab.evaluate((paths) => Promise.all(paths.map((path) => import(path))), land);
    assert.deepEqual(scripts.slice(1, 3), land);
    assert.deepEqual(
      scripts.filter((path) => /-element-|shared-/.test(path)),
      [],
    );
  });

  it('are asked for with what shows organizations and programs, where the tag names these', async () => {
    const isOfLayers = (path: string): boolean =>
      /(ahead-of-layers|other-layers|layers-and-extras|places|tiles|lists)-/.test(path);
    const mixed = await open('/layers');
    await whenDefined(mixed.tab, 'stem-ecosystem-map');
    assert.match(mixed.scripts[1] ?? '', /ahead-of-layers-/);
    assert.deepEqual(mixed.scripts.slice(1, 7).map(isOfLayers), Array(6).fill(true));
    await context?.close();
    const plain = await open('/map');
    await whenDefined(plain.tab, 'stem-ecosystem-map');
    assert.deepEqual(plain.scripts.filter(isOfLayers), []);
  });

  it('are loaded for a tag that is added later, however deep', async () => {
    const { tab } = await open('/none');
    await tab.evaluate(() => {
      const outer = document.createElement('div');
      outer.append(document.createElement('section'));
      outer.firstElementChild?.append(document.createElement('stem-convening-list'));
      document.body.append(outer);
    });
    await whenDefined(tab, 'stem-convening-list');
    const defined = await tab.evaluate(
      (tags) => tags.filter((tag) => customElements.get(tag) !== undefined),
      TAGS,
    );
    assert.deepEqual(defined, ['stem-convening-list']);
  });

  it('load by the written name of one tag, without the loader', async () => {
    const { tab, scripts } = await open('/pinned');
    await whenDefined(tab, 'stem-join-form');
    assert.equal(scripts[0], '/cdn/1.0.0/join-form.js');
  });

  it('leave what is inside a tag when they do not come, and say so', async () => {
    context = await openContext(browser);
    const tab = await context.newPage();
    const texts: string[] = [];
    const told = tab.waitForEvent('console', (message) =>
      message.text().includes('could not be loaded'),
    );
    tab.on('console', (message) => texts.push(message.text()));
    await tab.route('**/ecosystem-map-*.js', (route) => route.abort());
    await tab.goto(`${first.origin}/map`);
    await told;
    assert.equal(await tab.locator('stem-ecosystem-map').textContent(), 'links');
    assert.equal(
      texts.filter((text) =>
        text.startsWith(
          '<stem-ecosystem-map>: its script could not be loaded; what is inside the tag stays.',
        ),
      ).length,
      1,
    );
  });

  it('keep reactive properties as accessors: no field of an instance hides one', async () => {
    const { tab } = await open('/all');
    await Promise.all(TAGS.map((tag) => whenDefined(tab, tag)));
    const hidden = await tab.evaluate((tags) => {
      return tags.flatMap((tag) => {
        const element = document.querySelector(tag);
        if (element === null) return [`${tag} is missing`];
        const { elementProperties } = element.constructor as unknown as {
          elementProperties: Map<string, unknown>;
        };
        if (elementProperties.size === 0) return [`${tag} has no properties`];
        return [...elementProperties.keys()]
          .filter((name) => Object.hasOwn(element, name))
          .map((name) => `${tag}.${name}`);
      });
    }, TAGS);
    assert.deepEqual(hidden, []);
  });

  it('read attributes as the properties that they stand for', async () => {
    const { tab } = await open('/attributes');
    await Promise.all(TAGS.slice(0, 2).map((tag) => whenDefined(tab, tag)));
    const read = await tab.evaluate(() =>
      [
        ['stem-ecosystem-map', 'latitude', 'longitude', 'zoom', 'urlState'] as const,
        ['stem-convening-list', 'limit', 'past', 'kind'] as const,
      ].map(([tag, ...names]) => {
        const element = document.querySelector(tag) as unknown as Record<string, unknown>;
        return Object.fromEntries(names.map((name) => [name, element[name]]));
      }),
    );
    assert.deepEqual(read, [
      { latitude: 36.15, longitude: undefined, zoom: 'near', urlState: true },
      { limit: 3, past: false, kind: 'summit' },
    ]);
  });

  it('of a second version leave the tags of the first alone and say so once', async () => {
    const { tab, texts } = await open('/all');
    await Promise.all(TAGS.map((tag) => whenDefined(tab, tag)));
    const told = TAGS.map((tag) =>
      tab.waitForEvent('console', (message) => message.text() === `<${tag}>: ${DEFINED_TWICE}`),
    );
    const same = await tab.evaluate(
      async ([tags, src]) => {
        const before = tags.map((tag) => customElements.get(tag));
        await import(src);
        // The loader is done with the tags on the page in the same turn; a later one asks for nothing either.
        document.body.append(...tags.map((tag) => document.createElement(tag)));
        await new Promise((resolve) => setTimeout(resolve));
        return tags.map((tag, index) => customElements.get(tag) === before[index]);
      },
      [TAGS, `${second.origin}/cdn/stem.js`] as const,
    );
    assert.deepEqual(same, [true, true, true]);
    await Promise.all(told);
    assert.deepEqual(
      texts.filter((text) => text.includes(DEFINED_TWICE)).sort(),
      TAGS.map((tag) => `<${tag}>: ${DEFINED_TWICE}`).sort(),
    );
  });

  it('of two versions at two addresses live on one page that loads both at once', async () => {
    context = await openContext(browser);
    const tab = await context.newPage();
    const uncaught: string[] = [];
    const texts: string[] = [];
    tab.on('pageerror', (error) => uncaught.push(String(error)));
    tab.on('console', (message) => texts.push(message.text()));
    const told = tab.waitForEvent('console', (message) => message.text().includes(DEFINED_TWICE));
    await tab.goto(`${first.origin}/both`);
    await told;
    await whenDefined(tab, 'stem-join-form');
    assert.deepEqual(uncaught, []);
    assert.deepEqual(
      texts.filter((text) => text.includes(DEFINED_TWICE)),
      [`<stem-join-form>: ${DEFINED_TWICE}`],
    );
  });

  it('are all listed with their hash in integrity.json', async () => {
    const listed = JSON.parse(
      await readFile(join(first.folder, 'integrity.json'), 'utf8'),
    ) as unknown;
    const folder = join(first.folder, '1.0.0');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
    const expected = await Promise.all(
      names.map(async (name) => {
        const hash = createHash('sha384').update(await readFile(join(folder, name)));
        return [name, `sha384-${hash.digest('base64')}`] as const;
      }),
    );
    assert.deepEqual(listed, { '1.0.0': Object.fromEntries(expected) });
    for (const tag of TAGS) assert.ok(names.includes(`${tag.slice('stem-'.length)}.js`));
  });
});
