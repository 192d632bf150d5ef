import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aConvening } from '@stem-ecosystems/testing/builders';
import type { Entry } from './entries.ts';
import { NO_CHOICE, viewPart } from './list-part.ts';

const entries: Entry[] = Array.from({ length: 30 }, (_unused, at) => ({
  record: aConvening({ id: `c${String(at)}`, kind: at < 4 ? 'webinar' : 'summit' }),
  dates: [],
}));

const counts = (...args: Parameters<typeof viewPart>) => {
  const { loaded, matching, shown, nextStep } = viewPart(...args);
  return [loaded.length, matching.length, shown.length, nextStep];
};

describe('viewPart', () => {
  const cases: [title: string, args: Parameters<typeof viewPart>, expected: number[]][] = [
    ['shows nothing before anything has come', [{}, NO_CHOICE, 5], [0, 0, 0, 0]],
    ['shows as many as the limit', [{ entries }, NO_CHOICE, 5], [30, 30, 5, 20]],
    ['shows what was asked for beyond it', [{ entries }, { more: 20 }, 5], [30, 30, 25, 5]],
    ['adds twenty where the limit is less', [{ entries }, NO_CHOICE, 1], [30, 30, 1, 20]],
    ['adds nothing where all is shown', [{ entries }, NO_CHOICE, 40], [30, 30, 30, 0]],
    [
      'shows those of the chosen kind',
      [{ entries }, { kind: 'webinar', more: 0 }, 5],
      [30, 4, 4, 0],
    ],
    [
      'adds a whole step where the directory has more',
      [{ entries, nextCursor: 'b' }, NO_CHOICE, 25],
      [30, 30, 25, 25],
    ],
  ];
  for (const [title, args, expected] of cases) {
    it(title, () => assert.deepEqual(counts(...args), expected));
  }
});
