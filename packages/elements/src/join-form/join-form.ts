import type { DirectorySource } from '@stem-ecosystems/client/types';
import type { Issue } from '@stem-ecosystems/schema/problem';
import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { StemReadyEvent } from '../shared/events.ts';
import { StemSavedEvent, StemSubmitEvent } from '../shared/form-events.ts';
import { whenAllIsShown } from '../shared/when-idle.ts';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { StemElement } from '../shared/stem-element.ts';
import { pickStrings } from '../shared/strings.ts';
import { themeStyles } from '../shared/theme.styles.ts';
import type { Attempt } from './attempt.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { loadChoice, type EcosystemChoice, type LoadedChoice } from './ecosystem-choice.ts';
import { FieldController } from './field-controller.ts';
import { shownFields, type FieldName, type TakenPurpose } from './form-fields.ts';
import { FormSheetController } from './form-sheet.ts';
import { formStrings } from './form-language.ts';
import { FormState } from './form-state.ts';
import { formTemplate } from './form-template.ts';
import { aboutWords, draftNoteWords } from './form-words.ts';
import type { WordedIssues } from './issue-words.ts';
import type { JoinFormStrings } from './join-form.strings.ts';
import { joinFormStyles } from './join-form.styles.ts';
import {
  checkTakesApplications,
  FormUnavailableError,
  readPurpose,
  type Obstacle,
} from './obstacle.ts';
import { obstacleTemplate } from './obstacle-template.ts';
import type { SendFailure } from './send-failure.ts';
import type * as Sending from './sending.ts';
import { validAbout } from './valid-about.ts';

/** What a change of these asks for anew. */
const BEGINNINGS = ['purpose', 'ecosystem', 'directory', 'source', 'noDraft'] as const;

let copies = 0;

/**
 * A form to join an ecosystem, or to write to one or to the network's office.
 *
 * Its fields are light DOM, so that autofill, password managers and ids work; what stands inside the tag stays until
 * the form is there, and stays for good where it never is.
 *
 * @summary A form whose answers are safely in the directory's database, or still on the screen.
 * @event {StemReadyEvent} stem-ready - the form is complete; `count` ecosystems can be chosen, or one is named
 * @event {StemSubmitEvent} stem-submit - the directory has stored what was sent
 * @event {StemSavedEvent} stem-saved - what was typed is kept on this device, or was forgotten (`at` undefined)
 * @event {StemErrorEvent} stem-error - there is no form, a list is missing, or sending failed
 * @slot - links or a plain form for browsers without script
 * @slot form - the form; the element fills it
 */
export class JoinFormElement extends StemElement {
  static override styles = [themeStyles, joinFormStyles];

  /** `join-ecosystem` or `contact`. */
  @property() purpose = 'join-ecosystem';

  /** The record a message is about, `type/id`; only for `contact`. */
  @property() about?: string;

  /** Keeps nothing of what is typed on this device. */
  @property({ type: Boolean, attribute: 'no-draft' }) noDraft = false;

  protected override readonly texts = [formStrings];

