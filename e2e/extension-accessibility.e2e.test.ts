/** Both accessibility engines over the popup, in each of its states. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../scripts/browsers.js';
import { accessibilityViolations } from './support/accessibility.ts';
import { CHROME_FOLDER } from './support/chromium-extension.ts';
import { PATIENCE_MS } from './support/patience.ts';

describe('the popup of the extension', () => {
  let context: BrowserContext;
  let url: string;
  let popup: Page;

  before(async () => {
    context = await chromium.launchPersistentContext('', {
      executablePath: requireBrowser('chromium'),
      viewport: { width: 400, height: 600 },
      args: [
        ...CHROMIUM_FLAGS,
        `--disable-extensions-except=${CHROME_FOLDER}`,
        `--load-extension=${CHROME_FOLDER}`,
      ],
      timeout: PATIENCE_MS,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    url = new URL('/popup.html', worker.url()).href;
  });
  afterEach(async () => {
    await popup.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { clear(): Promise<void> } } };
      };
      return chrome.storage.local.clear();
    });
    await popup.close();
  });
  after(() => context.close());

  async function open(colorScheme: 'light' | 'dark'): Promise<void> {
    popup = await context.newPage();
    await popup.emulateMedia({ colorScheme });
    await popup.goto(url);
    await popup.locator('.entry').first().waitFor();
    await popup.locator('.credits').waitFor();
  }

  /** Presses Tab until the focus is there; five times must be enough. */
  async function tabTo(wanted: Locator): Promise<void> {
    for (let presses = 0; presses < 5; presses += 1) {
      await popup.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    }
    assert.fail('Tab does not lead there.');
  }

  async function searchTulsa(): Promise<void> {
    await popup.getByRole('combobox').fill('74103');
    await popup.keyboard.press('Enter');
    await popup.locator('.near li').first().waitFor();
  }

  for (const scheme of ['light', 'dark'] as const) {
    it(`has no violation before a place is known, ${scheme}`, async () => {
      await open(scheme);
      assert.deepEqual(await accessibilityViolations(popup), []);
    });

    it(`has no violation with what is near, with details open and once forgotten, ${scheme}`, async () => {
      await open(scheme);
      await searchTulsa();
      assert.deepEqual(await accessibilityViolations(popup), []);
      await popup.getByRole('button', { name: /Tulsa Regional STEM Alliance/ }).click();
      await popup.getByRole('heading', { name: 'Tulsa Regional STEM Alliance' }).waitFor();
      await popup.getByRole('heading', { name: /partner organizations?$/ }).waitFor();
      assert.deepEqual(await accessibilityViolations(popup), []);
      await popup.getByRole('button', { name: 'Forget it' }).click();
      await popup.locator('.kept:focus', { hasText: 'Forgotten.' }).waitFor();
      assert.deepEqual(await accessibilityViolations(popup), []);
    });
  }

  it('says what is missing, without a violation, when its list of partners cannot be read', async () => {
    popup = await context.newPage();
    await popup.route('**/partners.json', (route) => route.fulfill({ body: '{}' }));
    await popup.goto(url);
    await popup.getByText('Some files of the extension cannot be read').waitFor();
    await popup.locator('.entry').first().waitFor();
    assert.deepEqual(await accessibilityViolations(popup), []);
  });

  it('offers no correction form, for the bundled data has no page to send it to', async () => {
    await open('light');
    await searchTulsa();
    await popup.getByRole('button', { name: /Tulsa Regional STEM Alliance/ }).click();
    await popup.getByRole('heading', { name: /partner organizations?$/ }).waitFor();
    const hosts = await popup
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).protocol),
      );
    assert.deepEqual(
      [...new Set(hosts)].filter((protocol) => !/^https?:$/.test(protocol)),
      [],
    );
    assert.equal(await popup.getByText('Report a correction').count(), 0);
  });

  it('is worked by keyboard alone: a place typed, an ecosystem opened and left', async () => {
    await open('light');
    await tabTo(popup.getByRole('combobox'));
    await popup.keyboard.type('74104');
    await popup.keyboard.press('Enter');
    await popup.getByRole('heading', { name: 'Also near Tulsa, OK 74104' }).waitFor();
    await popup
      .getByRole('status')
      .getByText('Also near Tulsa, OK 74104: 5 programs and 5 partner organizations.')
      .waitFor();
    const entry = popup.getByRole('button', { name: /Tulsa Regional STEM Alliance/ });
    await tabTo(popup.locator('.entry button[tabindex="0"]'));
    await popup.keyboard.press('Home');
    assert.equal(await entry.evaluate((button) => button.matches(':focus')), true);
    await popup.keyboard.press('Enter');
    await popup.getByRole('heading', { name: 'Tulsa Regional STEM Alliance' }).waitFor();
    await popup.keyboard.press('Escape');
    await entry.waitFor();
    assert.equal(await entry.evaluate((button) => button.matches(':focus')), true);
  });
});
