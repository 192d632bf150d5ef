import type { RecordType } from '@stem-ecosystems/schema/common';
import { StemSelectEvent } from '../../shared/events.ts';
import type { Later } from '../../shared/later.ts';
import type { DetailsPanel } from './details-panel.ts';
import type { MapRecord } from '../entry.ts';
import type { MapModel } from '../map-model.ts';

/** Where the focus goes back to when the details are closed. */
type Origin = 'list' | 'map' | 'search';

interface Opening {
  readonly focus: boolean;
  /** Whether a link of the open details led here, and the way back leads to them; undefined on that way itself. */
  readonly isFollowed: boolean | undefined;
}

/** The one record whose details are open, what opened it, and the way back. */
export class Selection {
  readonly #model: MapModel;
  readonly #details: Later<DetailsPanel>;
  #origin: Origin = 'list';
  /** Of the record, `type/id`; undefined where none is open. */
  reference: string | undefined;
  /** The record itself; undefined until it is known. */
  record: MapRecord | undefined;

  constructor(model: MapModel) {
    this.#model = model;
    this.#details = model.later(async () => {
      const { DetailsPanel } = await import('./details-panel.ts');
      return new DetailsPanel(model);
    });
  }

  /** The open details; undefined where there are none, or their code has not come. */
  get details(): DetailsPanel | undefined {
    return this.reference === undefined ? undefined : this.#details.part;
  }

  /** The user chose a record: its details are opened and get the focus. */
  choose(reference: string): void {
    const active = this.#model.find(':focus');
    const isFollowed = active !== null && active.closest('.details') !== null;
    if (!isFollowed) this.#origin = originOf(active);
    void this.#openForUser(reference, isFollowed);
  }

  /** Opens a record for the page, and moves the focus if asked; whether there is such a record. */
  async show(reference: string, { focus }: { focus: boolean }): Promise<boolean> {
    return (await this.#open(reference, { focus, isFollowed: false })) !== undefined;
  }

  /** Back to what led here: other details, else the list or the map. */
  back(): void {
    const before = this.#details.part?.takeBack();
    if (before !== undefined) {
      void this.#openForUser(before, undefined);
      return;
    }
    const { reference } = this;
    this.#model.pane = this.#origin === 'map' ? 'map' : 'list';
    this.leave();
    // The list has a row for it, whatever of that was read.
    this.#model.refresh();
    void this.#model.element.updateComplete.then(() => {
      if (reference !== undefined) this.#focusOrigin(reference);
    });
  }

  /** The user goes on to something else: the details are closed, and the page is told. */
  leave(): void {
    if (this.reference === undefined) return;
    const recordType = this.reference.split('/', 1)[0] as RecordType;
    this.clear();
    this.#model.element.dispatchEvent(new StemSelectEvent(recordType));
  }

  /** Closes the details; nobody is told. */
  clear(): void {
    this.reference = this.record = undefined;
    this.#details.part?.close();
    this.#model.update();
  }

  async #openForUser(reference: string, isFollowed: boolean | undefined): Promise<void> {
    const found = await this.#open(reference, { focus: true, isFollowed });
    if (found === undefined) return;
    const { recordType, record } = found;
    this.#model.element.dispatchEvent(new StemSelectEvent(recordType, record.id, record));
  }

  /** Yields the record once it is known; undefined where it cannot be had, or another was opened. */
  async #open(reference: string, { focus, isFollowed }: Opening): Promise<MapRecord | undefined> {
    const model = this.#model;
    this.reference = reference;
    this.record = model.record(reference);
    model.pane = 'list';
    model.update();
    const details = await this.#details.get();
    if (this.reference !== reference) return undefined;
    if (details === undefined) {
      this.clear();
      return undefined;
    }
    const opening = details.open(reference, this.record, isFollowed);
    await model.element.updateComplete;
    model.toTop();
    model.map.reveal(reference);
    if (focus) details.focus();
    return this.record ?? this.#await(reference, opening);
  }

  /** A record that was not at hand is shown on the map once it has come. */
  async #await(
    reference: string,
    opening: Promise<MapRecord | undefined>,
  ): Promise<MapRecord | undefined> {
    const found = await opening;
    if (found === undefined || this.reference !== reference) return undefined;
    this.record = found;
    this.#model.update();
    await this.#model.element.updateComplete;
    this.#model.map.reveal(reference);
    return found;
  }

  #focusOrigin(reference: string): void {
    if (this.#origin === 'map') this.#model.map.focusPoint(reference);
    else if (this.#origin === 'search') this.#model.search.focus();
    else this.#model.list.focus(reference);
  }
}

function originOf(active: Element | null): Origin {
  if (active?.closest('.map')) return 'map';
  return active?.closest('.search') ? 'search' : 'list';
}