  readonly #copy = ++copies;
  /** Where the form is rendered; a child of the element from the first time there is one. */
  readonly #container = document.createElement('div');
  readonly #state = new FormState();
  readonly #sending = this.later(() => import('./sending.ts'));
  readonly #loading = new LatestTask();
  readonly #drafts = new DraftKeeper(
    () => {
      const { consent: _never, ...values } = this.#state.values;
      return { values, ...(this.#attempt && { attempt: this.#attempt }) };
    },
    (at) => {
      this.requestUpdate();
      this.dispatchEvent(new StemSavedEvent(at));
    },
  );
  #directory: DirectorySource | undefined;
  #taken: TakenPurpose | undefined;
  #obstacle: Obstacle | undefined;
  #choice: EcosystemChoice = { kind: 'loading' };
  /** What was sent without an answer that it arrived. */
  #attempt: Attempt | undefined;
  #isSending = false;
  #failure: SendFailure | undefined;
  /** Stands in place of the form once it was sent. */
  #confirmation: Sending.Confirmation | undefined;

  constructor() {
    super();
    this.#container.slot = 'form';
    this.#container.className = 'stem-form';
    new FormSheetController(this);
    const onEdit = () => this.#drafts.saveSoon();
    new FieldController(this, { form: this.#container, state: this.#state, onEdit });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { connectionSignal: signal } = this;
    window.addEventListener('pagehide', () => this.#drafts.flush(), { signal });
    if (this.hasUpdated && this.#choice.kind === 'loading') this.#load();
  }

  override disconnectedCallback(): void {
    this.#drafts.flush();
    this.#loading.cancel();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || BEGINNINGS.some((name) => changed.has(name))) this.#begin();
    else if (changed.has('about')) this.#turnFrom(changed.get('about'));
  }

  override render(): TemplateResult {
    const obstacle = this.#obstacle;
    return html`<div ?hidden=${obstacle === undefined}><slot></slot></div>
      <slot name="form" ?hidden=${obstacle !== undefined}></slot>
      ${obstacle === undefined ? nothing : this.#renderObstacle(obstacle)}`;
  }

  protected override updated(): void {
    if (this.#taken === undefined || this.#directory === undefined) return;
    const template = this.#confirmation?.render() ?? this.#renderForm(this.#taken, this.#directory);
    render(template, this.#container, { host: this });
    if (this.#container.parentNode !== this) this.append(this.#container);
  }

  /** Focuses the first field, or the confirmation where the form was sent. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.#find('.stem-title, .stem-input, input')?.focus(options);
    });
  }

  get #strings(): JoinFormStrings {
    return pickStrings(formStrings, this.language);
  }

  /** The ecosystem that the page names, unless there is none such. */
  get #namedEcosystem(): string | undefined {
    return this.#choice.kind === 'open' ? undefined : this.ecosystem;
  }

  get #about(): string | undefined {
    return this.#taken === 'contact' ? validAbout(this.localName, this.about) : undefined;
  }

  /** Starts anew with the attributes there are now. What was typed stays. */
  #begin(): void {
    const read = readPurpose(this.purpose);
    this.#obstacle = undefined;
    this.#failure = undefined;
    this.#confirmation = undefined;
    this.#taken = undefined;
    try {
      this.#directory = this.resolveSource();
    } catch (error) {
      this.#stop({ kind: 'no-directory' }, error);
      return;
    }
    if ('obstacle' in read) {
      this.#stop(read.obstacle, read.error);
      return;
    }
    this.#taken = read.purpose;
    this.#openDraft(this.#directory.baseUrl, read.purpose);
    this.#load();
  }

  #stop(obstacle: Obstacle, error: unknown): void {
    this.#loading.cancel();
    this.#obstacle = obstacle;
    this.setStates({ loading: false, error: true });
    this.fail(error, { recoverable: false });
    this.requestUpdate();
  }

  #openDraft(directory: string, purpose: TakenPurpose): void {
    const place = { directory, purpose, ecosystem: this.ecosystem, about: this.#about };
    const draft = this.#drafts.open(this.noDraft ? undefined : place);
    if (draft === undefined) return;
    this.#state.restore(draft.values);
    this.#attempt ??= draft.attempt;
  }

  /** What was written about something else stays in a draft of its own; a message about nothing yet goes along. */
  #turnFrom(before: string | undefined): void {
    if (this.about !== undefined) this.#confirmation = undefined;
    if (this.#directory === undefined || this.#taken !== 'contact') return;
    this.#drafts.flush();
    if (before !== undefined) this.#state.forgetMessage();
    this.#attempt = undefined;
    this.#openDraft(this.#directory.baseUrl, this.#taken);
  }

  #load(): void {
    if (this.#directory === undefined || this.#taken === undefined) return;
    this.#choice = { kind: 'loading' };
    this.setStates({ loading: true, stale: false, error: false });
    this.requestUpdate();
    void this.#loadChoice(this.#directory);
  }

  async #loadChoice(source: DirectorySource): Promise<void> {
    const { ecosystem } = this;
    try {
      const loaded = await this.#loading.run(async (signal) => {
        const checking = checkTakesApplications(source, { signal });
        const [choice] = await Promise.all([loadChoice(source, ecosystem, { signal }), checking]);
        return choice;
      });
      if (loaded === SUPERSEDED) return;
      this.#onLoaded(loaded);
    } catch (error) {
      if (error instanceof FormUnavailableError) {
        this.#stop({ kind: 'host-takes-none' }, error);
        return;
      }
      // The form can still be filled in, and sent where the page names the ecosystem or none is needed.
      this.#choice = ecosystem === undefined ? { kind: 'failed' } : { kind: 'fixed' };
      this.setStates({ loading: false, error: true });
      this.fail(error, { recoverable: true });
    }
    this.requestUpdate();
  }

  #onLoaded({ choice, isStale, problem }: LoadedChoice): void {
    this.#choice = choice;
    this.setStates({ loading: false, stale: isStale, error: problem !== undefined });
    if (problem !== undefined) this.fail(problem, { recoverable: false });
    whenAllIsShown(this.#sending.prepare);
    const count = choice.kind === 'open' ? choice.ecosystems.length : 1;
    this.dispatchEvent(new StemReadyEvent(count, isStale));
  }

  #check({ checkAnswers }: typeof Sending, purpose: TakenPurpose) {
    const { consentAt, values } = this.#state;
    const ecosystem = this.#namedEcosystem;
    const about = this.#about;
    return checkAnswers({ purpose, values, consentAt, ecosystem, about, language: this.language });
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#directory === undefined || this.#taken === undefined || this.#isSending) return;
    void this.#submit(this.#directory, this.#taken);
  };

