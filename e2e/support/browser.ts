import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_FLAGS, requireBrowser } from '../../scripts/browsers.js';

/** A Chromium of this machine, headless. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser('chromium'), args: [...CHROMIUM_FLAGS] });
}
