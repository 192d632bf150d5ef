import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import type * as DetailsView from './details-view.ts';
import { errorNotice } from './frames.ts';
import { backIcon } from './icons.ts';

/** What the panel needs of its element. */
export interface DetailsHost extends ReactiveControllerHost, DetailsView.DetailsContext {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether there is a list to go back to. */
  readonly hasList: boolean;
  closeDetails(): void;
  /** The lists cannot be loaded; the panel says so itself. */
  detailsFailed(error: unknown): void;
}

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly details: EcosystemDetails };

let view: typeof DetailsView | undefined;

/** All there is to know about one ecosystem: its own facts at once, what refers to it when it has come. */
export class DetailsPanel implements ReactiveController {
  readonly #host: DetailsHost;
  readonly #task = new LatestTask();
  #record: Ecosystem | undefined;
  #loading: Loading = { state: 'loading' };

  constructor(host: DetailsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#task.cancel();
  }

  /** The ecosystem shown; undefined where the panel is closed. */
  get record(): Ecosystem | undefined {
    return this.#record;
  }

  /** Shows an ecosystem and loads what refers to it. */
  open(record: Ecosystem): void {
    this.#record = record;
    void this.#load(record);
  }

  close(): void {
    this.#task.cancel();
    this.#record = undefined;
    this.#host.requestUpdate();
  }

  /** Puts the focus on the name, where reading begins. */
  focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.details h2')?.focus({ preventScroll: true });
  }

  async #load(record: Ecosystem): Promise<void> {
    this.#loading = { state: 'loading' };
    this.#host.requestUpdate();
    try {
      const loaded = await this.#task.run((signal) =>
        Promise.all([this.#host.openSource().ecosystem(record.id, { signal }), this.#loadView()]),
      );
      if (loaded === SUPERSEDED) return;
      this.#loading = { state: 'loaded', details: loaded[0].value };
    } catch (error) {
      this.#loading = { state: 'failed' };
      this.#host.detailsFailed(error);
    }
    this.#host.requestUpdate();
  }

  /** The facts of the record are shown as soon as there is code to show them. */
  async #loadView(): Promise<void> {
    view ??= await import('./details-view.ts');
    view.adoptStyles(this.#host.renderRoot);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const record = this.#record;
    if (record === undefined) return nothing;
    const { hasList, strings } = this.#host;
    return html`<article
      class="details"
      part="details"
      aria-labelledby="details-name"
      @keydown=${this.#onKeyDown}
    >
      <button
        type="button"
        class="button plain back"
        @click=${() => {
          this.#host.closeDetails();
        }}
      >
        ${backIcon} ${hasList ? strings.backToList : strings.closeDetails}
      </button>
      <h2 id="details-name" tabindex="-1">${record.name}</h2>
      ${view?.recordView(record, this.#host)} ${this.#renderLists(record)}
    </article>`;
  }

  #renderLists(record: Ecosystem): TemplateResult | undefined {
    const { strings } = this.#host;
    const loading = this.#loading;
    if (loading.state === 'loaded') return view?.listsView(loading.details, this.#host);
    if (loading.state === 'loading') {
      return html`<p class="muted" role="status">${strings.loadingLists}</p>`;
    }
    const retry = (): void => void this.#load(record);
    return errorNotice(strings.listsFailed, retry, this.#host);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#host.closeDetails();
  };
}
