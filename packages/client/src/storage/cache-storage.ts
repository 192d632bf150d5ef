import type { AnswerStorage, KeptAnswer } from '../types.ts';
import { surplusOf, type KeepingLimits } from './keeping-limits.ts';

/** The quota of an origin is hundreds of MB, but it belongs to the page that hosts us. */
const LIMITS: KeepingLimits = { answers: 60, charactersEach: 4_000_000, characters: 20_000_000 };

const CACHE_NAME = 'stem-ecosystems-answers-1';
const STORED_AT = 'x-stored-at';
const CHARACTERS = 'x-characters';

/** Keeps answers in the Cache API: across page loads, beside the page's own caches. */
export class CacheStorageOfAnswers implements AnswerStorage {
  readonly #caches: CacheStorage;
  readonly #limits: KeepingLimits;

  constructor(caches: CacheStorage, limits: KeepingLimits = LIMITS) {
    this.#caches = caches;
    this.#limits = limits;
  }

  async read(url: string): Promise<KeptAnswer | undefined> {
    const cache = await this.#caches.open(CACHE_NAME);
    const kept = await cache.match(keyOf(url));
    const storedAt = kept?.headers.get(STORED_AT) ?? undefined;
    if (kept === undefined || storedAt === undefined) return undefined;
    return { storedAt, body: await kept.text() };
  }

  async write(url: string, { storedAt, body }: KeptAnswer): Promise<void> {
    const cache = await this.#caches.open(CACHE_NAME);
    if (body.length > this.#limits.charactersEach) {
      await cache.delete(keyOf(url));
      return;
    }
    const headers = { [STORED_AT]: storedAt, [CHARACTERS]: String(body.length) };
    await cache.put(keyOf(url), new Response(body, { headers }));
    await this.#dropSurplus(cache);
  }

  async #dropSurplus(cache: Cache): Promise<void> {
    const entries = await Promise.all(
      (await cache.keys()).map(async (key) => {
        const headers = (await cache.match(key))?.headers;
        return {
          key,
          storedAt: headers?.get(STORED_AT) ?? '',
          characters: Number(headers?.get(CHARACTERS)),
        };
      }),
    );
    await Promise.all(surplusOf(entries, this.#limits).map((key) => cache.delete(key)));
  }
}

/**
 * The key of an address: under a host that cannot exist (RFC 2606 section 2), never the address itself. A page's own
 * service worker may answer requests from any cache (`caches.match`), and must not find old answers there.
 */
function keyOf(url: string): string {
  return `https://stem-ecosystems.invalid/?${new URLSearchParams({ url }).toString()}`;
}
