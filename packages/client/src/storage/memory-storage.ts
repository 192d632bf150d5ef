import type { AnswerStorage, KeptAnswer } from '../types.ts';
import { surplusOf, type KeepingLimits } from './keeping-limits.ts';

/** A whole national list and a visitor's handful of queries. */
const LIMITS: KeepingLimits = { answers: 30, charactersEach: 4_000_000, characters: 8_000_000 };

/** Keeps answers for as long as the page lives. */
export class MemoryStorage implements AnswerStorage {
  readonly #answers = new Map<string, KeptAnswer>();
  readonly #limits: KeepingLimits;

  constructor(limits: KeepingLimits = LIMITS) {
    this.#limits = limits;
  }

  read(url: string): Promise<KeptAnswer | undefined> {
    return Promise.resolve(this.#answers.get(url));
  }

  write(url: string, answer: KeptAnswer): Promise<void> {
    this.#answers.delete(url);
    if (answer.body.length > this.#limits.charactersEach) return Promise.resolve();
    this.#answers.set(url, answer);
    const entries = [...this.#answers].map(([key, { storedAt, body }]) => ({
      key,
      storedAt,
      characters: body.length,
    }));
    for (const key of surplusOf(entries, this.#limits)) this.#answers.delete(key);
    return Promise.resolve();
  }
}
