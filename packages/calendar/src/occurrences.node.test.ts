import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { When } from '@stem-ecosystems/schema/convening';
import { occurrencesOf } from './occurrences.ts';

const MONTHLY_GROUP: When = {
  startTime: '09:00',
  endTime: '10:30',
  timeZone: 'America/Los_Angeles',
  precision: 'rule',
  recurrence: 'FREQ=MONTHLY;BYDAY=2WE',
};

function at(instant: string): Date {
  return new Date(instant);
}

for (const processZone of ['America/New_York', 'Asia/Tokyo']) {
  describe(`occurrencesOf, in a process that runs in ${processZone}`, () => {
    const outside = process.env['TZ'];
    before(() => {
      process.env['TZ'] = processZone;
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, processZone);
    });
    after(() => {
      if (outside === undefined) delete process.env['TZ'];
      else process.env['TZ'] = outside;
    });

    it('keeps 9:00 at 9:00 on both sides of a change of the clocks', () => {
      const found = occurrencesOf(MONTHLY_GROUP, {
        from: at('2026-10-01T00:00:00Z'),
        to: at('2026-12-31T00:00:00Z'),
      });
      assert.deepEqual(found, [
        {
          startsOn: '2026-10-14',
          endsOn: '2026-10-14',
          startsAt: '2026-10-14T16:00:00Z',
          endsAt: '2026-10-14T17:30:00Z',
        },
        {
          startsOn: '2026-11-11',
          endsOn: '2026-11-11',
          startsAt: '2026-11-11T17:00:00Z',
          endsAt: '2026-11-11T18:30:00Z',
        },
        {
          startsOn: '2026-12-09',
          endsOn: '2026-12-09',
          startsAt: '2026-12-09T17:00:00Z',
          endsAt: '2026-12-09T18:30:00Z',
        },
      ]);
    });

    it('has a meeting that is going on, and not one that ended this very instant', () => {
      const during = occurrencesOf(MONTHLY_GROUP, { from: at('2026-11-11T18:29:59Z'), limit: 1 });
      const after = occurrencesOf(MONTHLY_GROUP, { from: at('2026-11-11T18:30:00Z'), limit: 1 });
      assert.deepEqual([during[0]?.startsOn, after[0]?.startsOn], ['2026-11-11', '2026-12-09']);
    });

    it('begins and ends days in the zone of the convening', () => {
      const when: When = {
        startsOn: '2026-11-22',
        timeZone: 'America/Los_Angeles',
        precision: 'day',
      };
      const inside = occurrencesOf(when, { from: at('2026-11-23T07:59:59Z') });
      const outsideDay = occurrencesOf(when, { from: at('2026-11-23T08:00:00Z') });
      assert.deepEqual([inside.length, outsideDay.length], [1, 0]);
    });

    it('reads days without a zone in UTC', () => {
      const when: When = { startsOn: '2026-11-22', precision: 'day' };
      assert.equal(occurrencesOf(when, { from: at('2026-11-22T23:59:59Z') }).length, 1);
      assert.equal(occurrencesOf(when, { from: at('2026-11-23T00:00:00Z') }).length, 0);
    });
  });
}

