/** The only module, besides Chrome's `background.ts`, that touches the API of the browser. */
import browser from 'webextension-polyfill';

/** Values by key that stay on this device. */
export interface DeviceStorage {
  /** Undefined where there is none; whatever was written, by whichever version. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

export const deviceStorage: DeviceStorage = {
  async read(key) {
    const found = await browser.storage.local.get(key);
    return found[key];
  },
  async write(key, value) {
    await browser.storage.local.set({ [key]: value });
  },
  async remove(key) {
    await browser.storage.local.remove(key);
  },
};

/** Address of a file of the extension; `path` is relative to its manifest. */
export function fileUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Language of the browser's own menus, a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/**
 * Address of the tab the button was clicked on: `activeTab` tells it for that tab and that click only. Undefined
 * where the browser does not tell.
 */
export async function addressOfTab(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.url;
}

/** Calls back when the extension was installed or updated. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
