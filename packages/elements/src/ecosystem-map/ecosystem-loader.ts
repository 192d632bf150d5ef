import type { ReactiveController } from 'lit';
import type { Directory } from '@stem-ecosystems/schema/directory';
import type { Ecosystem } from '@stem-ecosystems/schema/ecosystem';
import { LatestTask, SUPERSEDED } from '../shared/latest-task.ts';
import type { MapModel } from './map-model.ts';

/** Loads the ecosystems of a directory and what the directory says of itself. */
export class EcosystemLoader implements ReactiveController {
  readonly #model: MapModel;
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

  constructor(model: MapModel) {
    this.#model = model;
    model.element.addController(this);
  }

  /** Back on the page, where the records had come but not what the directory says of itself. */
  hostConnected(): void {
    if (this.records !== undefined && this.directory === undefined) void this.#describe();
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
      this.#describing.cancel();
      this.records = this.directory = undefined;
    }
    this.#model.update();
    void this.#describe();
    try {
      const answer = await this.#task.run(async (signal) => {
        const asked = this.#model.openSource().ecosystems(undefined, { signal });
        // To draw takes long; what else there is to ask for is asked for before.
        await Promise.all([asked, afresh && this.#model.whenPrepared()]);
        return asked;
      });
      if (answer === SUPERSEDED) return;
      this.records = answer.value.records;
      this.storedAt = answer.stale?.storedAt;
      this.#model.loaded({ afresh });
    } catch (error) {
      this.error = error;
      this.#model.update();
      this.#model.tell(error);
    }
  }

  /** Asks along with the records: mostly both are there for the first picture, which is then drawn once. */
  async #describe(): Promise<void> {
    try {
      const answer = await this.#describing.run((signal) =>
        this.#model.openSource().describe({ signal }),
      );
      if (answer === SUPERSEDED) return;
      this.directory = answer.value;
      if (this.records !== undefined) this.#model.update();
    } catch {
      // Only the name of the directory is missing then: its address stands in for it.
    }
  }
}
