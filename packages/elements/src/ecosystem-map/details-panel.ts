import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { EcosystemDetails } from '@stem-ecosystems/schema/details';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { pickStrings } from '../shared/strings.ts';
import { adoptStyles } from './adopt-styles.ts';
import { listsView, recordView } from './details-view.ts';
import { detailsStyles } from './details.styles.ts';
import { detailsStrings } from './details.strings.ts';
import type { MapRecord } from './entry.ts';
import { errorNotice } from './frames.ts';
import { backIcon } from './icons.ts';
import type { MapModel } from './map-model.ts';

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'loaded'; readonly details: EcosystemDetails };

/** All there is to know about one record: its own facts at once, what refers to it when it has come. */
export class DetailsPanel implements ReactiveController {
  readonly #model: MapModel;
  readonly #task = new LatestTask();
  #record: MapRecord | undefined;
  #loading: Loading = { state: 'loading' };

  constructor(model: MapModel) {
    this.#model = model;
    adoptStyles(model.element.renderRoot, detailsStyles);
    model.element.addController(this);
  }

  hostDisconnected(): void {
    this.#task.cancel();
  }

  /** Shows a record and loads what refers to it. */
  open(record: MapRecord): void {
    this.#record = record;
    void this.#load(record);
  }

  close(): void {
    this.#task.cancel();
    this.#record = undefined;
  }

  /** Puts the focus on the name, where reading begins. */
  focus(): void {
    this.#model.find('.details h2')?.focus({ preventScroll: true });
  }

  async #load({ record }: MapRecord): Promise<void> {
    this.#loading = { state: 'loading' };
    this.#model.update();
    try {
      const loaded = await this.#task.run((signal) =>
        this.#model.openSource().ecosystem(record.id, { signal }),
      );
      if (loaded === SUPERSEDED) return;
      this.#loading = { state: 'loaded', details: loaded.value };
    } catch (error) {
      this.#loading = { state: 'failed' };
      this.#model.tell(error);
    }
    this.#model.update();
  }

  render(): TemplateResult | undefined {
    const found = this.#record;
    if (found?.recordType !== 'ecosystem') return undefined;
    const { hasList, language } = this.#model;
    const words = pickStrings(detailsStrings, language);
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
          this.#model.closeDetails();
        }}
      >
        ${backIcon} ${hasList ? words.backToList : words.closeDetails}
      </button>
      <h2 id="details-name" tabindex="-1">${found.record.name}</h2>
      ${recordView(found.record, this.#model)} ${this.#renderLists(found)}
    </article>`;
  }

  #renderLists(found: MapRecord): TemplateResult {
    const words = pickStrings(detailsStrings, this.#model.language);
    const loading = this.#loading;
    if (loading.state === 'loaded') return listsView(loading.details, this.#model);
    if (loading.state === 'loading') {
      return html`<p class="muted" role="status">${words.loadingLists}</p>`;
    }
    const retry = (): void => void this.#load(found);
    return errorNotice(words.listsFailed, retry, this.#model);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#model.closeDetails();
  };
}
