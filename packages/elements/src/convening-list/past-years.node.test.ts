import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aConveningOccurrence } from '@stem-ecosystems/testing/builders';
import { groupEntries } from './entries.ts';
import { groupByYear } from './past-years.ts';

function on(id: string, day: string) {
  return aConveningOccurrence({ id, occurrence: { startsOn: day, endsOn: day } });
}

describe('groupByYear', () => {
  it('keeps the order of years and of entries', () => {
    const entries = groupEntries([
      on('c', '2026-02-01'),
      on('b', '2025-10-20'),
      on('a', '2025-03-01'),
    ]);
    assert.deepEqual(
      groupByYear(entries).map(({ year, entries: members }) => [
        year,
        members.map(({ record }) => record.id),
      ]),
      [
        ['2026', ['c']],
        ['2025', ['b', 'a']],
      ],
    );
  });
});
