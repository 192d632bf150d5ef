import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from 'playwright-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../../scripts/browsers.js';
import { PATIENCE_MS } from './patience.ts';

/** A Chromium of this machine, headless. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireBrowser('chromium'),
    args: [...CHROMIUM_FLAGS],
    timeout: PATIENCE_MS,
  });
}

/** Pages that share nothing with those of another context, and wait as long as it takes. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}