  async #submit(source: DirectorySource, purpose: TakenPurpose): Promise<void> {
    this.#failure = undefined;
    const code = this.#sending.part ?? (await this.#busy(this.#sending.get()));
    if (code === undefined) return;
    const checked = this.#check(code, purpose);
    if (!checked.ok) return this.#refuse([]);
    this.#attempt = code.nextAttempt(this.#attempt, checked.application);
    this.#drafts.saveSoon();
    this.#drafts.flush();
    const result = await this.#busy(code.send(source, this.#attempt, this.connectionSignal));
    if (result.kind === 'sent') {
      this.#onSent(
        new code.Confirmation(this, result.receipt, { id: this.#id, onAnother: this.#onAnother }),
      );
      this.dispatchEvent(new StemSubmitEvent(purpose, result.receipt));
    } else if (result.kind === 'failed') await this.#onFailed(result);
  }

  /** Says that it is sending until something has come of it. */
  async #busy<T>(work: Promise<T>): Promise<T> {
    this.#isSending = true;
    this.requestUpdate();
    const result = await work;
    this.#isSending = false;
    this.requestUpdate();
    return result;
  }

  async #onFailed({ error, failure }: { error: unknown; failure: SendFailure }): Promise<void> {
    // Another text went out under this key before: the next try needs one of its own.
    if (failure.reason === 'conflict') this.#attempt = undefined;
    this.#drafts.saveSoon();
    this.fail(error, { recoverable: failure.recoverable });
    if (failure.issues.length > 0) return this.#refuse(failure.issues);
    this.#failure = failure;
    this.requestUpdate();
  }

  #onSent(confirmation: Sending.Confirmation): void {
    this.#attempt = undefined;
    this.#drafts.forget();
    this.#state.clear();
    this.#confirmation = confirmation;
    this.requestUpdate();
    this.focus();
  }

  /** Shows all that is wrong and leads the user there. */
  async #refuse(directoryIssues: readonly Issue[]): Promise<void> {
    this.#state.refuse(directoryIssues);
    this.requestUpdate();
    await this.updateComplete;
    this.#find('.stem-summary')?.focus();
  }

  readonly #onForget = (): void => {
    this.#drafts.forget();
    this.#drafts.note = { kind: 'forgotten' };
    this.#state.clear();
    this.#attempt = undefined;
    this.#failure = undefined;
    this.requestUpdate();
    this.focus();
    this.dispatchEvent(new StemSavedEvent());
  };

  readonly #onShowField = (event: Event, name: FieldName): void => {
    event.preventDefault();
    this.#find(`#${this.#id(name)}`)?.focus();
  };

  readonly #onAnother = (): void => {
    this.#confirmation = undefined;
    this.requestUpdate();
    this.focus();
  };

  #renderForm(purpose: TakenPurpose, { baseUrl }: DirectorySource): TemplateResult {
    const strings = this.#strings;
    const { values, wasRefused } = this.#state;
    const problems = this.#problems(purpose);
    const { note } = this.#drafts;
    return formTemplate({
      purpose,
      language: this.language,
      locale: this.locale,
      strings,
      directory: baseUrl,
      id: this.#id,
      fields: shownFields(purpose, values),
      values,
      problems: problems.byField,
      otherProblems: problems.others,
      hasSummary: wasRefused,
      choice: this.#choice,
      about: aboutWords(this.#about, this.#choice, strings),
      isSending: this.#isSending,
      failure: this.#failureWords(),
      draftNote: draftNoteWords(note, strings, this.locale),
      hasDraft: note !== undefined && note.kind !== 'forgotten',
      onSubmit: this.#onSubmit,
      onForget: this.#onForget,
      onReload: () => this.#load(),
      onShowField: this.#onShowField,
    });
  }

  /** What there is to say of the answers; nothing before the code for it has come, when nobody has typed yet. */
  #problems(purpose: TakenPurpose): WordedIssues {
    const code = this.#sending.part;
    if (code === undefined) return { byField: new Map(), others: [] };
    const checked = this.#check(code, purpose);
    const told = this.#state.toldIssues(checked.ok ? [] : checked.issues);
    const strings = pickStrings(code.sendingStrings, this.language);
    return code.wordIssues(told, { purpose, strings, locale: this.locale });
  }

  #failureWords(): string[] {
    const { hasFailed, part } = this.#sending;
    if (hasFailed) return [pickStrings(sharedStrings, this.language).unreachable];
    if (part === undefined) return [];
    const strings = pickStrings(part.sendingStrings, this.language);
    return part.failureWords(this.#failure, strings, this.locale);
  }

  #renderObstacle(obstacle: Obstacle): TemplateResult {
    const { language } = this;
    return obstacleTemplate(obstacle, {
      language,
      strings: this.#strings,
      ...(this.#directory && { directory: this.#directory.baseUrl }),
    });
  }

  #find(selector: string): HTMLElement | null {
    return this.#container.querySelector<HTMLElement>(selector);
  }

  readonly #id = (name: string): string => `stem-join-${String(this.#copy)}-${name}`;
}
