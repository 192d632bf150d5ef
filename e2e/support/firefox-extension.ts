/** A Firefox with the built extension in it, all of whose requests pass a proxy. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/browsers.js';
import { PATIENCE_MS } from './patience.ts';
import { newPage } from './puppeteer-page.ts';

export const FIREFOX_FOLDER = fileURLToPath(
  new URL('../../extension/dist/firefox/', import.meta.url),
);
const ADDON_ID = 'extension@stem-ecosystems.example';
/** Firefox gives each installation another one; the test has to know it. */
const ADDON_UUID = '6d4f3c1e-2b7a-4c58-9a0d-1e2f3a4b5c6d';
const POPUP_URL = `moz-extension://${ADDON_UUID}/popup.html`;

/** What puppeteer has and does not tell of: the connection that speaks WebDriver BiDi, and its name for a page. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
interface BidiFrame {
  _id: string;
}

export interface FirefoxExtension {
  browser: Browser;
  /** The popup as a page of its own. */
  openPage(): Promise<Page>;
  /**
   * Clicks the button in the toolbar, over the tab in front, and waits until the popup that opens says all of
   * `expected`: everything a screen reader finds in it. The panel is no page that WebDriver knows.
   */
  click(...expected: string[]): Promise<string>;
}

export async function launchFirefoxWithExtension(proxyPort: number): Promise<FirefoxExtension> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireBrowser('firefox'),
    headless: true,
    timeout: PATIENCE_MS,
    args: ['--remote-allow-system-access'],
    defaultViewport: { width: 400, height: 600 },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: ADDON_UUID }),
      'intl.locale.requested': 'en-US',
      'network.trr.mode': 5,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
    },
  });
  await browser.installExtension(FIREFOX_FOLDER);
  return {
    browser,
    async openPage() {
      const page = await newPage(browser);
      // `page.goto` would wait for events that Firefox does not send for pages of extensions. The command itself is
      // answered once the page has loaded.
      await connectionOf(browser).send('browsingContext.navigate', {
        context: (page.mainFrame() as unknown as BidiFrame)._id,
        url: POPUP_URL,
        wait: 'complete',
      });
      await page.bringToFront();
      return page;
    },
    click: (...expected) => clickInToolbar(connectionOf(browser), expected),
  };
}

function connectionOf(browser: Browser): BidiBrowser['connection'] {
  return (browser as unknown as BidiBrowser).connection;
}

async function clickInToolbar(
  connection: BidiBrowser['connection'],
  expected: string[],
): Promise<string> {
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  const answer = await connection.send('script.evaluate', {
    target: { context: window?.context },
    expression: `(${clickAndRead.toString()})(${JSON.stringify(ADDON_ID)}, ${JSON.stringify(expected)})`,
    awaitPromise: true,
    userActivation: true,
  });
  const { result, exceptionDetails } = answer.result as {
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (result === undefined) throw new Error(exceptionDetails?.text ?? 'Firefox did not answer.');
  return result.value;
}

interface Accessible {
  name: string | null;
  childCount: number;
  firstChild: Accessible | null;
  nextSibling: Accessible | null;
}

/** Runs in the window of Firefox itself, with all it may do. */
async function clickAndRead(addonId: string, expected: string[]): Promise<string> {
  const { CustomizableUI, Cc, Ci } = globalThis as unknown as {
    CustomizableUI: {
      addWidgetToArea(id: string, area: string): void;
      getWidget(id: string): { forWindow(window: unknown): { node: HTMLElement } };
    };
    Cc: Record<string, { getService(type: unknown): unknown }>;
    Ci: Record<string, unknown>;
  };
  const widgetId = `${addonId.replace(/[@.]/g, '_')}-browser-action`;
  CustomizableUI.addWidgetToArea(widgetId, 'nav-bar');
  const { node } = CustomizableUI.getWidget(widgetId).forWindow(globalThis);
  node.querySelector<HTMLElement>('.unified-extensions-item-action-button')?.click();

  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(
    Ci['nsIAccessibilityService'],
  ) as { getAccessibleFor(node: Node): Accessible | null };
  const leaves = (from: Accessible | null): string[] => {
    const names: string[] = from?.childCount === 0 && from.name ? [from.name] : [];
    for (let child = from?.firstChild ?? null; child; child = child.nextSibling) {
      names.push(...leaves(child));
    }
    return names;
  };
  const nextFrame = (): Promise<unknown> =>
    new Promise((resolve) => requestAnimationFrame(resolve));
  const popup = (): Element | null => document.querySelector('.webextension-popup-browser');
  let said = '';
  while (!expected.every((text) => said.includes(text))) {
    await nextFrame();
    const frame = popup();
    said = frame === null ? '' : leaves(service.getAccessibleFor(frame)).join(' | ');
  }
  popup()?.closest<HTMLElement & { hidePopup(): void }>('panel')?.hidePopup();
  while (popup() !== null) await nextFrame();
  return said;
}
