import { checkFile, isDamage } from './check-file.ts';
import { reasonOf } from './store-error.ts';

/**
 * What is known of damage to the database. Once there is some, nothing more is taken in: what people send would be
 * confirmed to them and might be lost.
 */
export class Soundness {
  readonly #onDamage: (reason: string) => void;
  #damage: string | undefined;

  /** @param onDamage - told once, in SQLite's words */
  constructor(onDamage: (reason: string) => void) {
    this.#onDamage = onDamage;
  }

  /** What is wrong, in SQLite's words; undefined as long as nothing was found. */
  get damage(): string | undefined {
    return this.#damage;
  }

  /** Takes note of an error of the database where it says that the file is damaged, and answers whether it does. */
  notes(error: unknown): boolean {
    if (!isDamage(error)) return false;
    this.#found(reasonOf(error));
    return true;
  }

  /** Reads the whole file, beside all else. */
  async check(path: string): Promise<void> {
    // A server that is told to stop does not wait for it.
    const [finding] = await checkFile(path, 'quick', { keepsProcess: false });
    if (finding !== undefined) this.#found(finding);
  }

  #found(reason: string): void {
    if (this.#damage !== undefined) return;
    this.#damage = reason;
    this.#onDamage(reason);
  }
}
