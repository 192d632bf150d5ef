/** A Chromium with the built extension in it, all of whose requests pass a proxy. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../../scripts/browsers.js';
import { PATIENCE_MS } from './patience.ts';
import { newPage, patient } from './puppeteer-page.ts';

export const CHROME_FOLDER = fileURLToPath(
  new URL('../../extension/dist/chrome/', import.meta.url),
);

/** Flags that send every request through a proxy on the loopback interface. */
function proxyFlags(port: number): string[] {
  return [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

export interface ChromiumExtension {
  browser: Browser;
  extension: Extension;
  /** The popup as a page of its own. */
  openPage(): Promise<Page>;
  /** Clicks the button in the toolbar, as on this page; the popup that opens. */
  click(page: Page): Promise<Page>;
}

export async function launchChromiumWithExtension(proxyPort: number): Promise<ChromiumExtension> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser('chromium'),
    headless: true,
    pipe: true,
    timeout: PATIENCE_MS,
    enableExtensions: [CHROME_FOLDER],
    args: [...CHROMIUM_FLAGS, ...proxyFlags(proxyPort)],
    defaultViewport: { width: 400, height: 600 },
  });
  await browser.waitForTarget((target) => target.url().startsWith('chrome-extension://'), {
    timeout: PATIENCE_MS,
  });
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error(`Chromium has no extension from ${CHROME_FOLDER}`);
  return {
    browser,
    extension,
    async openPage() {
      const page = await newPage(browser);
      await page.goto(`chrome-extension://${extension.id}/popup.html`);
      await page.bringToFront();
      return page;
    },
    async click(page) {
      const [target] = await Promise.all([
        browser.waitForTarget((opened) => opened.url().endsWith('/popup.html'), {
          timeout: PATIENCE_MS,
        }),
        extension.triggerAction(page),
      ]);
      return patient(await target.asPage());
    },
  };
}
