/** The page under the strict policy with a map of all three layers. */
import type { BrowserContextOptions } from 'playwright-core';
import { widgetsShown, type Suite } from './suite.ts';
import { openWatched, type WatchedPage } from './watched-page.ts';

const PAGE = 'examples/strict-csp/';
const LAYERS = 'ecosystems organizations programs';

/** Opens it, headers and all as they are served, and hands it over once its widgets are shown. */
export async function visitFullMap<T>(
  { browser, directory }: Suite,
  work: (watched: WatchedPage) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const watched = await openWatched(browser, options);
  const url = new URL(PAGE, directory.url).href;
  try {
    await watched.page.route(url, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        '<stem-ecosystem-map',
        `<stem-ecosystem-map layers="${LAYERS}"`,
      );
      await route.fulfill({ response, body });
    });
    await watched.page.goto(url);
    await widgetsShown(watched);
    return await work(watched);
  } finally {
    await watched.context.close();
  }
}
