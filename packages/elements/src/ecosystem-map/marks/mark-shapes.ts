/**
 * The language of the marks, in the list and on the map. Shape and colour say the same, so either will do: each reach of
 * an ecosystem has its own; sectors share one by families of two, of which the second has a hole; programs have one.
 */
import type { Sector } from '@stem-ecosystems/schema/common';
import type { Scope } from '@stem-ecosystems/schema/ecosystem';

/** What a mark stands for: the reach of an ecosystem, the sector of an organization, or a program. */
export type MarkKind = Scope | Sector | 'program';

/** How a mark of a kind looks. */
export interface MarkSign {
  /** SVG path data around the origin, within 10 units each way, filled by the even-odd rule. */
  readonly path: string;
  /** Name of its colour: the class `ink-…` of the styles. */
  readonly ink: (typeof MARK_INKS)[number];
  /** Organizations and programs are smaller than ecosystems, and lie below them. */
  readonly isMinor: boolean;
}

/** In the order of the legend. */
export const MARK_INKS = [
  'local',
  'regional',
  'state',
  'national',
  'learning',
  'youth',
  'culture',
  'work',
  'public',
  'people',
  'program',
] as const;

const ecosystem = (ink: MarkSign['ink'], path: string): MarkSign => ({ path, ink, isMinor: false });
const place = (ink: MarkSign['ink'], path: string): MarkSign => ({ path, ink, isMinor: true });

const HOUSE = 'M0-8.8 8.4-1.6V8H-8.4V-1.6Z';
const HEXAGON = 'M-4.6-8H4.6L9.2 0 4.6 8H-4.6L-9.2 0Z';
const CROSS = 'M-3.4-8.6H3.4V-3.4H8.6V3.4H3.4V8.6H-3.4V3.4H-8.6V-3.4H-3.4Z';
const SHIELD = 'M-7.8-8H7.8V1.2C7.8 5.4 3.6 8 0 9.4-3.6 8-7.8 5.4-7.8 1.2Z';
const HEART = 'M0 8.6-7.4 1A4.7 4.7 0 1 1 0-5 4.7 4.7 0 1 1 7.4 1Z';
const HOLE = 'M-3 .6a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z';

/** In the order of the legend. */
export const MARK_SIGNS: Readonly<Record<MarkKind, MarkSign>> = {
  local: ecosystem('local', 'M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0Z'),
  regional: ecosystem('regional', 'M0-9.6 9.6 0 0 9.6-9.6 0Z'),
  state: ecosystem('state', 'M-7.2-7.2H7.2V7.2H-7.2Z'),
  national: ecosystem(
    'national',
    'M0-9.8 2.9-3.4 9.8-3 4.4 1.6 6.2 8.4 0 4.6-6.2 8.4-4.4 1.6-9.8-3-2.9-3.4Z',
  ),
  'prek12-school': place('learning', HOUSE),
  'higher-education': place('learning', HOUSE + HOLE),
  'out-of-school-time': place('youth', 'M0-9 9.2 7.4H-9.2Z'),
  'museum-science-center': place('culture', HEXAGON),
  library: place('culture', HEXAGON + HOLE),
  business: place('work', CROSS),
  'stem-expert': place('work', CROSS + HOLE),
  government: place('public', SHIELD),
  funder: place('public', SHIELD + HOLE),
  community: place('people', HEART),
  family: place('people', HEART + HOLE),
  program: place('program', 'M-6.8-8.8H6.8V9L0 4.2-6.8 9Z'),
};
