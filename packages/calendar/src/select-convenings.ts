import type { Convening, ConveningOccurrence, When } from '@stem-ecosystems/schema/convening';
import type { ConveningQuery } from '@stem-ecosystems/schema/queries';
import { attendanceModeOf } from './attendance-mode.ts';
import { HORIZON_DAYS, horizonOf } from './occurrences.ts';
import { isOpenEnded } from './series.ts';
import { spansOf, type Span } from './spans.ts';

const DAY_MS = 86_400_000;

/**
 * How far ahead a series without an end is told at most, counted from now: nobody knows whether it still runs then, and
 * each date costs the server time.
 */
const YEARS_AHEAD = 5;

const START_OF_TIME_MS = Date.parse('0001-01-01T00:00:00Z');

interface Degrees {
  lat: number;
  lng: number;
}

/** What selecting needs of packages this one may not import. */
export interface PlaceAndWords {
  /** Kilometres between two points, WGS 84 degrees. */
  distanceKm: (a: Degrees, b: Degrees) => number;
  /** Whether each word of `q` begins a word of the record. */
  matchesWords: (record: Convening, q: string) => boolean;
}

/** All that was found, in order; cutting it into pages by `limit` and `cursor` is the caller's. */
export interface SelectedConvenings {
  items: ConveningOccurrence[];
  /** Count of `items`. */
  total: number;
}

interface Entry {
  record: Convening;
  span: Span;
  distanceKm: number;
}

/**
 * The convenings that a query means, each with one of its occurrences: one item for each date of a series.
 * Upcoming: what meets `[from, to)`, `from` being now unless said, by start; series of unknown days last. Of a series
 * without an end at most the next five years.
 * With `past`: what is over, latest first; of a series without an end at most the last 366 days unless `from` says
 * more.
 * With `near`: by distance, then id; what has no place comes last, and is left out once `radiusKm` is given.
 * Cancelled and postponed ones stay; low confidence only with `include`.
 */
export function selectConvenings(
  records: readonly Convening[],
  query: ConveningQuery,
  now: Date,
  places: PlaceAndWords,
): SelectedConvenings {
  const entries = records
    .filter((record) => isAskedFor(record, query, places))
    .flatMap((record) => {
      const distanceKm = distanceOf(record, query, places);
      if (query.radiusKm !== undefined && !(distanceKm <= query.radiusKm)) return [];
      return spansInQuery(record, query, now).map((span): Entry => ({ record, span, distanceKm }));
    });
  const byTime = query.past === true ? latestFirst : earliestFirst;
  entries.sort((a, b) => (query.near === undefined ? 0 : nearestFirst(a, b)) || byTime(a, b));
  const items = entries.map(({ record, span: { occurrence } }) =>
    occurrence === undefined ? record : { ...record, occurrence },
  );
  return { items, total: items.length };
}

function isAskedFor(record: Convening, query: ConveningQuery, places: PlaceAndWords): boolean {
  const mode = attendanceModeOf(record);
  return (
    (record.confidence !== 'low' || query.include?.includes('low') === true) &&
    (query.kind?.includes(record.kind) ?? true) &&
    (query.mode === undefined || (mode !== undefined && query.mode.includes(mode))) &&
    (query.ecosystem?.some((id) => record.ecosystemIds?.includes(id)) ?? true) &&
    (query.q === undefined || places.matchesWords(record, query.q))
  );
}

function spansInQuery({ when }: Convening, query: ConveningQuery, now: Date): Span[] {
  if (query.past === true) return pastSpans(when, query, now);
  const asked = query.from === undefined ? now : new Date(query.from);
  // A series without a first day is told from today on: nobody knows since when it runs.
  const from = when.startsOn === undefined && asked < now ? now : asked;
  const to = query.to === undefined ? horizonOf(when, from) : new Date(query.to);
  return spansOf(when, { from, to: isOpenEnded(when) ? earlier(to, yearsAhead(now)) : to });
}

function yearsAhead(now: Date): Date {
  return new Date(now.getTime() + YEARS_AHEAD * HORIZON_DAYS * DAY_MS);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function pastSpans(when: When, query: ConveningQuery, now: Date): Span[] {
  if (when.startsOn === undefined) return [];
  const to = query.to === undefined ? now : earlier(new Date(query.to), now);
  const earliest = isOpenEnded(when) ? to.getTime() - HORIZON_DAYS * DAY_MS : START_OF_TIME_MS;
  const from = query.from === undefined ? new Date(earliest) : new Date(query.from);
  return spansOf(when, { from, to }).filter(({ endMs }) => endMs <= now.getTime());
}

function distanceOf(
  { place }: Convening,
  { near }: ConveningQuery,
  { distanceKm }: PlaceAndWords,
): number {
  if (near === undefined || place?.latitude === undefined || place.longitude === undefined)
    return Infinity;
  return distanceKm({ lat: near[0], lng: near[1] }, { lat: place.latitude, lng: place.longitude });
}

function nearestFirst(a: Entry, b: Entry): number {
  if (a.distanceKm === b.distanceKm) return compare(a.record.id, b.record.id);
  return a.distanceKm - b.distanceKm;
}

function earliestFirst(a: Entry, b: Entry): number {
  const isOpen = ({ span }: Entry) => Number(span.occurrence === undefined);
  return (
    isOpen(a) - isOpen(b) ||
    (isOpen(a) ? 0 : a.span.startMs - b.span.startMs || a.span.endMs - b.span.endMs) ||
    byName(a, b)
  );
}

function latestFirst(a: Entry, b: Entry): number {
  return b.span.startMs - a.span.startMs || b.span.endMs - a.span.endMs || byName(a, b);
}

function byName(a: Entry, b: Entry): number {
  return compare(a.record.name, b.record.name) || compare(a.record.id, b.record.id);
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
