/** Bodies of public data, kept from one answer to the next while the data stays the same. */
import type { DirectoryStore } from '../store/types.ts';
import { tagOfBody } from './entity-tag.ts';

/** A body and the opaque part of its tag. */
export interface KeptBody {
  body: Uint8Array;
  tag: string;
}

export interface KeptBodies {
  /** The body of an address, path and query; made where it is not kept for the data of this moment. */
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
  const kept = new Map<string, KeptBody>();
  let keptVersion = '';
  let bytes = 0;

  function useVersion(version: string): void {
    if (version === keptVersion) return;
    kept.clear();
    bytes = 0;
    keptVersion = version;
  }

  function drop(address: string): void {
    const entry = kept.get(address);
    if (entry === undefined) return;
    bytes -= weightOf(address, entry);
    kept.delete(address);
  }

  function keep(address: string, entry: KeptBody): void {
    drop(address);
    kept.set(address, entry);
    bytes += weightOf(address, entry);
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
    }
  }

  return {
    async read(address, make) {
      const version = await store.version();
      useVersion(version);
      const found = kept.get(address);
      if (found !== undefined) {
        keep(address, found);
        return found;
      }
      const body = await make();
      const entry = { body, tag: tagOfBody(body) };
      // An import may have been published while the body was made: then nobody knows which data it shows.
      if ((await store.version()) === version && keptVersion === version) keep(address, entry);
      return entry;
    },
  };
}

/** Characters of an address count twice, as strings may hold them in memory. */
function weightOf(address: string, { body }: KeptBody): number {
  return ENTRY_BYTES + 2 * address.length + body.byteLength;
}
