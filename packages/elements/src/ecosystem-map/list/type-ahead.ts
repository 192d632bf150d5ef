import { foldText } from '@stem-ecosystems/geo/text';

/** Letters typed within this time make one word, milliseconds. */
const PAUSE_MS = 700;

/** Finds what begins with the letters typed, as native lists do: the same letter again goes on to the next. */
export class TypeAhead {
  #typed = '';
  #typedAt = -Infinity;

  /**
   * Index of the name to go to; undefined where none begins so, or the key is no letter.
   * `nowMs` is the time of the key event, `current` the index one is at, -1 for none.
   */
  find(
    key: string,
    { names, current, nowMs }: { names: readonly string[]; current: number; nowMs: number },
  ): number | undefined {
    if (!/^[\p{L}\p{N} ]$/u.test(key)) return undefined;
    const isFresh = nowMs - this.#typedAt > PAUSE_MS;
    if (isFresh && key === ' ') return undefined;
    this.#typed = (isFresh ? '' : this.#typed) + foldText(key);
    this.#typedAt = nowMs;
    const letter = foldText(key);
    const isOneLetter = this.#typed === letter.repeat(this.#typed.length / letter.length);
    const wanted = isOneLetter ? letter : this.#typed;
    const from = current + (isOneLetter ? 1 : 0);
    for (let step = 0; step < names.length; step += 1) {
      const at = (Math.max(0, from) + step) % names.length;
      if (foldText(names[at] as string).startsWith(wanted)) return at;
    }
    return undefined;
  }
}
