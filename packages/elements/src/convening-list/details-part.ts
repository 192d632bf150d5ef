import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as DetailsView from './details-view.ts';

/** What a list does first has this long to itself. */
const PAUSE_MS = 2_000;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Loads what shows the folded parts of a list: when someone turns to it, and in any case a moment after it is shown,
 * so that it can be printed.
 */
export class DetailsPart implements ReactiveController {
  readonly #host: Host;
  readonly #onFailed: (error: unknown) => void;
  readonly #import: () => Promise<typeof DetailsView>;
  #view: typeof DetailsView | undefined;
  #loading: Promise<typeof DetailsView> | undefined;
  #hasFailed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param onFailed - told when what was asked for cannot be loaded; the list says so too
   * @param importView - for tests
   */
  constructor(
    host: Host,
    onFailed: (error: unknown) => void,
    importView = () => import('./details-view.ts'),
  ) {
    this.#host = host;
    this.#onFailed = onFailed;
    this.#import = importView;
    host.addController(this);
    for (const event of ['pointerenter', 'focusin']) {
      host.addEventListener(event, this.#prepare, { once: true });
    }
  }

  /** Undefined until it has come. */
  get view(): typeof DetailsView | undefined {
    return this.#view;
  }

  /** Whether it was asked for and could not be loaded. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Loads it once the page has had time for what is more urgent. */
  loadSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#prepare, PAUSE_MS);
  }

  /** Loads it now. Never rejects: a failure is told, and tried again by the next call. */
  async load(): Promise<void> {
    this.#hasFailed = false;
    try {
      await this.#fetch();
    } catch (error) {
      this.#hasFailed = true;
      this.#onFailed(error);
    }
    this.#host.requestUpdate();
  }

  readonly #prepare = (): void => {
    // Nobody waits for it yet: who unfolds something tries again, and is told if it fails then.
    this.#fetch().catch(() => undefined);
  };

  async #fetch(): Promise<void> {
    this.#loading ??= this.#import();
    try {
      this.#view = await this.#loading;
      this.#view.adoptStyles(this.#host.renderRoot);
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
