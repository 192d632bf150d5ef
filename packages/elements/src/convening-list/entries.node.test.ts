import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { When } from '@stem-ecosystems/schema/convening';
import { aConvening, aConveningOccurrence } from '@stem-ecosystems/testing/builders';
import { groupEntries, hasMeetingDates, hasOutcome } from './entries.ts';

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
  const MONTHLY = { precision: 'rule', recurrence: 'FREQ=MONTHLY;BYDAY=2WE' } as const;
  const RAN = {
    startsOn: '2023-11-01',
    endsOn: '2024-06-30',
    precision: 'day',
    recurrence: 'FREQ=WEEKLY;INTERVAL=2',
  } as const;
  const CASES: [
    what: string,
    when: Parameters<typeof entryOn>[0],
    days: [string, string][],
    expected: boolean,
  ][] = [
    [
      'meetings on known days',
      MONTHLY,
      [
        ['2026-12-09', '2026-12-09'],
        ['2027-01-13', '2027-01-13'],
      ],
      true,
    ],
    ['one meeting that is left', MONTHLY, [['2026-12-09', '2026-12-09']], true],
    ['a meeting of two days', MONTHLY, [['2026-12-09', '2026-12-10']], true],
    ['the time over which a series ran', RAN, [['2023-11-01', '2024-06-30']], false],
    [
      'the months over which it ran',
      { ...RAN, startsOn: '2023-11', endsOn: '2024-06' },
      [['2023-11', '2024-06']],
      false,
    ],
    ['no date', MONTHLY, [], false],
    [
      'a convening that does not repeat',
      { startsOn: '2026-12-09', precision: 'day' },
      [['2026-12-09', '2026-12-09']],
      false,
    ],
  ];
  for (const [what, when, days, expected] of CASES) {
    it(`is ${expected} for ${what}`, () => {
      assert.equal(hasMeetingDates(entryOn(when, days)), expected);
    });
  }
});

function entryOn(when: When, days: [startsOn: string, endsOn: string][]) {
  return {
    record: aConvening({ when }),
    dates: days.map(([startsOn, endsOn]) => ({ startsOn, endsOn })),
  };
}

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
