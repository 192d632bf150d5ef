import { createDirectory } from '@stem-ecosystems/client';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import browser from 'webextension-polyfill';

/** Never asked over the network: every request is answered from the extension's own files. */
const BASE_URL = 'https://bundled.invalid/';

/** The directory inside the extension, as a static host: no request leaves the device, with or without a network. */
export function bundledDirectory(): DirectorySource {
  return createDirectory({
    baseUrl: BASE_URL,
    storage: 'none',
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      return fetch(browser.runtime.getURL(`directory${url.pathname}`), {
        signal: init?.signal ?? (input instanceof Request ? input.signal : null),
      });
    },
  });
}
