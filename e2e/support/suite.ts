/** One directory and one browser for a file of tests. */
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { startDirectory, type DirectoryProcess } from './directory-process.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

export interface Suite {
  directory: DirectoryProcess;
  browser: Browser;
  /**
   * Opens a path of the directory, hands the page to `work` once every widget on it has something to show, and closes
   * it whatever happens.
   */
  visit<T>(
    path: string,
    work: (watched: WatchedPage) => Promise<T>,
    options?: BrowserContextOptions,
  ): Promise<T>;
}

/** Starts both before the tests of the calling file and ends them after. */
export function useSuite(): Suite {
  const suite = { visit } as Suite;

  before(async () => {
    [suite.directory, suite.browser] = await Promise.all([startDirectory(), launchChromium()]);
  });
  after(async () => {
    await suite.browser.close();
    await suite.directory.dispose();
  });

  async function visit<T>(
    path: string,
    work: (watched: WatchedPage) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<T> {
    const watched = await openWatched(suite.browser, options);
    try {
      await watched.page.goto(new URL(path, suite.directory.url).href);
      if (options.javaScriptEnabled !== false) await widgetsShown(watched);
      return await work(watched);
    } finally {
      await watched.context.close();
    }
  }
  return suite;
}

const WIDGETS = ['stem-ecosystem-map', 'stem-convening-list', 'stem-join-form'];

/** Resolves when each widget of the page is defined, has its texts, is done with loading, and drawn. */
export async function widgetsShown({ page }: Pick<WatchedPage, 'page'>): Promise<void> {
  await page.waitForFunction(
    (tags) =>
      [...document.querySelectorAll<HTMLElement & { hasUpdated?: boolean }>(tags.join())].every(
        (element) => element.hasUpdated === true && !element.matches(':state(loading)'),
      ),
    WIDGETS,
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
