import type { ConveningKind } from '@stem-ecosystems/schema/convening';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Report } from '../shared/attributes.ts';
import { DirectoryUnknownError } from '../shared/directory-unknown-error.ts';
import { StemFilterEvent, StemReadyEvent, StemSelectEvent } from '../shared/events.ts';
import { formatDay, plural } from '../shared/format.ts';
import { notice } from '../shared/notice.ts';
import { warnOnce } from '../shared/log.ts';
import { sharedStrings } from '../shared/shared-strings.ts';
import { StemElement } from '../shared/stem-element.ts';
import { pickStrings } from '../shared/strings.ts';
import { themeStyles } from '../shared/theme.styles.ts';
import { afterOthers, whenAllIsShown } from '../shared/when-idle.ts';
import { conveningListStyles } from './convening-list.styles.ts';
import { conveningStrings, type ConveningStrings } from './convening-list.strings.ts';
import { entryStyles } from './entry.styles.ts';
import type { Entry } from './entries.ts';
import {
  checkView,
  readHeadingLevel,
  readKinds,
  readLimit,
  readModes,
  readZone,
} from './list-attributes.ts';
import { attribution } from './attribution.ts';
import { ListLoader, type Ask } from './list-loader.ts';
import {
  NO_CHOICE,
  viewPart,
  type PartChoice,
  type PartModel,
  type PartName,
} from './list-part.ts';
import { mainSection, pastOnDemand, pastSection } from './list-sections.ts';
import { onPrint } from './on-print.ts';
import type { ViewContext } from './view-context.ts';

/** A change of one of these asks the directory anew. */
const ASKING = [
  'directory',
  'source',
  'ecosystem',
  'kind',
  'mode',
  'near',
  'from',
  'to',
  'past',
] as const;

/**
 * Convenings, webinars and meetings: what is ahead, the groups that meet regularly, and on demand what is over and
 * what came out of it. Times are told in the zone of the venue, by name, and in that of the viewer where the two
 * differ.
 *
 * @slot - Shown until there is something better, and for good if there never is: links, dates.
 *
 * @event {StemReadyEvent} stem-ready - The list is shown, or shown anew after a change of what is asked.
 * @event {StemErrorEvent} stem-error - Something could not be loaded; the element says so itself.
 * @event {StemSelectEvent} stem-select - The user unfolded a convening, or folded it up (`id` is then undefined).
 * @event {StemFilterEvent} stem-filter - The user chose a kind, or asked for past convenings (`filters.past`).
 *
 * @csspart heading - Heading of a part of the list.
 * @csspart entry - One convening.
 * @csspart title - Its name.
 * @csspart date - Its date block.
 * @csspart when - Its date in words.
 * @csspart status - "Cancelled", "Postponed", "Moved online".
 * @csspart details - What unfolds.
 * @csspart takeaway - One thing people took home.
 * @csspart notice - Message about stale data or a failure.
 * @csspart empty - Message where nothing is listed.
 * @csspart attribution - Where the data comes from.
 *
 * @cssproperty [--stem-height=auto] - Least height, so that the page does not move when the list arrives.
 */
export class StemConveningListElement extends StemElement {
  static override styles = [themeStyles, conveningListStyles, entryStyles];

  /**
   * Kinds to list, spaces between: `national-convening summit regional-convening webinar virtual-meeting
   * working-group info-session`.
   */
  @property() kind?: string;

  /** Ways to attend, spaces between: `in-person virtual hybrid`. */
  @property() mode?: string;

  /** ZIP code, place name or `lat,lng`: the nearest come first. It is looked up on the device and never sent. */
  @property() near?: string;

  /** First day `2026-10-20` (in the viewer's zone) or instant `2026-10-20T16:00:00Z`; now unless set. */
  @property() from?: string;

  /** The day or instant before which a convening has to begin. */
  @property() to?: string;

  /** Lists only what is over, latest first. */
  @property({ type: Boolean }) past = false;

  /** Entries shown in each part before "Show more"; 20 unless set. */
  @property({ type: Number }) limit?: number;

  /** `list`; a month view is not available yet. */
  @property() view?: string;

  /** Whose clocks times are told in: `venue`, `viewer` or an IANA name as `America/Chicago`. */
  @property({ attribute: 'time-zone' }) timeZone?: string;

  /** Level of the headings of the parts, 1 to 5; those of the entries are one below. 2 unless set. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel?: number;

  /** The clock, for tests. @internal */
  @property({ attribute: false }) clock: () => Date = () => new Date();

  /** IANA zone of the viewer, for tests; that of the browser unless set. @internal */
  @property({ attribute: false }) viewerZone: string = new Intl.DateTimeFormat().resolvedOptions()
    .timeZone;

