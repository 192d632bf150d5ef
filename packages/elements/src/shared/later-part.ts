import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPageBusy } from './busy-elements.ts';

/** What comes first has this long to itself. */
const PAUSE_MS = 2_000;

export interface LaterPartOptions<T> {
  /** Imports it. Called again after a failure. */
  load: () => Promise<T>;
  /** Called when it has come. */
  arrived?: (part: T) => void;
  /** Told when what was asked for cannot be loaded. */
  failed: (error: unknown) => void;
}

/**
 * Code that an element can do without at first: loaded when someone turns to the element, so that it is there before
 * it is asked for.
 */
export class LaterPart<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LaterPartOptions<T>;
  #part: T | undefined;
  #loading: Promise<T> | undefined;
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LaterPartOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    for (const event of ['pointerenter', 'focusin']) {
      host.addEventListener(event, this.#prepare, { once: true });
    }
  }

  /** Undefined until it has come. */
  get part(): T | undefined {
    return this.#part;
  }

  /** Whether it was asked for and could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Loads it a moment after all elements are shown, even if nobody turns to this one: to be printed, say. */
  loadSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (isPageBusy()) this.loadSoon();
      else this.#prepare();
    }, PAUSE_MS);
  }

  /** Loads it now. Never rejects: undefined where it cannot be loaded, which is told; the next call tries again. */
  async load(): Promise<T | undefined> {
    this.#hasFailed = false;
    try {
      return await this.#fetch();
    } catch (error) {
      this.#hasFailed = true;
      this.#options.failed(error);
      this.#host.requestUpdate();
      return undefined;
    }
  }

  readonly #prepare = (): void => {
    // Nobody waits for it yet: who asks for it tries again, and is told if it fails then.
    this.#fetch().catch(() => undefined);
  };

  #fetch(): Promise<T> {
    this.#loading ??= this.#options.load().then(
      (part) => {
        this.#part = part;
        this.#options.arrived?.(part);
        this.#host.requestUpdate();
        return part;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }
}
