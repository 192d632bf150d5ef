import type { MapModel } from './map-model.ts';

/** A part of the map that is loaded when it is first needed, once per element. */
export class LazyPart<T> {
  readonly #model: MapModel;
  readonly #load: () => Promise<T>;
  #loading: Promise<T> | undefined;
  /** Absent until it has come. */
  loaded: T | undefined;

  constructor(model: MapModel, load: () => Promise<T>) {
    this.#model = model;
    this.#load = load;
  }

  /**
   * The part, as soon as it is there. Undefined where it cannot be loaded: the page is told, and the next to ask tries
   * again. All who ask get it in the order in which they asked.
   */
  readonly get = async (): Promise<T | undefined> => {
    try {
      this.#loading ??= this.#load();
      const part = await this.#loading;
      if (this.loaded === undefined) {
        this.loaded = part;
        this.#model.update();
      }
      return part;
    } catch (error) {
      this.#loading = undefined;
      this.#model.tell(error);
      return undefined;
    }
  };
}
