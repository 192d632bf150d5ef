/** What a superseded run resolves to instead of its value. */
export const SUPERSEDED = Symbol('superseded');

/** Runs one thing at a time: a new run aborts the one before, whose result is dropped. */
export class LatestTask {
  #controller: AbortController | undefined;

  /**
   * The result of `work`, or SUPERSEDED where another run began or `cancel` was called meanwhile.
   * @throws what `work` throws, unless the run was superseded.
   */
  async run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | typeof SUPERSEDED> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    try {
      const result = await work(controller.signal);
      return controller.signal.aborted ? SUPERSEDED : result;
    } catch (error) {
      if (controller.signal.aborted) return SUPERSEDED;
      throw error;
    }
  }

  /** Aborts the running work, if any. */
  cancel(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }
}
