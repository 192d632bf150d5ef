interface Read {
  promise: Promise<unknown>;
  controller: AbortController;
  /** Callers that still want it; one without a signal can never give it up. */
  waiting: number;
  /** When a remembered answer is asked anew, ms since 1970; absent while under way. */
  freshUntil?: number;
}

export interface ShareOptions<T> {
  signal?: AbortSignal | undefined;
  /** For how long this answer may be given again without asking; 0 = only while it is under way. */
  rememberMs(answer: T): number;
}

/** Remembered answers beyond this are forgotten, oldest first. */
const MOST_REMEMBERED = 32;

/** One request for any number of callers that ask the same; it is aborted when the last of them gives up. */
export class SharedReads {
  readonly #reads = new Map<string, Read>();
  readonly #now: () => Date;
  readonly #mostRemembered: number;

  constructor(now: () => Date, mostRemembered = MOST_REMEMBERED) {
    this.#now = now;
    this.#mostRemembered = mostRemembered;
  }

  /** How many reads are under way or remembered. */
  get size(): number {
    return this.#reads.size;
  }

  /** The answer under `key`: shared if there is one, else started. Rejects with the reason of the caller's signal. */
  async get<T>(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    options: ShareOptions<T>,
  ): Promise<T> {
    options.signal?.throwIfAborted();
    this.#forgetStale();
    const read = this.#reads.get(key) ?? this.#start(key, start, options);
    return this.#wait(key, read as Read & { promise: Promise<T> }, options.signal);
  }

  #start<T>(
    key: string,
    start: (signal: AbortSignal) => Promise<T>,
    options: ShareOptions<T>,
  ): Read {
    const controller = new AbortController();
    const promise = start(controller.signal);
    const read: Read = { promise, controller, waiting: 0 };
    this.#reads.set(key, read);
    promise.then(
      (answer) => {
        const ms = options.rememberMs(answer);
        if (ms > 0) read.freshUntil = this.#now().getTime() + ms;
        else this.#forget(key, read);
      },
      () => {
        this.#forget(key, read);
      },
    );
    return read;
  }

  #wait<T>(key: string, read: Read & { promise: Promise<T> }, signal?: AbortSignal): Promise<T> {
    read.waiting += 1;
    if (signal === undefined) return read.promise;
    return new Promise<T>((resolve, reject) => {
      const giveUp = (): void => {
        reject(signal.reason as Error);
        read.waiting -= 1;
        if (read.waiting > 0 || read.freshUntil !== undefined) return;
        this.#forget(key, read);
        read.controller.abort(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      read.promise.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', giveUp);
      });
    });
  }

  #forget(key: string, read: Read): void {
    if (this.#reads.get(key) === read) this.#reads.delete(key);
  }

  #forgetStale(): void {
    const now = this.#now().getTime();
    const settled = [...this.#reads].filter(([, { freshUntil }]) => freshUntil !== undefined);
    let surplus = settled.length - this.#mostRemembered;
    for (const [key, { freshUntil = 0 }] of settled) {
      if (freshUntil <= now || surplus-- > 0) this.#reads.delete(key);
    }
  }
}
