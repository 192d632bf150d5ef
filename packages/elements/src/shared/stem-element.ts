import { createDirectory } from '@stem-ecosystems/client';
import { HttpError } from '@stem-ecosystems/client/errors';
import type { DirectorySource } from '@stem-ecosystems/client/types';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { setBusy } from './busy-elements.ts';
import { closestLang, onPageLanguageChange } from './closest-lang.ts';
import { directoryUrl } from './directory-url.ts';
import { DirectoryUnknownError } from './directory-unknown-error.ts';
import { StemErrorEvent } from './events.ts';
import { Later } from './later.ts';
import { warnOnce } from './log.ts';
import { sharedStrings } from './shared-strings.ts';
import { languageOf, loadStrings, type Language, type StringTable } from './strings.ts';

/** The states a page can style: `stem-ecosystem-map:state(stale)`. */
export interface ElementStates {
  loading: boolean;
  stale: boolean;
  empty: boolean;
  error: boolean;
}

/** Address of what every directory has, unlike that of one of its records. */
const LIST = /\/v1\/[^/]+$/;

const sources = new Map<string, DirectorySource>();

/**
 * What the three elements have in common: the directory, the language, the states, the way to fail.
 *
 * @attr {string} lang - Language of texts, numbers and dates: `en` or `es`; that of the closest element that has one.
 *   A change is followed on the tag and on `<html>`.
 *
 * @cssproperty --stem-text - Text.
 * @cssproperty --stem-muted - Text that matters less.
 * @cssproperty --stem-surface - What text stands on.
 * @cssproperty --stem-raised - What stands out a little from the surface.
 * @cssproperty --stem-line - Lines that divide.
 * @cssproperty --stem-control-line - Outlines of fields and buttons; at least 3:1 on the surface.
 * @cssproperty --stem-accent - Links, the focus, what is chosen; at least 4.5:1 on the surface.
 * @cssproperty --stem-on-accent - Text on the accent.
 * @cssproperty --stem-accent-soft - Behind what is chosen.
 * @cssproperty --stem-warning - Text of warnings.
 * @cssproperty --stem-warning-soft - Behind warnings.
 * @cssproperty --stem-danger - Text of errors.
 * @cssproperty --stem-danger-soft - Behind errors.
 * @cssproperty [--stem-radius=10px] - Roundness of corners.
 *
 * @cssstate loading - Nothing has come yet.
 * @cssstate stale - The directory cannot be reached and what came earlier is shown.
 * @cssstate empty - There is nothing to show.
 * @cssstate error - Something could not be loaded.
 */
export abstract class StemElement extends LitElement {
  /** Base URL of a directory, live or static. Absent: `<meta name="stem-directory">`, else where the script came from. */
  @property() directory?: string;

  /** Id of the one ecosystem to limit to. */
  @property() ecosystem?: string;

  /** A source of one's own instead of `directory`: bundled data, or a client that is shared with the page. */
  @property({ attribute: false }) source?: DirectorySource;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** The texts of the element besides the shared ones. */
  protected readonly texts: readonly StringTable<unknown>[] = [];

  readonly #internals = this.attachInternals();
  #connection = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#connection.signal.aborted) this.#connection = new AbortController();
    onPageLanguageChange(() => {
      this.requestUpdate();
    }, this.connectionSignal);
  }

  override disconnectedCallback(): void {
    this.#connection.abort();
    setBusy(this, false);
    super.disconnectedCallback();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  /** The first update in another language waits for its texts. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    this.#forgetNulls();
    const loading = loadStrings(this.language, [sharedStrings, ...this.texts]);
    if (loading !== undefined) return loading.then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  /** Absent is undefined: Lit makes null of an attribute that goes, and frameworks of a value that they lack. */
  #forgetNulls(): void {
    for (const name of (this.constructor as typeof LitElement).elementProperties.keys())
      if (Reflect.get(this, name) === null) Reflect.set(this, name, undefined);
  }

  /** Language of the texts, from the closest `lang` attribute; English where we have none in that language. */
  get language(): Language {
    return languageOf(closestLang(this)).language;
  }

  /** BCP 47 tag for numbers, dates and plurals; agrees with `language`. */
  get locale(): string {
    return languageOf(closestLang(this)).locale;
  }

  /** Aborted when the element leaves the page; fresh when it comes back. */
  protected get connectionSignal(): AbortSignal {
    return this.#connection.signal;
  }

  /**
   * The source to ask; one per directory URL for the whole page.
   * @throws {DirectoryUnknownError} when no directory is named and none can be guessed.
   */
  protected resolveSource(): DirectorySource {
    if (this.source !== undefined) return this.source;
    const { url } = directoryUrl(this.directory);
    const known = sources.get(url);
    if (known !== undefined) return known;
    const created = createDirectory({ baseUrl: url });
    sources.set(url, created);
    return created;
  }

  /**
   * Code that the element can do without at first: loaded when someone turns to it, so that it is there before it is
   * asked for. `arrived` is called with it before the element is drawn again.
   */
  protected later<T>(load: () => Promise<T>, arrived?: (part: T) => void): Later<T> {
    const later = new Later(load, {
      arrived: (part) => {
        arrived?.(part);
        this.requestUpdate();
      },
      failed: (error) => {
        this.fail(error, { recoverable: true });
        this.requestUpdate();
      },
    });
    for (const event of ['pointerenter', 'focusin']) {
      this.addEventListener(event, later.prepare, { once: true });
    }
    return later;
  }

  /** Sets the custom states that are named, leaves the others. */
  protected setStates(states: Partial<ElementStates>): void {
    if (states.loading !== undefined) setBusy(this, states.loading && this.isConnected);
    for (const [name, on] of Object.entries(states)) {
      if (on) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    }
  }

  /** Whether a custom state is set. */
  protected hasState(name: keyof ElementStates): boolean {
    return this.#internals.states.has(name);
  }

  /** Tells the page and, once, the console. The message for the user is the element's own affair. */
  protected fail(error: unknown, { recoverable }: { recoverable: boolean }): StemErrorEvent {
    const cause = this.#explain(error);
    const event = new StemErrorEvent(codeOf(cause), cause, recoverable);
    warnOnce(this.localName, event.code, cause instanceof Error ? cause.message : String(cause));
    this.dispatchEvent(event);
    return event;
  }

  /** None of its lists at the address we guessed means that the page has to name its directory. */
  #explain(error: unknown): unknown {
    const isMissing = error instanceof HttpError && error.status === 404 && LIST.test(error.url);
    if (!isMissing || this.source !== undefined) return error;
    const { url, guessed } = directoryUrl(this.directory);
    if (!guessed) return error;
    return new DirectoryUnknownError(
      `There is no directory at ${url}, where the script came from. Set the \`directory\` attribute.`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): string {
  if (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string'
  ) {
    return error.code;
  }
  return 'unexpected';
}
