import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { pickStrings, type Language } from '../shared/strings.ts';
import { conveningList, ecosystemLinks, organizationList, programList } from './details-lists.ts';
import { factsOf } from './details-facts.ts';
import { backIcon, markIcon } from './icons.ts';
import type { MapStrings } from './ecosystem-map.strings.ts';
import type { Catalog } from './ecosystem-filter.ts';

/** What the panel needs of its element. */
export interface DetailsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly locale: string;
  readonly language: Language;
  readonly strings: MapStrings;
  readonly catalog: Catalog;
  openSource(): DirectorySource;
  choose(id: string): void;
  closeDetails(): void;
  /** The lists cannot be loaded; the panel says so itself. */
  detailsFailed(error: unknown): void;
}

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly details: EcosystemDetails };

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
      const answer = await this.#task.run((signal) =>
        this.#host.openSource().ecosystem(record.id, { signal }),
      );
      if (answer === SUPERSEDED) return;
      this.#loading = { state: 'loaded', details: answer.value };
    } catch (error) {
      this.#loading = { state: 'failed' };
      this.#host.detailsFailed(error);
    }
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const record = this.#record;
    if (record === undefined) return nothing;
    const { language, strings } = this.#host;
    const words = pickStrings(sharedStrings, language);
    const isInactive = record.status === 'inactive';
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
        ${backIcon} ${strings.backToList}
      </button>
      <h2 id="details-name" tabindex="-1">${record.name}</h2>
      <ul class="tags">
        <li class="tag">
          ${markIcon(record.scope, { isHollow: isInactive })} ${words.scope[record.scope]}
        </li>
        ${isInactive ? html`<li class="tag inactive">${strings.inactive}</li>` : nothing}
        ${(record.sectors ?? []).map((sector) => html`<li class="tag">${words.sector[sector]}</li>`)}
      </ul>
      ${isInactive ? html`<p class="notice warning">${strings.inactiveLong}</p>` : nothing}
      ${factsOf(record, this.#host)} ${this.#renderParent(record)} ${this.#renderLists(record)}
    </article>`;
  }

  #renderParent({ parentId }: Ecosystem): TemplateResult | typeof nothing {
    const parent = parentId === undefined ? undefined : this.#host.catalog.find(parentId);
    if (parent === undefined) return nothing;
    return ecosystemLinks(this.#host.strings.statewide, [parent], (id) => {
      this.#host.choose(id);
    });
  }

  #renderLists(record: Ecosystem): TemplateResult {
    const { language, strings } = this.#host;
    const loading = this.#loading;
    if (loading.state === 'loading')
      return html`<p class="muted" role="status">${strings.loadingLists}</p>`;
    if (loading.state === 'failed') {
      return html`<div class="notice danger" role="alert">
        <p>${strings.listsFailed}</p>
        <button type="button" class="button" @click=${() => void this.#load(record)}>
          ${pickStrings(sharedStrings, language).retry}
        </button>
      </div>`;
    }
    return this.#renderLoaded(loading.details);
  }

  #renderLoaded({ organizations, programs, convenings, hubs }: EcosystemDetails): TemplateResult {
    const { strings } = this.#host;
    if (organizations.length + programs.length + convenings.length + hubs.length === 0) {
      return html`<p class="muted">${strings.noPartners}</p>`;
    }
    return html`${
      hubs.length === 0
        ? nothing
        : ecosystemLinks(strings.hubs, hubs, (id) => {
            this.#host.choose(id);
          })
    }
    ${programList(programs, this.#host)} ${organizationList(organizations, this.#host)}
    ${conveningList(convenings, this.#host)}`;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#host.closeDetails();
  };
}
