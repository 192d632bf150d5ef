/** Pages of the browsers that playwright-core cannot drive with an extension. */
import type { Browser, Page } from 'puppeteer-core';
import { PATIENCE_MS } from './patience.ts';

/** An empty page that waits as long as it takes. */
export async function newPage(browser: Browser): Promise<Page> {
  return patient(await browser.newPage());
}

/** The same page, which from now on waits as long as it takes. */
export function patient(page: Page): Page {
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}
