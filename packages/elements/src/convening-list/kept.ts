/**
 * What formatters say over and over: a list has many entries at 9:00. Bounded, since zones and locales come from
 * records and attributes.
 */
export class Kept<T> {
  readonly #values = new Map<string, T>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The value made for this key before, or now. */
  get(key: string, make: () => T): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    if (this.#values.size >= this.#limit) this.#values.clear();
    const made = make();
    this.#values.set(key, made);
    return made;
  }
}
