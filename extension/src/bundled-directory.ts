import { createDirectory } from '@stem-ecosystems/client';
import type { DirectorySource } from '@stem-ecosystems/client/types';

export interface BundledDirectoryOptions {
  /** Address of the folder of the extension that holds the directory; ends in "/". */
  folder: string;
  /**
   * The public directory that the data was taken from, if there is one: links lead there ("Report a correction").
   * It is never asked.
   */
  publicUrl?: string;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch;
}

/** The directory inside the extension, as a static host: no request leaves the device, with or without a network. */
export function bundledDirectory({
  folder,
  publicUrl = folder,
  fetch = globalThis.fetch,
}: BundledDirectoryOptions): DirectorySource {
  const source = createDirectory({
    baseUrl: publicUrl,
    storage: 'none',
    retries: 0,
    fetch: (input, init) => {
      const { url, signal } = new Request(input, init);
      // Browsers reject where the extension has no such file, as if there were no network. A host says 404.
      return fetch(folder + url.slice(source.baseUrl.length), { signal }).catch(
        () => new Response(null, { status: 404 }),
      );
    },
  });
  return source;
}
