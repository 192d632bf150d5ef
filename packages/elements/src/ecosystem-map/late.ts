/** A part that is loaded when it is first needed. */
export class Late<T> {
  readonly #loadPart: () => Promise<T>;
  readonly #failed: (error: unknown) => void;
  #loading: Promise<T> | undefined;
  #part: T | undefined;

  /** `failed` is told each time the part cannot be loaded; the next to ask tries again. */
  constructor(load: () => Promise<T>, failed: (error: unknown) => void) {
    this.#loadPart = load;
    this.#failed = failed;
  }

  /** Undefined until it has come. */
  get part(): T | undefined {
    return this.#part;
  }

  /** Loads the part for those who will use it. */
  readonly load = (): void => {
    this.with(() => undefined);
  };

  /** Uses the part: at once if it is there, else when it has come; `otherwise` where it cannot be loaded. */
  with(use: (part: T) => void, otherwise?: () => void): void {
    if (this.#part !== undefined) {
      use(this.#part);
      return;
    }
    this.#loading ??= this.#loadPart();
    this.#loading.then(
      (part) => {
        this.#part = part;
        use(part);
      },
      (error: unknown) => {
        this.#loading = undefined;
        this.#failed(error);
        otherwise?.();
      },
    );
  }
}