  @state() private openPanels: ReadonlySet<string> = new Set();
  @state() private choices: Record<PartName, PartChoice> = { main: NO_CHOICE, past: NO_CHOICE };
  @state() private isPastShown = false;
  @state() private isPrinting = false;
  /** Why the main part could not be read; undefined where it was. */
  @state() private failure: { code: string } | undefined;

  protected override readonly texts = [conveningStrings];

  readonly #loader = new ListLoader({
    changed: () => this.requestUpdate(),
    loaded: () => void this.#onLoaded(),
    failed: (error) => this.#onFailed(error),
    placeUnknown: (near) => {
      this.#report(
        'near',
        `No place "${near.slice(0, 80)}" is known; the list is not sorted by distance.`,
      );
    },
  });

  readonly #outcomes = this.later(
    () => import('./outcomes-view.ts'),
    (view) => view.adoptOutcomesStyles(this.renderRoot),
  );

  readonly #details = this.later(
    () => import('./details-view.ts'),
    (view) => view.beginDetails(this),
  );

  readonly #report: Report = (attribute, message) => warnOnce(this.localName, attribute, message);

  override connectedCallback(): void {
    super.connectedCallback();
    onPrint((isPrinting) => {
      this.isPrinting = isPrinting;
      // The page is printed as it is when this returns.
      this.performUpdate();
    }, this.connectionSignal);
    if (this.hasUpdated && this.#loader.phase === 'loading') this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loader.cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || ASKING.some((name) => changed.has(name))) this.#load();
    checkView(this.view, this.#report);
  }

  protected override render(): TemplateResult {
    const context = this.#context();
    const { main } = this.#loader;
    return html`
      <div ?hidden=${main !== undefined}><slot></slot></div>
      <p class="visually-hidden" role="status">${this.#statusText(context)}</p>
      ${this.#renderNotices(context)} ${main === undefined ? nothing : this.#renderMain(context)}
      ${main === undefined ? nothing : attribution(context)}
    `;
  }

  #load(): void {
    this.choices = { main: NO_CHOICE, past: NO_CHOICE };
    this.isPastShown = false;
    this.openPanels = new Set();
    this.setStates({ loading: true });
    if (this.past) void this.#details.get();
    void this.#loader.load(this.#ask());
  }

  #ask(): Ask {
    const kind = readKinds(this.kind, this.#report);
    const mode = readModes(this.mode, this.#report);
    const { from, to, viewerZone } = this;
    const period = async () =>
      (await import('./period.ts')).readPeriod({ from, to }, viewerZone, this.#report);
    const near = this.near?.trim() === '' ? undefined : this.near;
    return {
      source: () => this.resolveSource(),
      wantsLast: !this.past,
      ...((from !== undefined || to !== undefined) && { period }),
      ...(near !== undefined && { near }),
      query: {
        ...(kind !== undefined && { kind }),
        ...(mode !== undefined && { mode }),
        ...(this.past && { past: true as const }),
        ...(this.ecosystem !== undefined && { ecosystem: [this.ecosystem] }),
      },
    };
  }

  #context(): ViewContext {
    return {
      strings: pickStrings(conveningStrings, this.language),
      language: this.language,
      locale: this.locale,
      headingLevel: readHeadingLevel(this.headingLevel, this.#report) + 1,
      zone: readZone(this.timeZone, this.#report),
      viewerZone: this.viewerZone,
      now: this.clock(),
      baseUrl: this.#loader.baseUrl ?? document.baseURI,
      directory: this.#loader.directory,
      isPrinting: this.isPrinting,
      outcomes: this.#outcomes,
      details: this.#details,
      isOpen: (panelId) => this.openPanels.has(panelId),
      onToggle: (panelId, entry) => this.#onToggle(panelId, entry),
    };
  }

  async #onLoaded(): Promise<void> {
    const { main, last } = this.#loader;
    if (this.past) await this.#details.get();
    whenAllIsShown(this.#details.prepare);
    const isStale = main?.storedAt !== undefined;
    this.failure = undefined;
    this.setStates({
      loading: false,
      error: false,
      stale: isStale,
      empty: main?.entries.length === 0,
    });
    await this.updateComplete;
    this.dispatchEvent(new StemReadyEvent(this.#part('main').shown.length, isStale));
    // The list can be used without what came out of the last one.
    if (last !== undefined) afterOthers(() => void this.#outcomes.get());
  }

  #onFailed(error: unknown): void {
    const isWhole = this.#loader.phase === 'failed';
    const { code } = this.fail(error, { recoverable: !(error instanceof DirectoryUnknownError) });
    if (!isWhole) return;
    this.failure = { code };
    this.setStates({ loading: false, error: true });
  }

  #onToggle(panelId: string, { record }: Entry): void {
    const open = new Set(this.openPanels);
    const isOpening = !open.delete(panelId);
    if (isOpening) {
      open.add(panelId);
      void this.#details.get();
    }
    this.openPanels = open;
    this.dispatchEvent(
      isOpening
        ? new StemSelectEvent('convening', record.id, record)
        : new StemSelectEvent('convening'),
    );
  }

  async #onPastToggle(): Promise<void> {
    this.isPastShown = !this.isPastShown;
    if (this.isPastShown) await Promise.all([this.#details.get(), this.#loader.loadPast()]);
    if (this.#loader.pastPhase !== 'failed') this.#tellFilter();
  }

  #onKind(part: PartName, kind: ConveningKind | undefined): void {
    this.choices = { ...this.choices, [part]: { more: 0, ...(kind !== undefined && { kind }) } };
    this.#tellFilter();
  }

  async #onMore(name: PartName): Promise<void> {
    const { shown, matching, nextStep } = this.#part(name);
    const focused = () => this.shadowRoot?.activeElement ?? undefined;
    const hadFocus = focused() !== undefined;
    if (matching.length < shown.length + nextStep) await this.#loader.loadMore(name);
    const { more, ...choice } = this.choices[name];
    this.choices = { ...this.choices, [name]: { ...choice, more: more + nextStep } };
    await this.updateComplete;
    // The button is gone once all are shown: the focus goes on with the first new entry.
    if (!hadFocus || focused() !== undefined) return;
    const disclosures = this.renderRoot.querySelectorAll<HTMLElement>(`.${name} .disclosure`);
    disclosures[shown.length]?.focus();
  }

  #tellFilter(): void {
    const kind = this.choices.main.kind ?? this.choices.past.kind ?? this.kind;
    const filters = {
      ...(kind !== undefined && { kind }),
      ...(this.mode !== undefined && { mode: this.mode }),
      ...((this.past || this.isPastShown) && { past: 'true' }),
    };
    const parts = [this.#part('main'), ...(this.isPastShown ? [this.#part('past')] : [])];
    const shown = parts.reduce((sum, { matching }) => sum + matching.length, 0);
    const total = parts.reduce((sum, { loaded }) => sum + loaded.length, 0);
    this.dispatchEvent(new StemFilterEvent(filters, shown, total));
  }

  #part(name: PartName): PartModel {
    const limit = readLimit(this.limit, this.#report);
    return {
      ...viewPart(this.#loader[name] ?? {}, this.choices[name], limit),
      name,
      onKind: (chosen) => this.#onKind(name, chosen),
      onMore: () => void this.#onMore(name),
    };
  }

  #statusText({ language, locale, strings }: ViewContext): string {
    if (this.#loader.phase === 'loading') return pickStrings(sharedStrings, language).loading;
    if (this.#loader.phase === 'failed') return '';
    const isPastIn = this.isPastShown && this.#loader.pastPhase === 'loaded';
    const pastCount = isPastIn ? this.#part('past').shown.length : 0;
    const count = this.#part('main').shown.length + pastCount;
    return plural(count, strings.shown, locale);
  }

  #renderNotices(context: ViewContext) {
    const words = pickStrings(sharedStrings, context.language);
    const retry = () => this.#load();
    if (this.failure !== undefined) {
      const isUnknown = this.failure.code === 'directory-unknown';
      const text = isUnknown ? words.noDirectory : words.unreachable;
      return notice('danger', text, isUnknown ? undefined : retry, context);
    }
    const storedAt = this.#loader.main?.storedAt;
    if (storedAt !== undefined) {
      return notice('warning', words.stale(formatDay(storedAt, context.locale)), retry, context);
    }
    const isWaiting = this.#loader.phase === 'loading' && this.#loader.main === undefined;
    return isWaiting && this.childElementCount === 0
      ? html`<p class="muted loading" aria-hidden="true">${words.loading}</p>`
      : nothing;
  }

  #renderMain(context: ViewContext) {
    const main = this.#part('main');
    if (this.past) return pastSection(main, context);
    const { strings } = context;
    const isPeriod = this.from !== undefined || this.to !== undefined;
    const last = main.kind === undefined ? this.#loader.last : undefined;
    const words = {
      title: this.from === undefined ? strings.upcoming : strings.inPeriod,
      nothingDated: this.#nothingDatedText(main, strings),
    };
    return html`
      ${mainSection(main, words, last, context)}
      ${isPeriod ? nothing : this.#renderPastOnDemand(context)}
    `;
  }

  #renderPastOnDemand(context: ViewContext): TemplateResult {
    const past = {
      isShown: this.isPastShown,
      phase: this.#loader.pastPhase,
      toggle: () => void this.#onPastToggle(),
      retry: () => void this.#loader.loadPast(),
    };
    return pastOnDemand(this.#part('past'), past, context);
  }

  #nothingDatedText({ matching, kind }: PartModel, strings: ConveningStrings): string {
    if (matching.length > 0) return strings.nothingAheadButSeries;
    const filters = [this.kind, this.mode, this.ecosystem, this.from, this.to, kind];
    return filters.every((filter) => filter === undefined)
      ? strings.nothingAhead
      : strings.nothingFound;
  }
}
