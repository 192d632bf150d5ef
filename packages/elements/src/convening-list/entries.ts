/** What a list shows: one entry for each convening, however many dates it has. Pure. */
import type { Convening, ConveningOccurrence } from '@stem-ecosystems/schema/convening';

export type Occurrence = NonNullable<ConveningOccurrence['occurrence']>;

/** A convening with its dates that were asked for, in the order of the answer; none for a series of unknown days. */
export interface Entry {
  record: Convening;
  dates: Occurrence[];
  /** From the place of the `near` attribute. */
  distanceKm?: number;
}

/** One entry for each convening, where its first date stood. */
export function groupEntries(occurrences: readonly ConveningOccurrence[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { occurrence, ...record } of occurrences) {
    const entry = entries.get(record.id) ?? { record, dates: [] };
    entries.set(record.id, entry);
    if (occurrence !== undefined) entry.dates.push(occurrence);
  }
  return [...entries.values()];
}

/** Whether a convening repeats, so that it is told by its rule. */
export function isSeries({ record }: Entry): boolean {
  return record.when.recurrence !== undefined;
}

/**
 * Whether the dates of an entry are those of the meetings of a series. Where nobody wrote down on which days it
 * meets, its one date is the time over which it ran, as the record has it.
 */
export function hasMeetingDates({ record: { when }, dates: [first, ...others] }: Entry): boolean {
  if (when.recurrence === undefined || first === undefined) return false;
  if (others.length > 0 || first.startsOn === first.endsOn) return first.startsOn.length === 10;
  return first.startsOn !== when.startsOn;
}

/** Whether anything is known of what came out of it. */
export function hasOutcome({ takeaways, resources, attendance, agenda }: Convening): boolean {
  return (
    [takeaways, resources].some((list) => list !== undefined && list.length > 0) ||
    (agenda ?? []).some((session) => (session.resources ?? []).length > 0) ||
    (attendance !== undefined && Object.keys(attendance).some((name) => name !== 'approximate'))
  );
}
