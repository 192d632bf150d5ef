/** The built extension in Firefox: what it shows after the click, and that it asks nobody. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { launchFirefoxWithExtension, type FirefoxExtension } from './support/firefox-extension.ts';
import { keepsPlaceUntilForgotten, popupShown } from './support/popup.ts';
import { startProxiedWeb, type ProxiedWeb } from './support/proxied-web.ts';
import { newPage } from './support/puppeteer-page.ts';

/** Firefox has errands of its own: to hosts of its maker. */
const isNotFirefoxs = (request: string): boolean =>
  !/\b(?:mozilla|firefox)\.(?:com|net|org)\b/.test(request);

describe('the extension in Firefox', () => {
  let web: ProxiedWeb;
  let firefox: FirefoxExtension;
  const opened: Page[] = [];

  before(async () => {
    web = await startProxiedWeb();
    firefox = await launchFirefoxWithExtension(web.port);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close()));
  });
  after(async () => {
    await firefox.browser.close();
    web.close();
  });

  async function visit(url: string): Promise<Page> {
    const page = await newPage(firefox.browser);
    opened.push(page);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async function openPopup(): Promise<Page> {
    const popup = await firefox.openPage();
    opened.push(popup);
    await popupShown(popup);
    return popup;
  }

  it('shows the ecosystem of a partner when its button is clicked on the site', async () => {
    await visit('http://www.fleetscience.org:8080/visit');
    const said = await firefox.click('from San Diego, CA', 'Partner organizations');
    assert.match(
      said,
      /www\.fleetscience\.org is a site of \| Fleet Science Center \| Part of \| San Diego STEM Ecosystem \|/,
    );
    assert.match(
      said,
      /99 ecosystems, by distance from San Diego, CA \| Serving San Diego, CA \| San Diego STEM Ecosystem \|/,
    );
    assert.match(said, /Also near Fleet Science Center \| Programs \|/);
  });

  it('names no partner on a host whose name only ends like one', async () => {
    await visit('http://notfleetscience.org:8080/');
    const said = await firefox.click('99 ecosystems', 'A listing is not an endorsement.');
    assert.match(said, /^STEM Ecosystems \| Find an ecosystem \|/);
    assert.doesNotMatch(said, /is a site of|Fleet Science Center/);
  });

  it('asks nobody anything because of 50 pages visited', async () => {
    const hosts = [
      'www.fleetscience.org',
      'notfleetscience.org',
      'utexas.edu',
      'example.org',
      'a.b',
    ];
    const urls = Array.from({ length: 50 }, (_, at) => `http://${hosts[at % 5] ?? ''}:8080/${at}`);
    const page = await visit('about:blank');
    web.requests.length = 0;
    for (const url of urls) await page.goto(url);
    assert.deepEqual(web.requests.filter(isNotFirefoxs), urls);
  });

  it('finds what is near a ZIP code with the network cut, and keeps the place until it is forgotten', async () => {
    web.cut();
    web.requests.length = 0;
    await keepsPlaceUntilForgotten(openPopup);
    assert.deepEqual(web.requests.filter(isNotFirefoxs), []);
  });
});
