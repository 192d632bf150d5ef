/** What the elements tell the page. Each bubbles and crosses shadow roots. */
import type { RecordType } from '@stem-ecosystems/schema/common';
import type { AnyRecord } from '@stem-ecosystems/schema/search';
import type { StemSavedEvent, StemSubmitEvent } from './form-events.ts';
import { StemEvent } from './stem-event.ts';

/** Data is shown for the first time, or again after a change of source. */
export class StemReadyEvent extends StemEvent {
  /** Records shown, ≥ 0. */
  readonly count: number;
  /** The directory could not be reached and an earlier answer is shown. */
  readonly stale: boolean;

  constructor(count: number, stale: boolean) {
    super('stem-ready');
    this.count = count;
    this.stale = stale;
  }
}

/** Something could not be done. The element shows a message of its own. */
export class StemErrorEvent extends StemEvent {
  /** Stable code: `network`, `timeout`, `http`, `schema`, `directory-unknown`, `unexpected` … */
  readonly code: string;
  readonly cause: unknown;
  /** Whether trying again can help. */
  readonly recoverable: boolean;

  constructor(code: string, cause: unknown, recoverable: boolean) {
    super('stem-error');
    this.code = code;
    this.cause = cause;
    this.recoverable = recoverable;
  }
}

/** The user chose a record, or nothing more (`id` is then undefined). */
export class StemSelectEvent extends StemEvent {
  readonly recordType: RecordType;
  readonly id: string | undefined;
  readonly record: AnyRecord['record'] | undefined;

  constructor(recordType: RecordType, id?: string, record?: AnyRecord['record']) {
    super('stem-select');
    this.recordType = recordType;
    this.id = id;
    this.record = record;
  }
}

/** The user changed what is shown. */
export class StemFilterEvent extends StemEvent {
  /** The filters in force, by attribute name; empty where there are none. */
  readonly filters: Readonly<Record<string, string>>;
  readonly shown: number;
  readonly total: number;

  constructor(filters: Readonly<Record<string, string>>, shown: number, total: number) {
    super('stem-filter');
    this.filters = filters;
    this.shown = shown;
    this.total = total;
  }
}

/** The user moved the map; sent once the movement has ended. */
export class StemMoveEvent extends StemEvent {
  /** Degrees, WGS 84, of the centre. */
  readonly latitude: number;
  readonly longitude: number;
  /** As of tiles of 256 px, 0 to 17, with decimals. */
  readonly zoom: number;

  constructor(latitude: number, longitude: number, zoom: number) {
    super('stem-move');
    this.latitude = latitude;
    this.longitude = longitude;
    this.zoom = zoom;
  }
}

declare global {
  interface HTMLElementEventMap {
    'stem-ready': StemReadyEvent;
    'stem-error': StemErrorEvent;
    'stem-select': StemSelectEvent;
    'stem-filter': StemFilterEvent;
    'stem-move': StemMoveEvent;
    'stem-submit': StemSubmitEvent;
    'stem-saved': StemSavedEvent;
  }
}
