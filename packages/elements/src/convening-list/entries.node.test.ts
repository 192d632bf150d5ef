import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aConvening, aConveningOccurrence } from '@stem-ecosystems/testing/builders';
import { groupByYear, groupEntries, hasMeetingDates, hasOutcome } from './entries.ts';

function on(id: string, day: string) {
  return aConveningOccurrence({ id, occurrence: { startsOn: day, endsOn: day } });
}

describe('groupEntries', () => {
  it('makes one entry of all dates of a convening, where its first date stood', () => {
    const entries = groupEntries([
      on('a', '2026-12-01'),
      on('b', '2026-12-02'),
      on('a', '2027-01-05'),
    ]);
    assert.deepEqual(
      entries.map(({ record, dates }) => [record.id, dates.map(({ startsOn }) => startsOn)]),
      [
        ['a', ['2026-12-01', '2027-01-05']],
        ['b', ['2026-12-02']],
      ],
    );
  });

  it('has no dates for a series of unknown days', () => {
    const { occurrence: _, ...series } = on('open', '2015-11-01');
    assert.deepEqual(
      groupEntries([series]).map(({ dates }) => dates),
      [[]],
    );
  });
});

describe('hasMeetingDates', () => {
  const dates = [{ startsOn: '2023-11-01', endsOn: '2024-06-30' }];

  it('is false for the time over which a series ran', () => {
    const when = { ...dates[0], precision: 'day' as const, recurrence: 'FREQ=WEEKLY;INTERVAL=2' };
    assert.equal(hasMeetingDates({ record: aConvening({ when }), dates }), false);
  });

  it('is true where the rule names its days', () => {
    const when = { precision: 'rule' as const, recurrence: 'FREQ=MONTHLY;BYDAY=2WE' };
    assert.equal(hasMeetingDates({ record: aConvening({ when }), dates }), true);
  });
});

describe('hasOutcome', () => {
  const OUTCOMES: [what: string, overrides: Parameters<typeof aConvening>[0], expected: boolean][] =
    [
      ['nothing', {}, false],
      ['empty lists', { takeaways: [], resources: [] }, false],
      ['a takeaway', { takeaways: [{ text: 'a' }] }, true],
      ['a head count', { attendance: { people: 60 } }, true],
      ['only that a count is approximate', { attendance: { approximate: true } }, false],
      [
        'slides of a session',
        {
          agenda: [
            {
              id: 's',
              title: 'S',
              resources: [{ kind: 'slides', title: 'S', url: 'https://a.example/' }],
            },
          ],
        },
        true,
      ],
    ];
  for (const [what, overrides, expected] of OUTCOMES) {
    it(`is ${expected} for ${what}`, () => {
      assert.equal(hasOutcome(aConvening(overrides)), expected);
    });
  }
});

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
