/** A part of the list: what has been read of it, and what the user has chosen to see. */
import type { ConveningKind } from '@stem-ecosystems/schema/convening';
import type { Entry } from './entries.ts';

/** The least that "Show more" adds. */
const MIN_STEP = 20;

export type PartName = 'main' | 'past';

/** What the user has set for a part of the list. */
export interface PartChoice {
  kind?: ConveningKind;
  /** Entries shown beyond `limit`. */
  more: number;
}

export const NO_CHOICE: PartChoice = { more: 0 };

/** What has been read of a part, and what of that is shown. */
export interface PartView {
  /** All that has been read. */
  loaded: readonly Entry[];
  /** Those of the chosen kind. */
  matching: readonly Entry[];
  /** Those in view, the first of `matching`. */
  shown: readonly Entry[];
  kind: ConveningKind | undefined;
  /** How many "Show more" adds; 0 where nothing is left. */
  nextStep: number;
}

/** A part of the list, and what the user can do with it. */
export interface PartModel extends PartView {
  name: PartName;
  onKind: (kind: ConveningKind | undefined) => void;
  onMore: () => void;
}

/**
 * What is shown of the entries read, none where nothing has come.
 * @param limit - Entries shown before the user asks for more, ≥ 1.
 */
export function viewPart(
  { entries: loaded = [], nextCursor }: { entries?: readonly Entry[]; nextCursor?: string },
  { kind, more }: PartChoice,
  limit: number,
): PartView {
  const matching =
    kind === undefined ? loaded : loaded.filter(({ record }) => record.kind === kind);
  const shown = matching.slice(0, limit + more);
  const step = Math.max(MIN_STEP, limit);
  const left = nextCursor === undefined ? matching.length - shown.length : Infinity;
  return { loaded, matching, shown, kind, nextStep: Math.min(step, left) };
}
