import type { When } from '@stem-ecosystems/schema/convening';
import { isOpenEnded } from './series.ts';
import { spansOf, type Occurrence } from './spans.ts';

export type { Occurrence } from './spans.ts';

/** How far ahead a rule without an end is told where nobody asks for more: a year, whichever. */
export const HORIZON_DAYS = 366;

const DAY_MS = 86_400_000;

/** Which occurrences are wanted. */
export interface OccurrenceWindow {
  /** First instant, included. */
  from: Date;
  /**
   * Last instant, not included.
   * @default 366 days after `from` for a rule without an end, none for all else
   */
  to?: Date;
  /** At most so many, the earliest. */
  limit?: number;
}

/**
 * The dates of a convening that meet `[from, to)`, ascending, with instants where the time of day is known. Empty
 * for a series whose days are not known; where such a series has an end, the time it ran is the one occurrence.
 */
export function occurrencesOf(
  when: When,
  { from, to, limit = Infinity }: OccurrenceWindow,
): Occurrence[] {
  const spans = spansOf(when, { from, to: to ?? horizonOf(when, from) });
  return spans.flatMap(({ occurrence }) => occurrence ?? []).slice(0, limit);
}

/** The end of the window where none is asked for. */
export function horizonOf(when: When, from: Date): Date {
  return isOpenEnded(when) ? new Date(from.getTime() + HORIZON_DAYS * DAY_MS) : END_OF_TIME;
}

/** The last instant of ISO 8601's four-digit years. */
const END_OF_TIME = new Date('9999-12-31T00:00:00Z');
