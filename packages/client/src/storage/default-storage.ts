import type { AnswerStorage, KeptAnswer } from '../types.ts';
import { CacheStorageOfAnswers } from './cache-storage.ts';
import { MemoryStorage } from './memory-storage.ts';
import { WebStorage } from './web-storage.ts';

/** The places a page may offer; each may be missing, or throw when it is touched. */
export interface PageStorages {
  readonly caches?: CacheStorage;
  readonly localStorage?: Storage;
}

/** Keeps answers in the best place that this page offers, found at the first use. */
export class DefaultStorage implements AnswerStorage {
  readonly #page: PageStorages;
  #chosen: Promise<AnswerStorage> | undefined;

  constructor(page: PageStorages = globalThis) {
    this.#page = page;
  }

  async read(url: string): Promise<KeptAnswer | undefined> {
    return (await this.#choose()).read(url);
  }

  async write(url: string, answer: KeptAnswer): Promise<void> {
    await (await this.#choose()).write(url, answer);
  }

  #choose(): Promise<AnswerStorage> {
    this.#chosen ??= chooseStorage(this.#page);
    return this.#chosen;
  }
}

/** A sandboxed frame, a private window or blocked cookies let the property be there and throw at its use: so use it. */
async function chooseStorage(page: PageStorages): Promise<AnswerStorage> {
  const tries = [
    async () => {
      const storage = page.caches && new CacheStorageOfAnswers(page.caches);
      await storage?.read('probe');
      return storage;
    },
    async () => {
      const storage = page.localStorage && new WebStorage(page.localStorage);
      await storage?.read('probe');
      return storage;
    },
  ];
  for (const attempt of tries) {
    try {
      const storage = await attempt();
      if (storage !== undefined) return storage;
    } catch {
      // This page forbids it: the next place will do.
    }
  }
  return new MemoryStorage();
}
