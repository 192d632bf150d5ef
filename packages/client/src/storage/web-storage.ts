import type { AnswerStorage, KeptAnswer } from '../types.ts';
import { surplusOf, type KeepingLimits } from './keeping-limits.ts';

/** A page's localStorage holds 5 MB for everybody on it: small answers only. */
const LIMITS: KeepingLimits = { answers: 20, charactersEach: 250_000, characters: 1_000_000 };

const PREFIX = 'stem-ecosystems:answer:';
/** Length of an instant as `Date.toISOString` writes it; a kept item is that, then the body. */
const STORED_AT_LENGTH = '2026-11-22T09:30:00.000Z'.length;

/** Keeps small answers in a `Storage`; for pages without the Cache API (plain http). What it throws is a rejection. */
export class WebStorage implements AnswerStorage {
  readonly #storage: Storage;
  readonly #limits: KeepingLimits;

  constructor(storage: Storage, limits: KeepingLimits = LIMITS) {
    this.#storage = storage;
    this.#limits = limits;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a Storage answers at once
  async read(url: string): Promise<KeptAnswer | undefined> {
    const item = this.#storage.getItem(PREFIX + url);
    if (item === null) return undefined;
    return { storedAt: item.slice(0, STORED_AT_LENGTH), body: item.slice(STORED_AT_LENGTH) };
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a Storage answers at once
  async write(url: string, { storedAt, body }: KeptAnswer): Promise<void> {
    const key = PREFIX + url;
    this.#storage.removeItem(key);
    if (body.length > this.#limits.charactersEach) return;
    this.#makeRoom({ key, storedAt, characters: body.length });
    this.#storage.setItem(key, new Date(storedAt).toISOString() + body);
  }

  /** Drops the oldest answers before one is added, so that the quota is not met. */
  #makeRoom(added: { key: string; storedAt: string; characters: number }): void {
    const keys = Array.from(
      { length: this.#storage.length },
      (_, index) => this.#storage.key(index) ?? '',
    );
    const kept = keys
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => {
        const item = this.#storage.getItem(key) ?? '';
        return {
          key,
          storedAt: item.slice(0, STORED_AT_LENGTH),
          characters: item.length - STORED_AT_LENGTH,
        };
      });
    for (const key of surplusOf([...kept, added], this.#limits)) this.#storage.removeItem(key);
  }
}
