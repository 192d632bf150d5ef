/** Bodies of public data, kept from one answer to the next while the data stays the same. */
import type { DirectoryStore } from '../store/types.ts';
import { tagOfBody } from './entity-tag.ts';

/** A body and the opaque part of its tag. */
export interface KeptBody {
  body: Uint8Array;
  tag: string;
}

export interface KeptBodies {
  /**
   * The body of an address, path and query; made where it is not kept for the data of this moment, once for all who ask
   * while it is made: after an import, everybody asks for the same.
   */
  read(address: string, make: () => Promise<Uint8Array>): Promise<KeptBody>;
}

/**
 * What an entry takes beside its body and address, roughly: without it, millions of questions nobody asks twice, each
 * with an empty answer, would seem to weigh nothing.
 */
const ENTRY_BYTES = 512;

/** @param maxBytes - sum of what the entries take; those asked for longest ago go first */
export function createKeptBodies(
  store: Pick<DirectoryStore, 'version'>,
  maxBytes = 32 * 1024 * 1024,
): KeptBodies {
  const kept = new BoundedBodies(maxBytes);
  const beingMade = new Map<string, Promise<KeptBody>>();
  let keptVersion = '';

  function useVersion(version: string): void {
    if (version === keptVersion) return;
    kept.clear();
    beingMade.clear();
    keptVersion = version;
  }

  async function makeFor(
    version: string,
    address: string,
    make: () => Promise<Uint8Array>,
  ): Promise<KeptBody> {
    const body = await make();
    const entry = { body, tag: tagOfBody(body) };
    // An import may have been published while the body was made: then nobody knows which data it shows.
    if ((await store.version()) === version && keptVersion === version) kept.keep(address, entry);
    return entry;
  }

  return {
    async read(address, make) {
      const version = await store.version();
      useVersion(version);
      const found = kept.find(address) ?? beingMade.get(address);
      if (found !== undefined) return found;
      const made = makeFor(version, address, make).finally(() => {
        if (beingMade.get(address) === made) beingMade.delete(address);
      });
      beingMade.set(address, made);
      return made;
    },
  };
}

/** Bodies by address, in the order they were last asked for. */
class BoundedBodies {
  readonly #entries = new Map<string, KeptBody>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  find(address: string): KeptBody | undefined {
    const entry = this.#entries.get(address);
    if (entry !== undefined) this.keep(address, entry);
    return entry;
  }

  keep(address: string, entry: KeptBody): void {
    this.#drop(address);
    this.#entries.set(address, entry);
    this.#bytes += weightOf(address, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#bytes = 0;
  }

  #drop(address: string): void {
    const entry = this.#entries.get(address);
    if (entry === undefined) return;
    this.#bytes -= weightOf(address, entry);
    this.#entries.delete(address);
  }
}

/** Characters of an address count twice, as strings may hold them in memory. */
function weightOf(address: string, { body }: KeptBody): number {
  return ENTRY_BYTES + 2 * address.length + body.byteLength;
}
