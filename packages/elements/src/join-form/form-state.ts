import type { Issue } from '@stem-ecosystems/schema/problem';
import type { FieldName, FieldValues } from './form-fields.ts';

/** What is filled in, and at which fields something may be said about it. */
export class FormState {
  values: FieldValues = {};
  /** When the consent box was ticked; absent while it is not. */
  consentAt: Date | undefined;
  /** Sending was tried, and the answers were not all right. */
  wasRefused = false;
  /** What the directory found wrong; gone for a field as soon as it is changed. */
  #directoryIssues: readonly Issue[] = [];
  readonly #edited = new Set<FieldName>();
  readonly #left = new Set<FieldName>();

  /** Nothing is filled in. The consent box does not count: it is never kept. */
  get isEmpty(): boolean {
    return Object.entries(this.values).every(([name, value]) => name === 'consent' || value === '');
  }

  change(name: FieldName, value: string, now: Date): void {
    this.values = { ...this.values, [name]: value };
    if (name === 'consent') this.consentAt = value === '' ? undefined : now;
    this.#edited.add(name);
    this.#directoryIssues = this.#directoryIssues.filter(({ path }) => path.split('.')[0] !== name);
  }

  /** The user went on to something else: from now on it may be said what is wrong there, if it was ever edited. */
  leave(name: FieldName): void {
    if (this.#edited.has(name)) this.#left.add(name);
  }

  /** Sending was tried in vain: from now on all that is wrong is said. */
  refuse(directoryIssues: readonly Issue[] = []): void {
    this.wasRefused = true;
    this.#directoryIssues = directoryIssues;
  }

  /** Takes what a draft held; fields filled in already stay as they are. */
  restore(values: FieldValues): void {
    const typed = Object.entries(this.values).filter(([, value]) => value !== '');
    this.values = { ...values, ...Object.fromEntries(typed) };
  }

  /** Who writes stays, and what was written goes. */
  forgetMessage(): void {
    this.values = { ...this.values, message: '' };
    this.#edited.delete('message');
    this.#left.delete('message');
  }

  clear(): void {
    this.values = {};
    this.consentAt = undefined;
    this.wasRefused = false;
    this.#directoryIssues = [];
    this.#edited.clear();
    this.#left.clear();
  }

  /** Of all issues of the answers those to be told now, the directory's own after them. */
  toldIssues(issues: readonly Issue[]): Issue[] {
    const told = issues.filter(
      ({ path }) => this.wasRefused || this.#left.has(path.split('.')[0] as FieldName),
    );
    return [...told, ...this.#directoryIssues];
  }
}
