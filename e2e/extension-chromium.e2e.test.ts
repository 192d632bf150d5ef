/** The built extension in Chromium: what it shows, when its button is lit, and that it asks nobody. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  launchChromiumWithExtension,
  type ChromiumExtension,
} from './support/chromium-extension.ts';
import {
  countsFrom,
  fieldMessage,
  keepsPlaceUntilForgotten,
  listedNames,
  popupShown,
  saidAround,
  search,
  searchNear,
  sidewaysScroll,
} from './support/popup.ts';
import { startProxiedWeb, type ProxiedWeb } from './support/proxied-web.ts';
import { newPage } from './support/puppeteer-page.ts';

interface Rule {
  conditions: { pageUrl: { hostEquals?: string; hostSuffix?: string; schemes: string[] } }[];
  actions: { instanceType: string }[];
}

/** Chromium has errands of its own, whatever its flags: encrypted, to hosts of its maker. */
const isNotChromiums = (request: string): boolean =>
  !/\.(?:google|googleapis|gstatic)\.com:443$/.test(request);

describe('the extension in Chromium', () => {
  let web: ProxiedWeb;
  let chromium: ChromiumExtension;
  const opened: Page[] = [];

  before(async () => {
    web = await startProxiedWeb();
    chromium = await launchChromiumWithExtension(web.port);
  });
  afterEach(async () => {
    // A popup goes with the page under it, so it has to go first.
    for (const page of opened.splice(0).reverse()) {
      if (!page.isClosed()) await page.close();
    }
  });
  after(async () => {
    await chromium.browser.close();
    web.close();
  });

  async function visit(url: string): Promise<Page> {
    const page = await newPage(chromium.browser);
    opened.push(page);
    await page.goto(url);
    return page;
  }

  async function openPopup(): Promise<Page> {
    const popup = await chromium.openPage();
    opened.push(popup);
    await popupShown(popup);
    return popup;
  }

  async function click(page: Page): Promise<Page> {
    const popup = await chromium.click(page);
    opened.push(popup);
    await popupShown(popup);
    return popup;
  }

  /** What a page of the extension is told: its worker may be asleep. */
  async function rules(): Promise<Rule[]> {
    const popup = await openPopup();
    return popup.evaluate(
      () =>
        new Promise<Rule[]>((resolve) => {
          const { chrome } = globalThis as unknown as {
            chrome: {
              declarativeContent: { onPageChanged: { getRules(done: (r: Rule[]) => void): void } };
            };
          };
          // The worker may still be setting them: it was installed just now.
          const look = (): void => {
            chrome.declarativeContent.onPageChanged.getRules((found) => {
              if (found.length === 0) look();
              else resolve(found);
            });
          };
          look();
        }),
    );
  }

  it('lights its button on the hosts of partners and nowhere else', async () => {
    const [rule, ...others] = await rules();
    assert.ok(rule);
    assert.deepEqual(others, []);
    assert.deepEqual(
      rule.actions.map(({ instanceType }) => instanceType),
      ['declarativeContent.SetIcon'],
    );
    // As Chrome evaluates them: https://developer.chrome.com/docs/extensions/reference/api/events#type-UrlFilter
    const isLit = (host: string): boolean =>
      rule.conditions.some(
        ({ pageUrl: { hostEquals, hostSuffix, schemes } }) =>
          schemes.includes('https') &&
          (host === hostEquals || (hostSuffix !== undefined && `.${host}`.endsWith(hostSuffix))),
      );
    const hosts = [
      'fleetscience.org',
      'www.fleetscience.org',
      'notfleetscience.org',
      'example.org',
    ];
    assert.deepEqual(hosts.filter(isLit), ['fleetscience.org', 'www.fleetscience.org']);
  });

  it('shows the ecosystem of a partner when its button is clicked on the site', async () => {
    const popup = await click(await visit('http://www.fleetscience.org:8080/visit'));
    await countsFrom(popup, 'San Diego, CA');
    const said = await saidAround(popup);
    assert.match(
      said,
      /www\.fleetscience\.org is a site of\s+Fleet Science Center\s+Part of\s+San Diego STEM Ecosystem/,
    );
    assert.match(said, /Also near Fleet Science Center\s+Programs/);
    assert.equal((await listedNames(popup))[0], 'San Diego STEM Ecosystem');
    assert.equal(await sidewaysScroll(popup), 0);
    await popup.locator('::-p-text(San Diego STEM Ecosystem)').click();
    await popup.waitForFunction(() => {
      const root = document.querySelector('stem-ecosystem-map')?.shadowRoot;
      return root?.activeElement?.matches('[part="details"] h2');
    });
  });

  it('names no partner on a host whose name only ends like one', async () => {
    const popup = await click(await visit('http://notfleetscience.org:8080/'));
    const said = await saidAround(popup);
    assert.doesNotMatch(said, /is a site of|Fleet Science Center/);
    assert.match(said, /^STEM Ecosystems\s/);
  });

  it('asks nobody anything because of 50 pages visited', async () => {
    web.requests.length = 0;
    const hosts = [
      'www.fleetscience.org',
      'notfleetscience.org',
      'utexas.edu',
      'example.org',
      'a.b',
    ];
    const urls = Array.from({ length: 50 }, (_, at) => `http://${hosts[at % 5] ?? ''}:8080/${at}`);
    const page = await visit('about:blank');
    for (const url of urls) await page.goto(url);
    assert.deepEqual(web.requests.filter(isNotChromiums), urls);
  });

  it('finds what is near a ZIP code with the network cut, and keeps the place until it is forgotten', async () => {
    web.cut();
    web.requests.length = 0;
    await keepsPlaceUntilForgotten(openPopup);
    assert.deepEqual(web.requests.filter(isNotChromiums), []);
  });

  it('finds what is near a city, and forgets the place when the field is cleared', async () => {
    const first = await openPopup();
    await searchNear(first, 'broken arrow ok', 'Broken Arrow, OK');
    assert.equal((await listedNames(first))[0], 'Tulsa Regional STEM Alliance');
    const second = await openPopup();
    await countsFrom(second, 'Broken Arrow, OK');
    await second.locator('stem-ecosystem-map >>> [aria-label="Clear search"]').click();
    await second.waitForSelector('::-p-text(Forgotten. The next time starts without a place.)');
    const third = await openPopup();
    assert.doesNotMatch(await saidAround(third), /Broken Arrow/);
  });

  it('says so of a city that nobody knows', async () => {
    const popup = await openPopup();
    await search(popup, 'Xqzzy');
    assert.match(await fieldMessage(popup), /^Nothing is called “Xqzzy”\./);
  });

  it('starts without a place when what is stored is not its own', async () => {
    const before = await openPopup();
    await before.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(values: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ place: { version: 7, near: ['74103'] } });
    });
    const popup = await openPopup();
    assert.doesNotMatch(await saidAround(popup), /Tulsa|cannot be read/);
    assert.equal((await listedNames(popup))[0], 'Alabama STEM Learning Ecosystem');
  });
});
