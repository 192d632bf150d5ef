import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, DirectorySource, RecordPage } from '@stem-ecosystems/client/types';
import type { Directory } from '@stem-ecosystems/schema/directory';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';

/** What the loader needs of its element. */
export interface LoaderHost extends ReactiveControllerHost {
  /** @throws {DirectoryUnknownError} when no directory is named and none can be guessed. */
  openSource(): DirectorySource;
  /** New records have come; `afresh` where they are the first of a directory. */
  loaded(options: { afresh: boolean }): void;
  loadFailed(error: unknown): void;
}

/** Loads the ecosystems of a directory and, after them, what the directory says of itself. */
export class EcosystemLoader implements ReactiveController {
  readonly #host: LoaderHost;
  readonly #task = new LatestTask();
  readonly #describing = new LatestTask();

  /** Absent until an answer has come. */
  records: readonly Ecosystem[] | undefined;
  /** When the records were stored, where they are an earlier answer. */
  storedAt: Date | undefined;
  /** Why there are no records; absent while there are some, or while they are loaded. */
  error: unknown;
  /** What the directory says of itself; absent until it has come, or where it cannot be asked. */
  directory: Directory | undefined;

  constructor(host: LoaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#task.cancel();
    this.#describing.cancel();
  }

  get isLoading(): boolean {
    return this.records === undefined && this.error === undefined;
  }

  /** Asks again. Records shown stay until new ones have come, unless they are of another directory (`afresh`). */
  async load(options: { afresh: boolean }): Promise<void> {
    const afresh = options.afresh || this.records === undefined;
    this.error = undefined;
    if (afresh) {
      this.records = undefined;
      this.directory = undefined;
    }
    this.#host.requestUpdate();
    try {
      const answer = await this.#task.run((signal) =>
        this.#host.openSource().ecosystems(undefined, { signal }),
      );
      if (answer === SUPERSEDED) return;
      this.#take(answer, { afresh });
    } catch (error) {
      this.error = error;
      this.#host.requestUpdate();
      this.#host.loadFailed(error);
      return;
    }
    void this.#describe();
  }

  #take({ value, stale }: Answer<RecordPage<Ecosystem>>, options: { afresh: boolean }): void {
    this.records = value.records;
    this.storedAt = stale?.storedAt;
    this.#host.requestUpdate();
    this.#host.loaded(options);
  }

  async #describe(): Promise<void> {
    try {
      const answer = await this.#describing.run((signal) =>
        this.#host.openSource().describe({ signal }),
      );
      if (answer === SUPERSEDED) return;
      this.directory = answer.value;
      this.#host.requestUpdate();
    } catch {
      // Only the name of the directory is missing then: its address stands in for it.
    }
  }
}
