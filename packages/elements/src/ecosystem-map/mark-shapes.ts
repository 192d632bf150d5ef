/** The shapes of the map's language: one for each reach of an ecosystem, told apart without colour. */
import type { Scope } from '@stem-ecosystems/schema/ecosystem';

/** What a mark stands for. Further layers of the map add their kinds here. */
export type MarkKind = Scope;

/** In the order of the legend. */
export const MARK_KINDS: readonly MarkKind[] = ['local', 'regional', 'state', 'national'];

/** SVG path data around the origin, within 10 units each way: the legend draws it, the canvas fills it. */
export const MARK_PATHS: Readonly<Record<MarkKind, string>> = {
  local: 'M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z',
  regional: 'M0-9.6 9.6 0 0 9.6-9.6 0Z',
  state: 'M-7.2-7.2H7.2V7.2H-7.2Z',
  national: 'M0-9.8 2.9-3.4 9.8-3 4.4 1.6 6.2 8.4 0 4.6-6.2 8.4-4.4 1.6-9.8-3-2.9-3.4Z',
};
