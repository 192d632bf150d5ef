/** At most so many at once; the others wait in the order they came, and nobody who comes later goes before them. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  /** @param limit - how many may have a turn at the same time, ≥ 1 */
  constructor(limit: number) {
    this.#free = limit;
  }

  /** Resolves when the turn has come. Whoever takes one gives it back. */
  async take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#waiting.push(() => {
      resolve(undefined);
    });
    await promise;
  }

  /** Hands the turn to who waits longest. */
  giveBack(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
