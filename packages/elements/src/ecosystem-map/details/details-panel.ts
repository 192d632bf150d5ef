import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { HttpError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { LatestTask, SUPERSEDED } from '../../shared/latest-task.ts';
import { sharedStrings } from '../../shared/shared-strings.ts';
import { pickStrings } from '../../shared/strings.ts';
import { adoptStyles } from '../../shared/adopt-styles.ts';
import { listsView, recordView, type RecordDetails } from './details-view.ts';
import { detailsStyles } from './details.styles.ts';
import { detailsStrings } from './details.strings.ts';
import type { MapRecord } from '../entry.ts';
import { errorNotice } from '../notices.ts';
import { line } from '../icons.ts';
import type { MapModel } from '../map-model.ts';

/** What is shown: the record at once where it is known, what refers to it when it has come. */
interface Opened {
  readonly reference: string;
  readonly found?: MapRecord | undefined;
  readonly details?: RecordDetails;
  /** What could not be had: the answer, or the record. */
  readonly failure?: 'failed' | 'missing';
}

const backIcon = line('M15 5l-7 7 7 7');

/** All there is to know about one record, and the way back to those before it. */
export class DetailsPanel implements ReactiveController {
  readonly #model: MapModel;
  readonly #task = new LatestTask();
  /** References of the records that led here, the latest last. */
  #trail: string[] = [];
  #opened: Opened | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    adoptStyles(model.element.renderRoot, detailsStyles);
    model.element.addController(this);
  }

  /** Back on the page: what was given up is asked for again. */
  hostConnected(): void {
    if (this.#opened === undefined) return;
    const { details, failure, found, reference } = this.#opened;
    if (details !== undefined || failure !== undefined) return;
    // A record that was not at hand is to be shown on the map too, once it has come.
    if (found === undefined) void this.#model.selection.show(reference, { focus: false });
    else void this.#load(reference, found);
  }

  hostDisconnected(): void {
    this.#task.cancel();
  }

  /**
   * Shows a record and loads what refers to it. Yields it as soon as it is known, or undefined where it cannot be had.
   * @param isFollowed - Whether a link of the open details led here: the way back then leads to those. Undefined on
   *   that way itself.
   */
  open(
    reference: string,
    found: MapRecord | undefined,
    isFollowed: boolean | undefined,
  ): Promise<MapRecord | undefined> {
    const before = this.#opened?.reference;
    if (isFollowed === false) this.#trail = [];
    else if (isFollowed && before !== undefined && before !== reference) this.#trail.push(before);
    const loading = this.#load(reference, found);
    return found === undefined ? loading : Promise.resolve(found);
  }

  /** Takes the reference of the record that led here; undefined where that was the list. */
  takeBack(): string | undefined {
    return this.#trail.pop();
  }

  close(): void {
    this.#task.cancel();
    this.#trail = [];
    this.#opened = undefined;
  }

  /** Puts the focus on the name, where reading begins. */
  focus(): void {
    this.#model.find('.details h2')?.focus({ preventScroll: true });
  }

  async #load(reference: string, known?: MapRecord): Promise<MapRecord | undefined> {
    this.#show({ reference, found: known });
    try {
      const details = await this.#task.run((signal) =>
        ask(this.#model.openSource(), reference, signal),
      );
      if (details === SUPERSEDED) return undefined;
      const found = known ?? details;
      this.#show({ reference, found, details });
      return found;
    } catch (error) {
      const isMissing = error instanceof HttpError && error.status === 404;
      this.#show({ reference, found: known, failure: isMissing ? 'missing' : 'failed' });
      this.#model.tell(error);
      return undefined;
    }
  }

  #show(opened: Opened): void {
    this.#opened = opened;
    this.#model.update();
  }

  render(): TemplateResult | undefined {
    if (this.#opened === undefined) return undefined;
    const { found, failure } = this.#opened;
    const { hasList, language } = this.#model;
    const words = pickStrings(detailsStrings, language);
    const shared = pickStrings(sharedStrings, language);
    const name = found?.record.name ?? (failure === undefined ? shared.loading : words.noRecord);
    const back = this.#trail.length > 0 ? words.back : hasList ? words.backToList : words.close;
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
          this.#model.selection.back();
        }}
      >
        ${backIcon} ${back}
      </button>
      <h2 id="details-name" tabindex="-1">${name}</h2>
      ${found === undefined ? nothing : recordView(found, this.#model)} ${this.#renderLists()}
    </article>`;
  }

  #renderLists(): TemplateResult | typeof nothing {
    const { details, failure, found, reference } = this.#opened as Opened;
    const words = pickStrings(detailsStrings, this.#model.language);
    if (details !== undefined) return listsView(details, this.#model);
    if (failure === 'missing') return nothing;
    if (failure === undefined) {
      return html`<p class="muted" role="status">${words.loadingLists}</p>`;
    }
    const retry = (): void => void this.#load(reference, found);
    return errorNotice(words.listsFailed, retry, this.#model);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#model.selection.back();
  };
}

/** A record with what refers to it. */
async function ask(
  source: DirectorySource,
  reference: string,
  signal: AbortSignal,
): Promise<RecordDetails> {
  const slash = reference.indexOf('/');
  const recordType = reference.slice(0, slash) as RecordDetails['recordType'];
  const { value } = await source[recordType](reference.slice(slash + 1), { signal });
  return { recordType, record: value } as RecordDetails;
}
