/** Who wants to know what becomes of a part. */
export interface LaterEvents<T> {
  /** Called when it has come, before those who asked for it get it. */
  readonly arrived?: (part: T) => void;
  /** Told each time when what was asked for cannot be loaded. */
  readonly failed?: (error: unknown) => void;
}

/**
 * Code that can be done without at first, or what is made with it. Loaded once for all who ask, in the order in which
 * they did; after a failure the next to ask tries again.
 */
export class Later<T> {
  readonly #import: () => Promise<T>;
  readonly #events: LaterEvents<T>;
  #loading: Promise<T> | undefined;
  #part: T | undefined;
  #hasFailed = false;

  constructor(load: () => Promise<T>, events: LaterEvents<T> = {}) {
    this.#import = load;
    this.#events = events;
  }

  /** Undefined until it has come. */
  get part(): T | undefined {
    return this.#part;
  }

  /** Whether it was asked for and could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Loads it for those who will ask. Nobody is told of a failure: who asks tries again, and is told then. */
  readonly prepare = (): void => {
    this.load().catch(() => undefined);
  };

  /** The part. Rejects where it cannot be loaded, and tells nobody else. */
  load(): Promise<T> {
    this.#loading ??= this.#import().then(
      (part) => {
        this.#part = part;
        this.#events.arrived?.(part);
        return part;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  /** The part; undefined where it cannot be loaded, which is told. */
  readonly get = async (): Promise<T | undefined> => {
    this.#hasFailed = false;
    try {
      return await this.load();
    } catch (error) {
      this.#hasFailed = true;
      this.#events.failed?.(error);
      return undefined;
    }
  };

  /** Uses the part: at once if it is there, else when it has come; `otherwise` where it cannot be loaded. */
  with(use: (part: T) => void, otherwise?: () => void): void {
    if (this.#part !== undefined) use(this.#part);
    else void this.get().then((part) => (part === undefined ? otherwise?.() : use(part)));
  }
}
