import {
  draftName,
  forgetDraft,
  readDraft,
  writeDraft,
  type Draft,
  type DraftPlace,
} from './draft-storage.ts';

/** Typing is saved when it pauses for this long. */
const PAUSE_MS = 400;

/** What there is to say of the draft. */
export type DraftNote = { kind: 'saved' | 'restored'; at: Date } | { kind: 'forgotten' };

/** Keeps one form's draft on this device, a moment after each change. */
export class DraftKeeper {
  note: DraftNote | undefined;
  readonly #content: () => Omit<Draft, 'savedAt'>;
  readonly #onSaved: (at: Date) => void;
  #name: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param content - what to keep, asked for at the moment of saving
   * @param onSaved - called after each write that succeeded
   */
  constructor(content: () => Omit<Draft, 'savedAt'>, onSaved: (at: Date) => void) {
    this.#content = content;
    this.#onSaved = onSaved;
  }

  /** Turns to the draft of a place, or to none; gives what is kept there. */
  open(place: DraftPlace | undefined): Draft | undefined {
    this.flush();
    this.#name = place && draftName(place);
    const draft = this.#name === undefined ? undefined : readDraft(this.#name, new Date());
    this.note = draft && { kind: 'restored', at: new Date(draft.savedAt) };
    return draft;
  }

  saveSoon(): void {
    if (this.#name === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.flush();
    }, PAUSE_MS);
  }

  /** Saves now, if something waits to be saved. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.#stopTimer();
    if (this.#name === undefined) return;
    const at = new Date();
    if (!writeDraft(this.#name, { savedAt: at.toISOString(), ...this.#content() })) return;
    this.note = { kind: 'saved', at };
    this.#onSaved(at);
  }

  /** Removes the draft, and what waits to be saved. */
  forget(): void {
    this.#stopTimer();
    if (this.#name !== undefined) forgetDraft(this.#name);
    this.note = undefined;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