/** What a `when` becomes, asked from 2000 to 2030. */
const SHAPES: [what: string, when: When, expected: object[]][] = [
  [
    'a month',
    { startsOn: '2019-10', endsOn: '2019-10', precision: 'month' },
    [{ startsOn: '2019-10', endsOn: '2019-10' }],
  ],
  [
    'an approximate month',
    { startsOn: '2026-02', precision: 'approximate' },
    [{ startsOn: '2026-02', endsOn: '2026-02' }],
  ],
  [
    'several days',
    { startsOn: '2025-10-20', endsOn: '2025-10-22', precision: 'day' },
    [{ startsOn: '2025-10-20', endsOn: '2025-10-22' }],
  ],
  [
    'a start without an end',
    {
      startsOn: '2020-10-19',
      endsOn: '2020-10-21',
      startTime: '12:00',
      timeZone: 'America/New_York',
      precision: 'day',
    },
    [{ startsOn: '2020-10-19', endsOn: '2020-10-21', startsAt: '2020-10-19T16:00:00Z' }],
  ],
  [
    'an evening that ends after midnight',
    {
      startsOn: '2026-05-01',
      startTime: '22:00',
      endTime: '01:00',
      timeZone: 'UTC',
      precision: 'time',
    },
    [
      {
        startsOn: '2026-05-01',
        endsOn: '2026-05-02',
        startsAt: '2026-05-01T22:00:00Z',
        endsAt: '2026-05-02T01:00:00Z',
      },
    ],
  ],
  [
    'the time a two-weekly series ran, its weekday unknown',
    {
      startsOn: '2023-11-01',
      endsOn: '2024-06-30',
      precision: 'day',
      recurrence: 'FREQ=WEEKLY;INTERVAL=2',
    },
    [{ startsOn: '2023-11-01', endsOn: '2024-06-30' }],
  ],
  [
    'a month and a bare rule',
    { startsOn: '2015-11', precision: 'month', recurrence: 'FREQ=MONTHLY' },
    [],
  ],
  [
    'a month and a bare rule that stops',
    { startsOn: '2015-11', precision: 'month', recurrence: 'FREQ=MONTHLY;COUNT=6' },
    [{ startsOn: '2015-11', endsOn: '2016-04' }],
  ],
  [
    'a weekly series without a weekday or a first day',
    { precision: 'rule', recurrence: 'FREQ=WEEKLY' },
    [],
  ],
  [
    'every second week from no known week',
    { precision: 'rule', recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' },
    [],
  ],
  [
    'known weekdays between two dates',
    {
      startsOn: '2026-01-05',
      endsOn: '2026-01-25',
      precision: 'day',
      recurrence: 'FREQ=WEEKLY;BYDAY=WE',
    },
    [
      { startsOn: '2026-01-07', endsOn: '2026-01-07' },
      { startsOn: '2026-01-14', endsOn: '2026-01-14' },
      { startsOn: '2026-01-21', endsOn: '2026-01-21' },
    ],
  ],
  [
    'a two-day meeting every year',
    {
      startsOn: '2024-05-01',
      endsOn: '2024-05-02',
      precision: 'day',
      recurrence: 'FREQ=YEARLY;COUNT=2',
    },
    [
      { startsOn: '2024-05-01', endsOn: '2024-05-02' },
      { startsOn: '2025-05-01', endsOn: '2025-05-02' },
    ],
  ],
  [
    'a first month and a rule that names its day',
    { startsOn: '2026-09', precision: 'month', recurrence: 'FREQ=MONTHLY;COUNT=2;BYDAY=1MO' },
    [
      { startsOn: '2026-09-07', endsOn: '2026-09-07' },
      { startsOn: '2026-10-05', endsOn: '2026-10-05' },
    ],
  ],
  [
    'hours that the rule names, of unknown length',
    {
      startsOn: '2026-05-04',
      endTime: '10:00',
      timeZone: 'UTC',
      precision: 'day',
      recurrence: 'FREQ=DAILY;COUNT=2;BYHOUR=9,14',
    },
    [
      { startsOn: '2026-05-04', endsOn: '2026-05-04', startsAt: '2026-05-04T09:00:00Z' },
      { startsOn: '2026-05-04', endsOn: '2026-05-04', startsAt: '2026-05-04T14:00:00Z' },
    ],
  ],
];

describe('what a `when` becomes', () => {
  for (const [what, when, expected] of SHAPES) {
    it(`tells ${what}`, () => {
      assert.deepEqual(
        occurrencesOf(when, { from: at('2000-01-01T00:00:00Z'), to: at('2030-01-01T00:00:00Z') }),
        expected,
      );
    });
  }
});

describe('the horizon', () => {
  it('tells a rule without an end for 366 days', () => {
    const found = occurrencesOf(
      { precision: 'rule', recurrence: 'FREQ=DAILY' },
      { from: at('2026-01-01T00:00:00Z') },
    );
    assert.equal(found.length, 366);
    assert.deepEqual([found[0]?.startsOn, found.at(-1)?.startsOn], ['2026-01-01', '2027-01-01']);
  });

  it('tells a rule with an end to its end', () => {
    const when: When = {
      startsOn: '2026-01-01',
      precision: 'day',
      recurrence: 'FREQ=YEARLY;COUNT=5',
    };
    assert.equal(occurrencesOf(when, { from: at('2026-01-01T00:00:00Z') }).length, 5);
  });

  it('tells a single convening however far ahead', () => {
    assert.equal(
      occurrencesOf(
        { startsOn: '2031-05-01', precision: 'day' },
        { from: at('2026-01-01T00:00:00Z') },
      ).length,
      1,
    );
  });
});
