import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { conveningSchema } from '@stem-ecosystems/schema/convening';
import { parseRecords } from '@stem-ecosystems/schema/parse';
import { selectConvenings } from './select-convenings.ts';

const FILE = new URL('../../../data/convenings.json', import.meta.url);
const NOW = new Date('2026-11-22T12:00:00Z');
const PLACES = { distanceKm: () => 0, matchesWords: () => true };

function read() {
  const { records } = parseRecords(
    conveningSchema,
    JSON.parse(readFileSync(FILE, 'utf8')) as unknown[],
  );
  return records;
}

describe('the bundled convenings, on 22 November 2026', () => {
  it('has three groups with a year of dates and one series of unknown days ahead', () => {
    const { items } = selectConvenings(read(), {}, NOW, PLACES);
    const dates = Map.groupBy(items, ({ id }) => id);
    assert.deepEqual(
      [...dates].map(([id, each]) => [id, each.length, each[0]?.occurrence?.startsAt]),
      [
        ['sd-early-childhood', 12, '2026-12-09T17:00:00Z'],
        ['sd-innovation-k12', 12, '2026-12-15T23:30:00Z'],
        ['sd-women-in-stem', 12, '2026-12-17T18:00:00Z'],
        ['slecop-monthly-virtual-meeting', 1, undefined],
      ],
    );
  });

  it('has all else behind, each once, the latest first', () => {
    const { items, total } = selectConvenings(read(), { past: true }, NOW, PLACES);
    assert.deepEqual([total, new Set(items.map(({ id }) => id)).size], [29, 29]);
    assert.deepEqual(
      items.slice(0, 2).map(({ id, occurrence }) => [id, occurrence?.startsOn, occurrence?.endsOn]),
      [
        ['ncss-leadership-summit-2026-fiu', '2026-02', '2026-02'],
        ['national-convening-2025-washington', '2025-10-20', '2025-10-22'],
      ],
    );
  });

  it('tells the time a two-weekly series ran, not invented meetings', () => {
    const { items } = selectConvenings(read(), { past: true }, NOW, PLACES);
    const series = items.filter(({ id }) => id === 'ohio-ecosystems-biweekly');
    assert.deepEqual(
      series.map(({ occurrence }) => occurrence),
      [{ startsOn: '2023-11-01', endsOn: '2024-06-30' }],
    );
  });
});
